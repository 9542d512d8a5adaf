"""The table of funds: a table in; the project's amounts, their sources and the row that this table scores out."""

from dataclasses import dataclass, replace
from decimal import Decimal

from perfeval_rules.figures.entered import MONEY, Entered
from perfeval_rules.model.cases import Fact, Record
from perfeval_rules.model.forms import TOTAL_OF_FUNDS
from perfeval_rules.model.originals import Box
from perfeval_rules.model.values import Value
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.tables.fund_lines import BUDGET, RATE, SPENT, FundLine, FundTable
from perfeval_rules.recognise.tables.headings import ACTUAL, NAME, SCORE, SECTION, WEIGHT
from perfeval_rules.recognise.texts import joined, plain_title, titled
from perfeval_rules.recognise.words import Words, named

SOURCES = "资金来源"
"""The record fact that holds the sources of the funds."""

_SOURCE_NAME, _SOURCE_FIELDS = "来源名称", {BUDGET: "来源预算", SPENT: "来源执行"}


@dataclass(frozen=True, slots=True)
class Scored:
    """A row of 指标 that a table of funds scores, the box that titles it, and the points in that title."""

    record: Record
    box: Box
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class FundReader:
    """Reads a table of funds into findings; ``caption`` is the unit of money that stands above the whole."""

    table: FundTable
    words: Words
    findings: Findings
    caption: str | None

    def read(self) -> Scored | None:
        """States the amounts, and gives the row of 指标 that the table scores."""
        sources = []
        row = None
        for line in self.table.lines:
            if line.name == TOTAL_OF_FUNDS:
                values = {name: self._amount(name, line) for name in self.table.columns}
                for fact in values.values():
                    self.findings.state(fact)
                row = self._indicator(line)
            elif not line.part:
                sources.append(self._source(line))
        declared = self.words.facts.get(SOURCES)
        first = next((line for line in self.table.lines if line.name != TOTAL_OF_FUNDS), None)
        if first is not None and sources and declared is not None:
            self.findings.state(self.findings.fact(SOURCES, tuple(sources), first.label))
        return row

    def _amount(self, name: str, line: FundLine) -> Fact:
        """One amount of the project; a rate without a sign is a percentage if the amounts beside it say so."""
        declared = self.words.facts[name]
        box = line.cells.get(name)
        text = box.text if box else ""
        read = self.words.value(text, declared, self._unit(name, line))
        interpreted = ""
        if read.why is not None and name == RATE:
            sure = self._rate_by_amounts(line)
            interpreted = "没有写百分号；与同一行的预算数、执行数相符，按百分数读" if sure is not None else ""
            read = Entered(sure) if sure is not None else read
        if read.why is not None and box is not None:
            self.findings.leave(box, read.why)
        return self.findings.fact(name, read.value, *([box] if box else []), interpreted=interpreted)

    def _rate_by_amounts(self, line: FundLine) -> Decimal | None:
        budget, spent = (self._value(name, line) for name in (BUDGET, SPENT))
        box = line.cells.get(RATE)
        if not isinstance(budget, Decimal) or not isinstance(spent, Decimal) or not budget or box is None:
            return None
        stated = self.words.value(f"{joined(box.text)}%", self.words.facts[RATE]).value
        bounds = self.words.cells.plausible
        if not isinstance(stated, Decimal) or not stated or bounds is None:
            return None
        ways = [way for way in (stated, stated * 100) if spent and bounds[0] <= way * budget / spent <= bounds[1]]
        return ways[0] if len(ways) == 1 else None

    def _value(self, name: str, line: FundLine) -> Value:
        box = line.cells.get(name)
        return self.words.value(box.text, self.words.facts[name], self._unit(name, line)).value if box else None

    def _unit(self, name: str, line: FundLine) -> str | None:
        """The unit of an amount: that of its column, of its line, of the table, or of the caption."""
        own = self.table.units.get(name)
        if self.words.facts[name].unit != MONEY:
            return own
        return own or self.words.unit_in(line.label.text) or self.table.unit or self.caption

    def _source(self, line: FundLine) -> Record:
        declared = self.words.facts[SOURCES].fields if SOURCES in self.words.facts else {}
        facts = [self.findings.fact(_SOURCE_NAME, line.name, line.label)]
        for column, name in _SOURCE_FIELDS.items():
            if name in declared:
                facts.append(replace(self._amount(column, line), name=name))
        return self.findings.record(facts)

    def _indicator(self, line: FundLine) -> Scored | None:
        """The row of 指标 of which the weight and the score stand here; none where they do not."""
        box = self.table.title or line.label
        points, name = titled(box.text).points, self.words.forms.money_indicator
        scored = {field: self._figure(field, one) for field, one in line.scores.items() if field in self.words.fields}
        if WEIGHT not in scored and SCORE in scored and points is not None:
            scored[WEIGHT] = self.findings.fact(WEIGHT, points, box)
        if not name or WEIGHT not in scored or scored[WEIGHT].value is None:
            return None
        facts = {NAME: self.findings.fact(NAME, name, box), SECTION: self._section(box), **scored}
        rate = line.cells.get(RATE)
        if rate is not None:
            facts[ACTUAL] = self.findings.fact(ACTUAL, joined(rate.text) or None, rate)
        return Scored(self.findings.record(facts[one] for one in self.words.fields if one in facts), box, points)

    def _figure(self, name: str, box: Box) -> Fact:
        read = self.words.value(box.text, self.words.fields[name])
        if read.why is not None:
            self.findings.leave(box, read.why)
        return self.findings.fact(name, read.value, box)

    def _section(self, box: Box) -> Fact:
        """The section of the book that the table's title names, or else the one of the row's own name."""
        title = plain_title(box.text)
        own = self.words.sections.get(self.words.forms.money_indicator)
        return self.findings.fact(SECTION, title if named(title, self.words.sections) else own, box)
