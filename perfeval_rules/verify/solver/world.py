"""The facts of a case that nobody knows: each name in, the term that stands for it out, with what it is bound to be.

Facts are made when first asked for, so that a question is about what it reads and no more. Without ``reach`` lists may
be of any length and are no terms; with it they hold so many records at most, and texts are those of the pool, so that
whatever is found can be written down as a case.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

import z3

from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, Declaration, Kind
from perfeval_rules.verify.solver.terms import (
    NO,
    Fields,
    Formula,
    Items,
    Scalar,
    Sort,
    Term,
    Texts,
    Untranslatable,
    every,
    none,
    number,
)

SORTS = {
    Kind.NUMBER: Sort.NUMBER,
    Kind.TEXT: Sort.TEXT,
    Kind.BOOLEAN: Sort.BOOLEAN,
    Kind.DATE: Sort.DATE,
    Kind.NUMBERS: Sort.NUMBER,
    Kind.TEXTS: Sort.TEXT,
}
FIRST_DAY, LAST_DAY = date(2000, 1, 1).toordinal(), date(2035, 12, 31).toordinal()
GREATEST = Decimal(10) ** 9
"""No number of a case that is to be written down is greater."""

BEYOND = 1000
"""Records with greater numbers stand for some record of a list."""

Place = tuple[str, int, str]
"""Where an entered value stands: a fact, or the list, number (from 1) and field of a record's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far the cases go among which something is looked for: records of a list, texts by the name of the fact."""

    records: int
    texts: Mapping[str, tuple[str, ...]]


