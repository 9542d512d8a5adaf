"""Small mistakes in one rule: a rule in, each changed rule with a word about what was changed out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from perfeval_rules.engine.testing.mutation.alike import (
    all_is_lost,
    falls_through_alike,
    needs_no_gate,
    same_order,
    worth_the_same,
)
from perfeval_rules.engine.testing.mutation.edits import Edit, condition_edits, edits
from perfeval_rules.engine.testing.mutation.thresholds import Surroundings
from perfeval_rules.engine.testing.mutation.wording import around_difference
from perfeval_rules.feel.unparse import unparse
from perfeval_rules.model.places import say
from perfeval_rules.model.rules import AnyRule, Indicator, Line, RuleBook, Scoring
from perfeval_rules.model.syntax import Expression
from perfeval_rules.model.trials import Change


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule with one small mistake in it."""

    change: Change
    rule: AnyRule


def mutants(rule: AnyRule, book: RuleBook) -> Iterator[Mutant]:
    """Every small mistake in ``rule``; those that change nothing are left out as far as they are known."""
    around = Surroundings(book, rule.each)
    if rule.applies_when is not None:
        for edit, changed in _conditions(rule.applies_when, around):
            yield Mutant(_told(edit), replace(rule, applies_when=changed))
    if isinstance(rule, Indicator):
        yield from _lines(rule, around)
        return
    for edit, changed in _conditions(rule.when, around):
        yield Mutant(_told(edit), replace(rule, when=changed))


def _conditions(condition: Expression, around: Surroundings) -> Iterator[tuple[Edit, Expression]]:
    for edit in condition_edits(condition.tree, around):
        if edit.tree != condition.tree:
            yield edit, replace(condition, tree=edit.tree)


def _told(edit: Edit) -> Change:
    before, after = around_difference(unparse(edit.before), unparse(edit.after))
    return Change(say("'{before}' turned into '{after}'", before=before, after=after), edit.node.span)


def _lines(rule: Indicator, around: Surroundings) -> Iterator[Mutant]:
    for number, line in enumerate(rule.lines):
        if line.when is not None:
            for edit, changed in _conditions(line.when, around):
                yield Mutant(_told(edit), _with_line(rule, number, replace(line, when=changed)))
        yield from _points(rule, number, line, around)
        yield from _order(rule, number, line)


def _points(rule: Indicator, number: int, line: Line, around: Surroundings) -> Iterator[Mutant]:
    """Mistakes in the points of a line, and in what they do."""
    for edit in edits(line.points.tree, around):
        if all_is_lost(rule, line) or worth_the_same(line.points.tree, edit.node, edit.changed, rule):
            continue
        changed = replace(line, points=replace(line.points, tree=edit.tree))
        yield Mutant(_told(edit), _with_line(rule, number, changed))
    if line.gate and not needs_no_gate(rule, line):
        what = say("line {line} no longer a gate", line=line.key)
        yield Mutant(Change(what, line.span), _with_line(rule, number, replace(line, gate=False)))


def _order(rule: Indicator, number: int, line: Line) -> Iterator[Mutant]:
    """A line left out, or exchanged with the next one."""
    lines = rule.lines
    if not falls_through_alike(rule, line):
        what = say("line {line} left out", line=line.key)
        yield Mutant(Change(what, line.span), replace(rule, lines=(*lines[:number], *lines[number + 1 :])))
    if rule.scoring is Scoring.FIRST and number + 1 < len(lines) and not same_order(line, lines[number + 1]):
        after = lines[number + 1]
        what = say("lines {one} and {other} exchanged", one=line.key, other=after.key)
        exchanged = (*lines[:number], after, line, *lines[number + 2 :])
        yield Mutant(Change(what, line.span), replace(rule, lines=exchanged))


def _with_line(rule: Indicator, number: int, line: Line) -> Indicator:
    return replace(rule, lines=(*rule.lines[:number], line, *rule.lines[number + 1 :]))
