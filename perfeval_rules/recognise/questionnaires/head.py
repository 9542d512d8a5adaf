"""What a questionnaire says of the case itself, and the documents that it lists."""

import re
from collections.abc import Mapping

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Document
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import say
from perfeval_rules.model.questionnaire import CASE_ID, EVALUATIONS, Head, Heading
from perfeval_rules.recognise.questionnaires.cells import TRUTH
from perfeval_rules.recognise.questionnaires.evidence import Reader
from perfeval_rules.recognise.questionnaires.notes import Notes, one_of
from perfeval_rules.recognise.questionnaires.tables import Page, table_of


def head_in(page: Page | None, book: str, documents: Mapping[str, Document], notes: Notes) -> CaseHead:
    """The head of the case; ``book`` asks, unless the sheet names another or a region and kind."""
    boxes = _boxes(page) if page is not None else {}
    reader = Reader(documents, notes)
    texts = {label: reader.text(box) for label, box in boxes.items()}
    case, named, region, kind = (texts.get(label, "") for label in (Head.CASE, Head.BOOK, Head.REGION, Head.KIND))
    for label, text in ((Head.CASE, case), (Head.BOOK, named)):
        if text and not re.fullmatch(CASE_ID, text):
            message = say("'{text}' is no id: small letters, figures and hyphens, such as library-2024", text=text)
            notes.wrong(boxes[label].place, message)
    _check_choice(region, kind, boxes, notes)
    return CaseHead(
        case=case,
        title=texts.get(Head.TITLE, ""),
        book=named or ("" if region else book),
        region=region,
        kind=kind,
        synthetic=_synthetic(boxes.get(Head.SYNTHETIC), notes),
        documents=documents,
    )


def _check_choice(region: str, kind: str, boxes: Mapping[Head, Box], notes: Notes) -> None:
    """A book is chosen by a region and a kind of evaluation that there is."""
    if kind and kind not in EVALUATIONS:
        message = say("'{text}' is no kind of evaluation", text=kind)
        notes.wrong(boxes[Head.KIND].place, message, one_of(kind, EVALUATIONS))
    if bool(region) != bool(kind):
        empty = boxes.get(Head.KIND if region else Head.REGION)
        notes.wrong(empty.place if empty else "", say("a region and a kind of evaluation go together"))


def _boxes(page: Page) -> dict[Head, Box]:
    """The cells beside the labels."""
    labels = {normal(label): label for label in Head}
    found: dict[Head, Box] = {}
    for at in sorted(page.rows):
        label = labels.get(normal(page.box(at, 1).text))
        if label is not None and label not in found:
            found[label] = page.box(at, 2)
    return found


def _synthetic(box: Box | None, notes: Notes) -> bool:
    word = normal(box.text) if box is not None else ""
    if box is not None and word and word not in TRUTH:
        notes.wrong(box.place, say("'{name}' is answered by 是 or 否", name=Head.SYNTHETIC))
    return TRUTH.get(word, False)


def documents_in(page: Page | None, notes: Notes) -> dict[str, Document]:
    """The documents by the short names that evidence uses."""
    table = table_of(page, Heading.NAME, Heading.TITLE, notes) if page is not None else None
    documents: dict[str, Document] = {}
    if table is None:
        return documents
    reader = Reader({}, notes)
    headings = (Heading.NAME, Heading.TITLE, Heading.ISSUER, Heading.PERIOD, Heading.FILE)
    for row in table.rows:
        boxes = [row.box(table.column(heading)) for heading in headings]
        name, title, issuer, period, file = (reader.text(box) for box in boxes)
        if not name or not title:
            notes.wrong(row.boxes[min(row.boxes)].place, say("a document has a short name and a title"))
        elif name in documents:
            notes.wrong(boxes[0].place, say("'{name}' is there twice", name=name))
        else:
            documents[name] = Document(name=name, title=title, issuer=issuer, period=period, file=file)
    return documents
