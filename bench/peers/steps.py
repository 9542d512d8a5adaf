"""A rule book as steps: a book in, what is computed of a case stage by stage out, in plain terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

from peers.terms import Term, Terms, added
from perfeval_rules.engine.prepare import fired_name, score_name
from perfeval_rules.model.rules import AnyRule, Indicator, Line, RuleBook, Scoring
from perfeval_rules.model.vocabulary import COMPUTED_TOTAL

ZERO: Term = ("number", 0.0)


@dataclass(frozen=True)
class Steps:
    """What is computed, stage by stage, each stage reading only facts and earlier stages; and which names mean what."""

    names: Mapping[str, str]
    stages: tuple[tuple[tuple[str, Term], ...], ...]
    fired: Mapping[str, str]
    scores: Mapping[str, str]


def steps_of(book: RuleBook) -> Steps:
    """The steps of ``book``."""
    return _Book(book).steps()


class _Book:
    """A book while it is taken apart."""

    def __init__(self, book: RuleBook) -> None:
        self.book, self.make = book, Terms(book)
        self.terms: dict[str, Term] = {}

    def steps(self) -> Steps:
        """All steps, staged."""
        for key in self.book.derived:
            declared = self.book.facts.get(key)
            if declared and declared.derive:
                self.terms[self.make.name(key)] = self.make.derived(declared, {})
        for ids in self.book.layers:
            for rule in (self.book.rules[key] for key in ids):
                self.rule(rule)
        rules = self.book.rules.values()
        fired = {rule.id: self.make.name(fired_name(rule.id)) for rule in rules if not isinstance(rule, Indicator)}
        scores = {rule.id: self.make.name(score_name(rule.id)) for rule in rules if isinstance(rule, Indicator)}
        return Steps(self.make.names, self.staged(), fired, scores | {"total": self.make.name(COMPUTED_TOTAL)})

    def rule(self, rule: AnyRule) -> None:
        """Adds what a rule comes to; after the last indicator, the total too."""
        if not isinstance(rule, Indicator):
            fields = self.book.facts[rule.each].fields if rule.each else {}
            when = self.make.term(rule.when.tree, fields)
            whole = ("compare", ">", ("count", self.make.name(rule.each), when), ZERO) if rule.each else when
            self.terms[self.make.name(fired_name(rule.id))] = whole
            return
        self.terms[self.make.name(score_name(rule.id))] = self.score(rule)
        scores = [score_name(other.id) for other in self.book.rules.values() if isinstance(other, Indicator)]
        if all(self.make.names.get(score) in self.terms for score in scores):
            self.terms[self.make.name(COMPUTED_TOTAL)] = added([("get", self.make.name(score)) for score in scores])

    def score(self, rule: Indicator) -> Term:
        """The score of an indicator."""
        weight = ("number", float(rule.weight))
        if rule.scoring is Scoring.FIRST:
            return reduce(lambda rest, line: self.either(line, rest), reversed(rule.lines), ZERO)
        lost = [self.either(line, ZERO) for line in rule.lines if not line.gate]
        score: Term = ("greater", ZERO, ("add", weight, ("negative", added(lost))))
        for gate in (line for line in rule.lines if line.gate and line.when):
            score = ("if", self.make.term(gate.when.tree, {}), ZERO, score)
        return score

    def either(self, line: Line, rest: Term) -> Term:
        """A line's points where it holds, else ``rest``."""
        points = self.make.term(line.points.tree, {})
        return points if line.when is None else ("if", self.make.term(line.when.tree, {}), points, rest)

    def staged(self) -> tuple[tuple[tuple[str, Term], ...], ...]:
        """The steps by how many others have to come before them."""
        depths: dict[str, int] = {}
        for name, term in self.terms.items():
            depths[name] = 1 + max((depths.get(read, -1) for read in _reads(term)), default=-1)
        stages = range(max(depths.values()) + 1)
        return tuple(tuple((name, self.terms[name]) for name in depths if depths[name] == stage) for stage in stages)


def _reads(term: object) -> set[str]:
    if not isinstance(term, tuple):
        return set()
    own = {term[1]} if term and term[0] == "get" else set()
    return own.union(*(_reads(part) for part in term))