@dataclass(slots=True, kw_only=True)
class World:
    """The terms of one question.

    ``blanks`` are the names of facts that may be blank; ``defined`` says whether derived facts are what their formulas
    say, or anything. ``formula`` translates a formula, of a record where one is named. ``given`` must hold.
    """

    book: RuleBook
    blanks: frozenset[str]
    defined: bool
    reach: Reach | None
    formula: Callable[["World", Declaration, str, int], Term]
    texts: Texts = field(default_factory=Texts)
    given: list[Formula] = field(default_factory=list)
    entered: dict[Place, Scalar] = field(default_factory=dict)
    lists: dict[str, Items] = field(default_factory=dict)
    divisors: list[Formula] = field(default_factory=list)
    _facts: dict[Place, Term] = field(default_factory=dict)
    _loose: dict[tuple[Sort, str], Scalar] = field(default_factory=dict)
    _count: int = 0

    def fact(self, name: str) -> Term | None:
        """The fact of the case that has this name; the records of a list lie in reach or are no term."""
        declared = self.book.facts.get(name)
        if declared is None:
            return None
        if declared.kind is Kind.RECORDS:
            return self._list(name)
        return self._known((name, 0, ""), declared)

    def record(self, name: str, position: int) -> Fields:
        """Record ``position`` (from 1) of a list, whether or not it is there."""
        return Fields(lambda field: self._field(name, position, field))

    def some_record(self, name: str) -> Fields:
        """Some record of a list of any length: a new one with each call."""
        self._count += 1
        return self.record(name, BEYOND + self._count)

    def _field(self, name: str, position: int, field: str) -> Term | None:
        declared = self.book.facts[name].fields.get(field)
        return None if declared is None else self._known((name, position, field), declared)

    def loose(self, sort: Sort, key: str) -> Scalar:
        """A value that may be anything, blank too: the same for the same key."""
        if (sort, key) not in self._loose:
            self._loose[sort, key] = Scalar(sort, self.fresh(sort), self.fresh(Sort.BOOLEAN))
        return self._loose[sort, key]

    def fresh(self, sort: Sort) -> Formula:
        """A new variable."""
        self._count += 1
        name = f"{sort.value} {self._count}"
        match sort:
            case Sort.BOOLEAN:
                return z3.Bool(name)
            case Sort.NUMBER:
                return z3.Real(name)
            case _:
                return z3.Int(name)

    def _list(self, name: str) -> Items:
        if self.reach is None:
            raise Untranslatable(name)
        if name not in self.lists:
            there = [self.fresh(Sort.BOOLEAN) for _ in range(self.reach.records)]
            self.given += [z3.Implies(later, earlier) for earlier, later in pairwise(there)]
            entries = tuple((guard, self.record(name, at)) for at, guard in enumerate(there, 1))
            self.lists[name] = Items(entries)
        return self.lists[name]

    def _known(self, place: Place, declared: Declaration) -> Term:
        if place not in self._facts:
            self._facts[place] = self._new(place, declared)
        return self._facts[place]

    def _new(self, place: Place, declared: Declaration) -> Term:
        if declared.derive is not None:
            if not self.defined:
                return self._anything(place, declared)
            try:
                return self.formula(self, declared, place[0] if place[1] else "", place[1])
            except Untranslatable:
                return self._anything(place, declared)
        if place[2] == COMPUTED_SCORE:
            return self._anything(place, declared)
        if declared.kind in (Kind.NUMBERS, Kind.TEXTS):
            return self._plain_list(place, declared)
        term = self.entered[place] = self._entry(declared)
        return term

    def _anything(self, place: Place, declared: Declaration) -> Scalar:
        if declared.kind not in SORTS or declared.kind in (Kind.NUMBERS, Kind.TEXTS):
            raise Untranslatable(declared.name)
        return self.loose(SORTS[declared.kind], f"{place}")

    def _plain_list(self, place: Place, declared: Declaration) -> Items:
        """A list of numbers or texts, each item of which is entered by itself."""
        if self.reach is None or place[1]:
            raise Untranslatable(declared.name)
        entries = []
        for position in range(1, self.reach.records + 1):
            item = self.entered[declared.name, position, ""] = self._entry(declared)
            entries.append((self.fresh(Sort.BOOLEAN), item))
        self.given += [z3.Implies(later[0], earlier[0]) for earlier, later in pairwise(entries)]
        self.lists[declared.name] = Items(tuple(entries))
        return self.lists[declared.name]

    def _entry(self, declared: Declaration) -> Scalar:
        """An entered value: within what its declaration allows, blank where rules ask whether it is."""
        sort = SORTS[declared.kind]
        blank = self.fresh(Sort.BOOLEAN) if declared.name in self.blanks else NO
        if sort is Sort.TEXT:
            return self._text(declared, blank)
        value = self.fresh(sort)
        if sort is Sort.NUMBER:
            if self.reach is not None and declared.decimals == 0:
                value = z3.ToReal(z3.Int(f"whole {value}"))
            ends = [(declared.least, value.__ge__), (declared.most, value.__le__)]
            self.given += [meets(number(end)) for end, meets in ends if end is not None]
            if self.reach is not None:
                self.given += [value <= number(GREATEST), value >= number(-GREATEST)]
        if sort is Sort.DATE:
            low, high = (FIRST_DAY, LAST_DAY) if self.reach is not None else (1, date.max.toordinal())
            self.given += [value >= low, value <= high]
        cases = None
        if sort is Sort.BOOLEAN:
            known = none(blank)
            cases = ((every([known, value]), True), (every([known, none(value)]), False), (blank, None))
        return Scalar(sort, value, blank, cases)

    def _text(self, declared: Declaration, blank: Formula) -> Scalar:
        pool = declared.choices or (
            self.reach.texts.get(declared.name, self.reach.texts[""]) if self.reach is not None else ()
        )
        value = self.fresh(Sort.TEXT)
        if not pool:
            self.given.append(value >= 0)
            return Scalar(Sort.TEXT, value, blank)
        guards = [(value == self.texts.number(text), text) for text in pool]
        self.given.append(z3.Or([guard for guard, _ in guards]))
        known = none(blank)
        return Scalar(
            Sort.TEXT, value, blank, (*((every([known, guard]), text) for guard, text in guards), (blank, None))
        )
