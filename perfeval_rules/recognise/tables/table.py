"""The table of indicators of a document: its tables in, the facts 指标, 一级指标 and the total out."""

from collections.abc import Sequence
from dataclasses import dataclass

from perfeval_rules.model.cases import Record
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import say
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.tables.funds import Scored
from perfeval_rules.recognise.tables.headings import NAME, REMARK, SECTION, Heading, best_heading
from perfeval_rules.recognise.tables.indicators import IndicatorReader
from perfeval_rules.recognise.tables.lattice import Lattice
from perfeval_rules.recognise.tables.rows import Row, Sort, rows_of
from perfeval_rules.recognise.tables.sections import sections_fact
from perfeval_rules.recognise.tables.totals import read_total
from perfeval_rules.recognise.words import Words

Taken = Sequence[set[Box]]
"""The boxes that were read, of each table of the document."""


@dataclass(frozen=True, slots=True)
class PartOfTable:
    """A grid that holds rows of the table: which one it is, its heading there, and its rows."""

    at: int
    heading: Heading
    rows: tuple[Row, ...]

    @property
    def weight(self) -> tuple[int, int]:
        """How much it looks like the table: the fields it names, then its rows."""
        return len(self.heading.columns), len(self.rows)


def parts_of_table(lattices: Sequence[Lattice], words: Words, paged: bool) -> tuple[PartOfTable, ...]:
    """The grid that fits most headings; where a document has pages, the same headings further on, up to the total."""
    found = [_part(at, lattice, words) for at, lattice in enumerate(lattices)]
    known = [part for part in found if part is not None and part.rows]
    if not known:
        return ()
    best = max(known, key=lambda part: part.weight)
    alike = [part for part in known if paged and part.heading.columns.keys() == best.heading.columns.keys()]
    chosen: list[PartOfTable] = []
    for part in alike or [best]:
        chosen.append(part)
        if part.rows[-1].sort is Sort.TOTAL:
            break
    return tuple(chosen) if best in chosen else (best,)


def _part(at: int, lattice: Lattice, words: Words) -> PartOfTable | None:
    heading = best_heading(lattice, words)
    return None if heading is None else PartOfTable(at, heading, rows_of(lattice, heading, words))


def read_parts(
    parts: Sequence[PartOfTable], scored: Scored | None, words: Words, findings: Findings, taken: Taken
) -> None:
    """States what the table says; ``scored`` is the row of 指标 that the table of funds scores."""
    if not parts:
        return
    reader = IndicatorReader(parts[0].heading, words, findings)
    for part in parts:
        reader.heading = part.heading
        for box in part.heading.strange:
            findings.leave(box, say("no field of the table has this heading, or two columns have it"))
        reader.read(tuple(row for row in part.rows if row.sort is not Sort.TOTAL))
        _take(part, words, findings, taken[part.at])
    records = _with_scored(reader, scored)
    findings.state(findings.fact(TABLE, records, parts[0].heading.boxes[0]))
    sections = sections_fact(reader.sections, words, findings)
    if sections is not None:
        findings.state(sections)


def _take(part: PartOfTable, words: Words, findings: Findings, taken: set[Box]) -> None:
    taken.update(part.heading.boxes)
    for row in part.rows:
        if row.sort is Sort.TOTAL:
            taken.update(read_total(row, part.heading, words, findings))
        else:
            taken.update(row.boxes)


def _with_scored(reader: IndicatorReader, scored: Scored | None) -> tuple[Record, ...]:
    """The rows, the one that the table of funds scores before them unless they have it themselves."""
    if scored is None or any(_name(record) == _name(scored.record) for record in reader.records):
        return tuple(reader.records)
    section = scored.record.fields[SECTION].value
    if isinstance(section, str) and reader.sections.by_name:
        reader.sections.before(section, scored.box, scored.points)
    return (_completed(scored, reader), *reader.records)


def _completed(scored: Scored, reader: IndicatorReader) -> Record:
    """The row with blanks for columns that only the other table has, save for the remark: nobody could write one."""
    known = scored.record.fields
    absent = [name for name in reader.heading.columns if name not in known and name != REMARK]
    blanks = {name: reader.findings.blank(name, scored.box) for name in absent}
    fields = {**known, **blanks}
    return reader.findings.record(fields[name] for name in reader.words.fields if name in fields)


def _name(record: Record) -> object:
    return record.fields[NAME].value


def fields_without(parts: Sequence[PartOfTable], records: Sequence[Record], words: Words) -> tuple[str, ...]:
    """The fields of 指标 that have no column here, nor stand anywhere else in the rows."""
    present = {name for part in parts for name in (*part.heading.columns, *part.heading.judged)}
    present |= {name for record in records for name in record.fields}
    known = {*words.forms.columns, *words.forms.judged}
    return tuple(name for name in words.fields if name in known and name not in present) if parts else ()
