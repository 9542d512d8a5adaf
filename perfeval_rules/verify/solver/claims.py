"""Situations as formulas: what it means, of one unknown input, that a rule applies, a line holds, what it gives."""

from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.engine.program import Program
from perfeval_rules.engine.table import WEIGHT
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import AnyRule, Indicator, Line, Scoring
from perfeval_rules.model.syntax import Call, Name, Node
from perfeval_rules.verify.situations import (
    Above,
    Applies,
    Below,
    Both,
    Differ,
    Fires,
    Full,
    Gap,
    Reaches,
    Rests,
    Situation,
    Within,
)
from perfeval_rules.verify.solver.logic import boolean, no, yes
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import (
    NO,
    YES,
    Formula,
    Scalar,
    Sort,
    every,
    none,
    number,
    some,
    when,
)
from perfeval_rules.verify.solver.translators import sight_of_rule
from perfeval_rules.verify.solver.world import World

ROW_WEIGHT = Name(Span("", 1, 1, 1, 1), WEIGHT)
OPEN_SCORE = "得分区间"
"""The function that gives two ends in place of a number of points."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What can be said of one rule on one unknown input."""

    program: Program
    rule: AnyRule
    sight: Sight

    def applies(self) -> Formula:
        """That the rule applies; a rule over rows scores none of unknown or negative weight."""
        condition = self.rule.applies_when
        applies = YES if condition is None else yes(self._truth(condition.tree))
        return every([applies, self._weighed()]) if isinstance(self.rule, Indicator) else applies

    def says(self, line: Line) -> Scalar:
        """What the condition of a line comes to."""
        return boolean(YES) if line.when is None else self._truth(line.when.tree)

    def counts(self, line: Line) -> Formula:
        """That a line gives, costs or earns its points."""
        rule = self._indicator()
        before: list[Line] = []
        if rule.scoring is Scoring.FIRST:
            before = list(rule.lines[: rule.lines.index(line)])
        return every([self.applies(), *(no(self.says(earlier)) for earlier in before), yes(self.says(line))])

    def ends(self, line: Line) -> tuple[Scalar, Scalar]:
        """The least and the most points of a line."""
        tree = self.program.prepared(line.points.tree)
        match tree:
            case Call(_, Name(_, function), (low, high)) if function == OPEN_SCORE:
                return self.sight.scalar(low, Sort.NUMBER), self.sight.scalar(high, Sort.NUMBER)
        points = self.sight.scalar(tree, Sort.NUMBER)
        return points, points

    def weight(self) -> Formula:
        """The rule's weight, or that of the row."""
        rule = self._indicator()
        return number(rule.weight) if rule.each is None else self.sight.scalar(ROW_WEIGHT, Sort.NUMBER).value

    def _weighed(self) -> Formula:
        if self._indicator().each is None:
            return YES
        stated = self.sight.scalar(ROW_WEIGHT, Sort.NUMBER)
        return every([none(stated.blank), stated.value >= number(0)])

    def score(self) -> tuple[Formula, Formula, Formula]:
        """The least and the most that the lines come to, within the weight, and that a line is undecided."""
        rule, weight = self._indicator(), self.weight()
        answers = [(line, self.says(line), self.ends(line)) for line in rule.lines]
        open_line = some(some([said.blank, ends[0].blank, ends[1].blank]) for _, said, ends in answers)
        low, high = number(Decimal(0)), number(Decimal(0))
        if rule.scoring is Scoring.FIRST:
            for _, said, ends in reversed(answers):
                low, high = when(yes(said), ends[0].value, low), when(yes(said), ends[1].value, high)
            return _within(low, weight), _within(high, weight), open_line
        for _, said, ends in answers:
            low, high = (
                low + when(yes(said), ends[0].value, number(0)),
                high + when(yes(said), ends[1].value, number(0)),
            )
        if rule.scoring is Scoring.DEDUCT:
            low, high = weight - high, weight - low
        failing = yes if rule.scoring is Scoring.DEDUCT else no
        gated = some(failing(said) for line, said, _ in answers if line.gate)
        zero = number(0)
        return when(gated, zero, _within(low, weight)), when(gated, zero, _within(high, weight)), open_line

    def answer(self) -> Scalar:
        """What the condition of a check or problem comes to."""
        assert not isinstance(self.rule, Indicator), "an indicator has lines"
        return self._truth(self.rule.when.tree)

    def _truth(self, tree: Node) -> Scalar:
        return self.sight.scalar(self.program.prepared(tree), Sort.BOOLEAN)

    def _indicator(self) -> Indicator:
        assert isinstance(self.rule, Indicator), "only an indicator has lines"
        return self.rule


def _within(score: Formula, weight: Formula) -> Formula:
    return when(score < 0, number(0), when(score > weight, weight, score))


def claims_of(program: Program, world: World, rule: AnyRule) -> Claims:
    """What can be said of ``rule`` in ``world``."""
    return Claims(program, rule, sight_of_rule(program, world, rule))


def formula_of(situation: Situation, program: Program, world: World) -> Formula:
    """The formula of a situation."""
    claims = claims_of(program, world, situation.rule)
    match situation:
        case Below() | Above() | Within():
            return _points(claims, situation)
        case Fires():
            return every([claims.applies(), yes(claims.answer())])
        case Rests():
            return every([claims.applies(), no(claims.answer())])
        case Differ(_, other):
            return _differ(claims, claims_of(program, world, other))
        case Applies():
            return claims.applies()
        case _:
            return _of_lines(claims, situation)


def _of_lines(claims: Claims, situation: Gap | Reaches | Both | Full) -> Formula:
    match situation:
        case Gap(rule):
            return every([claims.applies(), *(none(yes(claims.says(line))) for line in rule.lines)])
        case Reaches(_, line):
            return claims.counts(line)
        case Both(_, one, other):
            return every([claims.applies(), yes(claims.says(one)), yes(claims.says(other))])
        case Full():
            low, _, undecided = claims.score()
            return every([claims.applies(), none(undecided), low >= claims.weight()])


def _points(claims: Claims, situation: Below | Above | Within) -> Formula:
    """That a line counts, and where its points lie."""
    low, high = claims.ends(situation.line)
    if Sort.NULL in (low.sort, high.sort):
        return NO
    match situation:
        case Below():
            lies = low.value < 0
        case Above():
            lies = high.value > claims.weight()
        case Within():
            lies = high.value <= claims.weight()
    return every([claims.counts(situation.line), none(low.blank), none(high.blank), lies])


def _differ(one: Claims, other: Claims) -> Formula:
    (low, high, open_one), (least, most, open_other) = one.score(), other.score()
    differ = some([low != least, high != most, open_one, open_other])
    return every([one.applies(), other.applies(), differ])
