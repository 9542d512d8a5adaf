"""Random expressions, and random contexts in which some things are unknown."""

import re
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from perfeval_rules.model.values import Interval, Months, Unknown, Value

TEMPLATES: dict[str, list[str]] = {
    "number": [
        "n1",
        "n2",
        "n3",
        "1",
        "2",
        "0.5",
        "95%",
        "(«number» + «number»)",
        "(«number» * «number»)",
        "(«number» - «number»)",
        "(«number» / «number»)",
        "-«number»",
        "count(«list»)",
        "count(«records»)",
        "sum(«list»)",
        "max(«list»)",
        "mean(«list»)",
        "«list»[«number»]",
        "«record».x",
        "«records»[«number»].x",
        "(if «boolean» then «number» else «number»)",
        "abs(«number»)",
        "floor(«number»)",
        "string length(«text»)",
        "count(flatten([«list», [«any»]]))",
        "count(distinct values(«list»))",
        "(function(p) p + «number»)(«number»)",
        "{k: «number», m: k + 1}.m",
        "index of(«list», «number»)[1]",
        "index of(«records», «record»)[1]",
        "count(distinct values(«records»))",
        "count(union(«records», «records»))",
        "count(duplicate values(«records»))",
        "count(flatten(«any»))",
        "get value(«record», «text»)",
        "median(«list»)",
        "(for i in «list» return i + count(partial))[-1]",
    ],
    "boolean": [
        "b1",
        "b2",
        "b3",
        "true",
        "false",
        "(«number» >= «number»)",
        "(«number» < «number»)",
        "(«number» = «number»)",
        "(«number» != «number»)",
        "(«text» = «text»)",
        "(«any» = «any»)",
        "(«any» = null)",
        "(«boolean» and «boolean»)",
        "(«boolean» or «boolean»)",
        "(«boolean» and «boolean» and «any»)",
        "(«boolean» or «any» or «boolean»)",
        "not(«boolean»)",
        "(«number» between «number» and «number»)",
        "(«number» in [«number»..«number»])",
        "(«number» in («number», > «number», [«number»..«number»)))",
        "(«number» in «list»)",
        "(«number» in not(«number», «number»))",
        "(«any» in («any», «any»))",
        "(«list» = «list»)",
        "(«records» = «records»)",
        "(some i in «list» satisfies i > «number»)",
        "(every i in «records» satisfies i.y)",
        "(every i in «records», j in «list» satisfies i.x < j)",
        "list contains(«list», «number»)",
        "list contains(«records», «record»)",
        "(«any» instance of number)",
        "(«list» instance of list<number>)",
        "«record».y",
        "all(«booleans»)",
        "any(«booleans»)",
        "is(«any», «any»)",
        "(«record» in «records»)",
        "(«any» in «list»)",
        "(«number» in (< «number»))",
        "(«number» in (!= «number»))",
        "(«record» = «record»)",
        "before(«number», [«number»..«number»])",
        "overlaps([«number»..«number»], [«number»..«number»])",
        "matches(«text», «text»)",
        "(«record» instance of context<x: number, y: boolean>)",
        "contains(«text», «text»)",
    ],
    "text": [
        "t1",
        '"a"',
        '"ab"',
        "(«text» + «text»)",
        "string(«any»)",
        "string join(for i in «list» return string(i))",
        "upper case(«text»)",
        "(if «boolean» then «text» else «text»)",
        "substring(«text», «number»)",
    ],
    "list": [
        "l1",
        "l2",
        "[]",
        "[«number»]",
        "[«number», «number»]",
        "«list»[item > «number»]",
        "«list»[«boolean»]",
        "«records».x",
        "«records»[y].x",
        "(for i in «list» return i + «number»)",
        "(for i in 1..«number» return i)",
        "(for i in «list», j in «list» return i * j)",
        "append(«list», «number»)",
        "concatenate(«list», «list»)",
        "distinct values(«list»)",
        "union(«list», «list»)",
        "sort(«list», function(p, q) p < q)",
        "reverse(«list»)",
        "sublist(«list», «number»)",
        "flatten([«list», «number»])",
        "list replace(«list», «number», «number»)",
        "list replace(«list», function(p, q) p < q, «number»)",
        "remove(«list», «number»)",
        "mode(«list»)",
        "«any».x",
        "(if «boolean» then «list» else «list»)",
    ],
    "booleans": ["[«boolean», «boolean»]", "«records».y", "[]", "(for i in «records» return i.x > «number»)"],
    "record": [
        "r1",
        "«records»[«number»]",
        "{x: «number», y: «boolean»}",
        'context put(«record», "x", «number»)',
        "context merge([«record», «record»])",
        "context(get entries(«record»))",
    ],
    "records": [
        "rs1",
        "rs2",
        "«records»[y]",
        "«records»[x > «number»]",
        "«records»[«boolean»]",
        "«records»[b1 or not(y)]",
        "[«record»]",
        "sort(«records», function(p, q) p.x < q.x)",
    ],
    "any": ["«number»", "«boolean»", "«text»", "«list»", "«record»", "«records»", "null", "d1", "u1", "u1.x", "u1[1]"],
}
"""Expressions by what they mostly yield; guillemets stand for another expression of that kind."""


