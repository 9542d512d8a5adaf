"""The sheet of a list: its rows in, the record fact out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Evidence, Fact, Record
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import Span, say
from perfeval_rules.model.questionnaire import BLANK, Found, Heading
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, Declaration
from perfeval_rules.recognise.questionnaires.cells import TRUTH
from perfeval_rules.recognise.questionnaires.evidence import Reader, is_given, parts_of, standing_of
from perfeval_rules.recognise.questionnaires.facts import fact_in
from perfeval_rules.recognise.questionnaires.notes import near
from perfeval_rules.recognise.questionnaires.singles import Singles
from perfeval_rules.recognise.questionnaires.tables import Page, Row, Table, strangers, table_of

TOLD = "说明"


def list_in(page: Page, declared: Declaration, book: RuleBook, reader: Reader, singles: Singles) -> Fact | None:
    """The list that a sheet holds; ``None`` where nothing is filled in."""
    said, evidence = _whole(page, reader)
    table = table_of(page, Heading.NUMBER, "", reader.notes)
    if table is None:
        return None
    columns = _columns(table, declared, reader)
    rows = [row for row in table.rows if _filled(row, table, columns)]
    _told_apart(rows, table, declared.name, reader, singles)
    records = tuple(_record(row, table, columns, evidence, book, reader, singles, declared.name) for row in rows)
    word = normal(said.text)
    if records and (TRUTH.get(word) is True or word == BLANK):
        reader.notes.wrong(said.place, say("the sheet says that it has no content, but there are rows in it"))
    elif word not in ("", BLANK, *TRUTH):
        reader.notes.wrong(said.place, say("'{name}' is answered by 是 or 否", name=Heading.EMPTY))
    elif not records and word != BLANK and TRUTH.get(word) is not True:
        return None
    value = None if word == BLANK else records
    span = Span(reader.notes.file, 1, 1, 1, 1)
    return Fact(name=declared.name, value=value, evidence=evidence, standing=standing_of(evidence), span=span)


def _whole(page: Page, reader: Reader) -> tuple[Box, Evidence | None]:
    """What is said above the table: whether the list has records, and its evidence."""
    for at, boxes in sorted(page.rows.items()):
        columns = {normal(box.text): column for column, box in sorted(boxes.items())}
        if normal(Heading.EMPTY) in columns:
            below = Table(page.place, columns, boxes, ())
            row = Row(at + 1, page.place, page.rows.get(at + 1, {}))
            return row.box(below.column(Heading.EMPTY)), reader.evidence(parts_of(row, below), None)
    reader.notes.wrong(page.place, say("the headings are gone: {titles}", titles=Heading.EMPTY))
    return Box(text="", place=page.place, row=0, column=0), None


def _columns(table: Table, declared: Declaration, reader: Reader) -> dict[str, int]:
    """The columns of fields by name; those that cannot be filled in are told."""
    fields = {normal(name): name for name, field in declared.fields.items() if _settable(field)}
    known = {*fields, *(normal(title) for title in (Heading.NUMBER, *(part.of_record for part in Found)))}
    for box in strangers(table, frozenset(known)):
        title = box.text.strip()
        if title in declared.fields:
            reader.notes.wrong(box.place, say("'{name}' is derived, so that a case cannot set it", name=title))
            continue
        message = say("the records of '{fact}' have no field called '{field}'", fact=declared.name, field=title)
        reader.notes.wrong(box.place, message, near(title, fields.values()))
    return {name: table.columns[title] for title, name in fields.items() if title in table.columns}


def _settable(field: Declaration) -> bool:
    return field.derive is None and field.name != COMPUTED_SCORE


def _filled(row: Row, table: Table, columns: Mapping[str, int]) -> bool:
    answered = any(row.box(column).text.strip() for column in columns.values())
    return answered or is_given(parts_of(row, table, of_record=True))


def _told_apart(rows: list[Row], table: Table, name: str, reader: Reader, singles: Singles) -> None:
    """Say where evidence is about a number that two records have."""
    numbers = Counter(_number(row, table) for row in rows)
    wanted = {number for of, number, _ in singles.left if of == name}
    for number in sorted(wanted):
        if numbers[number] > 1:
            reader.notes.wrong(table.place, say("two records have the number '{number}'", number=number))


def _number(row: Row, table: Table) -> str:
    return row.box(table.column(Heading.NUMBER)).text.strip()


def _record(
    row: Row,
    table: Table,
    columns: Mapping[str, int],
    outer: Evidence | None,
    book: RuleBook,
    reader: Reader,
    singles: Singles,
    name: str,
) -> Record:
    evidence = reader.evidence(parts_of(row, table, of_record=True), outer)
    declared, number = book.facts[name].fields, _number(row, table)

    def fields() -> Iterator[Fact]:
        for field, column in columns.items():
            box = row.box(column)
            if box.text.strip():
                parts = singles.take(name, number, field)
                own = evidence if parts is None else reader.evidence(parts, evidence)
                fact = fact_in(box, declared[field], own, book, reader)
                if fact is not None:
                    yield fact

    found = {fact.name: fact for fact in fields()}
    return Record(fields=found, span=Span(reader.notes.file, 1, 1, 1, 1))
