"""One document read: tables first, then labels, titles and running text; what is left of it is listed."""

from collections.abc import Sequence
from itertools import groupby

from perfeval_rules.model.imports import Unread
from perfeval_rules.model.originals import Box, Paragraph
from perfeval_rules.model.places import say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.recognise.desk import Desk
from perfeval_rules.recognise.labels import LabelReader
from perfeval_rules.recognise.parts import Part, parts_of
from perfeval_rules.recognise.sentences import running_facts
from perfeval_rules.recognise.tables.captions import unit_of_money
from perfeval_rules.recognise.tables.fund_lines import fund_table
from perfeval_rules.recognise.tables.funds import FundReader, Scored
from perfeval_rules.recognise.tables.table import PartOfTable, read_parts
from perfeval_rules.recognise.texts import joined
from perfeval_rules.recognise.words import Words, named
from perfeval_rules.recognise.years import read_title


def read_document(desk: Desk, table: Sequence[PartOfTable], book: RuleBook, words: Words) -> None:
    """Takes up what a document says into its findings; ``table`` is its part of the table of indicators."""
    scored = _read_funds(desk, words)
    read_parts(table, scored, words, desk.findings, desk.taken)
    read = _read_labels(desk, words)
    _read_titles(desk, words, read)
    parts, others = parts_of(desk.unread_pieces(read), book.forms)
    _read_running(desk, parts, book)
    _take_parts(desk, parts, words)
    _list_rest(desk)
    for piece in others:
        if isinstance(piece, Paragraph) and piece.text.strip():
            desk.findings.leave(piece, say("no rule of reading knows this"))


def _read_funds(desk: Desk, words: Words) -> Scored | None:
    scored: Scored | None = None
    for at, lattice in enumerate(desk.lattices):
        found = fund_table(lattice, words)
        if found is not None:
            desk.taken[at].update(found.boxes)
            row = FundReader(found, words, desk.findings, desk.caption(at, words)).read()
            scored = scored or row
    return scored


def _read_labels(desk: Desk, words: Words) -> set[Paragraph]:
    """Reads labels and captions, and gives the paragraphs that are nothing else."""
    for at, lattice in enumerate(desk.lattices):
        desk.taken[at].update(box for box in desk.left(at) if unit_of_money(box.text, words))
        LabelReader(words, desk.findings, desk.caption(at, words)).read(lattice, desk.taken[at])
    labels = LabelReader(words, desk.findings)
    return {piece for piece in desk.paragraphs if unit_of_money(piece.text, words) or labels.inline(piece)}


def _read_titles(desk: Desk, words: Words, read: set[Paragraph]) -> None:
    paragraphs = [piece for piece in desk.paragraphs if piece not in read]
    boxes = [box for at in range(len(desk.lattices)) for box in desk.left(at)]
    titles = read_title([*paragraphs, *boxes], words, desk.findings)
    read |= {piece for piece in titles if isinstance(piece, Paragraph)}
    for taken in desk.taken:
        taken |= {piece for piece in titles if isinstance(piece, Box)}


def _read_running(desk: Desk, parts: Sequence[Part], book: RuleBook) -> None:
    running = running_facts(parts, book, desk.findings.document, desk.findings.file)
    for fact in running.facts.values():
        desk.findings.state(fact)
    desk.findings.unread += running.unread
    desk.findings.clashes += running.clashes


def _take_parts(desk: Desk, parts: Sequence[Part], words: Words) -> None:
    """Counts the boxes as read in which a part of running text stands, or its heading."""
    places = {paragraph.place for part in parts for paragraph in part.paragraphs}
    for at in range(len(desk.lattices)):
        found = [box for box in desk.left(at) if box.place in places or named(box.text, words.parts)]
        desk.taken[at].update(found)


def _list_rest(desk: Desk) -> None:
    """Lists what nobody read: a table as a whole, or else the rest of each of its rows."""
    for at, lattice in enumerate(desk.lattices):
        left = desk.left(at)
        if left and not desk.taken[at]:
            why = say("this table has no heading that is known")
            desk.findings.unread.append(Unread(place=lattice.grid.place, text=_text(left), why=why))
            continue
        for _, row in groupby(left, key=lambda box: box.row):
            boxes = tuple(row)
            why = say("no rule of reading knows this")
            desk.findings.unread.append(Unread(place=boxes[0].place, text=_text(boxes), why=why))


def _text(boxes: Sequence[Box]) -> str:
    return " ".join(joined(box.text) for box in boxes)