_BLANK = re.compile("«([a-z]+)»")


def expression(random: Random, kind: str, depth: int = 3) -> str:
    """An expression that mostly yields a ``kind``, and now and then anything else."""
    if random.random() < 0.04:
        kind = "any"
    templates = TEMPLATES[kind]
    if depth <= 0:
        templates = [text for text in templates if not _BLANK.search(text)] or ["u1"]
    template = random.choice(templates)
    return _BLANK.sub(lambda blank: expression(random, blank.group(1), depth - 1), template)


NUMBERS = [Decimal(text) for text in ("0", "1", "2", "3", "-1", "0.5", "10")]
TEXTS = ["", "a", "ab", "b"]


@dataclass(frozen=True, slots=True)
class Values:
    """Draws values in which something is unknown with a given chance."""

    random: Random
    unknown: float

    def hole(self) -> Unknown:
        """An unknown, or an interval, with a fact's name."""
        name = frozenset([self.random.choice("甲乙丙")])
        if self.random.random() < 0.75:
            return Unknown(name)
        low, high = sorted(self.random.choices(NUMBERS, k=2))
        return Interval(name, low, high)

    def or_hole(self, value: Any) -> Any:
        """``value``, or an unknown in its place."""
        return self.hole() if self.random.random() < self.unknown else value

    def number(self) -> Any:
        """A number."""
        return self.or_hole(self.random.choice(NUMBERS))

    def truth(self) -> Any:
        """True, false or null."""
        return self.or_hole(self.random.choice([True, False, True, False, None]))

    def text(self) -> Any:
        """A text."""
        return self.or_hole(self.random.choice(TEXTS))

    def numbers(self) -> Any:
        """A list of numbers."""
        return self.or_hole([self.number() for _ in range(self.random.randrange(4))])

    def record(self) -> Any:
        """A record, perhaps without one of its fields."""
        record = {"x": self.number(), "y": self.truth()}
        if self.random.random() < 0.2:
            del record["y"]
        return self.or_hole(record)

    def records(self) -> Any:
        """A list of records."""
        return self.or_hole([self.record() for _ in range(self.random.randrange(4))])

    def anything(self) -> Any:
        """Any value."""
        draw = [self.number, self.truth, self.text, self.numbers, self.record, self.records]
        return self.random.choice([*(one() for one in draw), None, Months(3), [], [[self.number()]]])

    def context(self) -> dict[str, Value]:
        """A context for the names of the templates."""
        draw = {"n": self.number, "b": self.truth, "t": self.text, "l": self.numbers, "rs": self.records}
        draw |= {"r": self.record, "d": self.anything, "u": self.anything}
        names = ("n1", "n2", "n3", "b1", "b2", "b3", "t1", "l1", "l2", "rs1", "rs2", "r1", "d1", "u1")
        return {name: draw[name.rstrip("123")]() for name in names}

    def fill(self, value: Any) -> Any:
        """``value`` with something in place of every unknown, within its ends where it has any."""
        match value:
            case Interval(_, low, high):
                return self.random.choice([number for number in (*NUMBERS, low, high) if low <= number <= high])
            case Unknown():
                return self.anything()
            case list():
                return [self.fill(item) for item in value]
            case dict():
                return {name: self.fill(item) for name, item in value.items()}
        return value
