"""The records of 指标: the rows under a heading in, records with evidence and the sections they stand in out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from perfeval_rules.model.cases import Fact, Record
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import say
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.tables.headings import ACTUAL, GROUP, NAME, SCORE, SECTION, TARGET, WEIGHT, Heading
from perfeval_rules.recognise.tables.rows import Row, Sort, section_of
from perfeval_rules.recognise.tables.sections import Sections
from perfeval_rules.recognise.texts import Titled, joined, titled, unnumbered
from perfeval_rules.recognise.words import Words

_LEVELS = (SECTION, GROUP)


@dataclass(slots=True)
class IndicatorReader:
    """Reads the rows under one heading; ``above`` are the levels that the next row may inherit."""

    heading: Heading
    words: Words
    findings: Findings
    records: list[Record] = field(default_factory=list)
    sections: Sections = field(default_factory=Sections)
    above: dict[str, Fact] = field(default_factory=dict)

    def read(self, rows: tuple[Row, ...]) -> None:
        """Takes up the rows, from top to bottom."""
        for row, after in zip(rows, (*rows[1:], None), strict=True):
            match self._sort(row, after):
                case Sort.INDICATOR:
                    self.records.append(self._record(row))
                case Sort.SECTION:
                    self._begin(row)
                case Sort.SUBTOTAL:
                    self._subtotal(row)
                case Sort.STRANGE:
                    self._leave(row)

    def _sort(self, row: Row, after: Row | None) -> Sort:
        """What a row is, seen with the next one: a title of a section without rows is none."""
        if after is None or after.sort is not Sort.INDICATOR:
            return Sort.STRANGE if row.sort is Sort.SECTION else row.sort
        if row.sort is not Sort.INDICATOR or SECTION in self.heading.columns or {TARGET, ACTUAL} & row.fields.keys():
            return row.sort
        section, next_one = (section_of(one.text(NAME), self.words) for one in (row, after))
        leads = next_one == section or (next_one is None and not self.words.is_scored_funds(row.text(NAME)))
        return Sort.SECTION if section is not None and leads else Sort.INDICATOR

    def _begin(self, row: Row) -> None:
        box = row.fields.get(NAME, row.boxes)[0]
        title = titled(unnumbered(box.text))
        self.sections.begin(title, box)
        self.sections.close(title.name, self._number(row, WEIGHT), self._number(row, SCORE), self._box(row, SCORE))
        self.above = {SECTION: self.findings.fact(SECTION, title.name, box)}

    def _subtotal(self, row: Row) -> None:
        """The weight and score of a section in a row of their own, called 小计 or 产出指标小计."""
        words = [joined(box.text) for name in (NAME, GROUP, SECTION) for box in row.fields.get(name, ())]
        endings = self.words.forms.subtotals
        names = [word.removesuffix(ending) for word in words for ending in endings if word.endswith(ending)]
        name = next((one for one in names if one in self.sections.by_name), None)
        if not self.sections.close(name, self._number(row, WEIGHT), self._number(row, SCORE), self._box(row, SCORE)):
            self._leave(row)

    def _leave(self, row: Row) -> None:
        for box in row.boxes:
            if box.row == row.number:
                self.findings.leave(box, say("this row of the table is not understood"))

    def _box(self, row: Row, name: str) -> Box:
        return row.fields.get(name, row.boxes)[0]

    def _number(self, row: Row, name: str) -> Decimal | None:
        declaration = self.words.fields.get(name)
        if declaration is None or name not in row.fields:
            return None
        value = self.words.value(row.text(name), declaration, self.heading.units.get(name)).value
        return value if isinstance(value, Decimal) else None

    def _record(self, row: Row) -> Record:
        self.above = self._levels(row)
        fields = dict(self.above)
        for name in self.heading.columns.keys() - set(_LEVELS):
            fields[name] = self._field(row, name)
        fields |= self._points_in_name(row)
        return self.findings.record(fields[name] for name in self.words.fields if name in fields)

    def _levels(self, row: Row) -> dict[str, Fact]:
        """The section and group of a row; one whose cell is blank is that of the row above, within one section."""
        above = dict(self.above)
        for name in (one for one in _LEVELS if one in self.heading.columns):
            if name in row.fields:
                fact = self._level(row, name)
                if name == SECTION and SECTION in above and fact.value != above[SECTION].value:
                    above.pop(GROUP, None)
                above[name] = fact
            elif name in above:
                above[name] = _inherited(above[name])
            else:
                above[name] = self.findings.fact(name, None, *row.blanks.get(name, ()))
        return above

    def _level(self, row: Row, name: str) -> Fact:
        read = self.words.value(row.text(name), self.words.fields[name])
        text = read.value if isinstance(read.value, str) else ""
        title = titled(text) if name == SECTION else Titled(text)
        if name == SECTION and title.name:
            self.sections.begin(title, row.fields[name][0])
        return self.findings.fact(name, title.name or None, *row.fields[name])

    def _field(self, row: Row, name: str) -> Fact:
        boxes = row.fields.get(name, ())
        read = self.words.value(row.text(name), self.words.fields[name], self.heading.units.get(name))
        if read.why is not None:
            self.findings.leave(boxes[0], read.why)
        elif self.words.is_hint(row.text(name)):
            self.findings.leave(boxes[0], say("the template's own hint was left in"))
        return self.findings.fact(name, read.value, *(boxes or row.blanks.get(name, ())))

    def _points_in_name(self, row: Row) -> Mapping[str, Fact]:
        """The weight that stands behind the name, where the table has no column of weights."""
        title = titled(row.text(NAME))
        if WEIGHT in self.heading.columns or title.points is None:
            return {}
        boxes = row.fields[NAME]
        name, weight = (NAME, title.name), (WEIGHT, title.points)
        return {key: self.findings.fact(key, value, *boxes) for key, value in (name, weight)}


def _inherited(fact: Fact) -> Fact:
    """The level above, as that of a row in which its cell is blank."""
    if fact.value is None or fact.evidence is None:
        return fact
    return replace(fact, evidence=replace(fact.evidence, interpreted="本格空白，按上一行同级"))
