"""Situations that an input may bring about: what the solver looks for and the engine confirms.

Each is about one rule (``Differ``: two) and one input: the facts of a case, and for a rule over records its first row.
"""

from dataclasses import dataclass

from perfeval_rules.model.rules import AnyRule, Check, Indicator, Line, Problem


@dataclass(frozen=True, slots=True)
class Applies:
    """The rule applies."""

    rule: AnyRule


@dataclass(frozen=True, slots=True)
class Gap:
    """The indicator applies, and none of its lines holds."""

    rule: Indicator


@dataclass(frozen=True, slots=True)
class Reaches:
    """The line holds, and in a ``first`` list none before it does."""

    rule: Indicator
    line: Line


@dataclass(frozen=True, slots=True)
class Both:
    """Two lines of one indicator hold together."""

    rule: Indicator
    one: Line
    other: Line


@dataclass(frozen=True, slots=True)
class Below:
    """The line counts, and its points are negative."""

    rule: Indicator
    line: Line


@dataclass(frozen=True, slots=True)
class Above:
    """The line counts, and its points are more than the weight."""

    rule: Indicator
    line: Line


@dataclass(frozen=True, slots=True)
class Within:
    """The line counts, and its points are no more than the weight."""

    rule: Indicator
    line: Line


@dataclass(frozen=True, slots=True)
class Full:
    """The lines of an ``award`` list earn the whole weight."""

    rule: Indicator


@dataclass(frozen=True, slots=True)
class Fires:
    """The check or problem applies and fires."""

    rule: Check | Problem


@dataclass(frozen=True, slots=True)
class Rests:
    """The check or problem applies and does not fire."""

    rule: Check | Problem


@dataclass(frozen=True, slots=True)
class Differ:
    """Two rules over rows both apply to one row, and score it differently."""

    rule: Indicator
    other: Indicator


Situation = Applies | Gap | Reaches | Both | Below | Above | Within | Full | Fires | Rests | Differ


def rules_of(situation: Situation) -> tuple[AnyRule, ...]:
    """The rules that a situation is about."""
    return (situation.rule, situation.other) if isinstance(situation, Differ) else (situation.rule,)
