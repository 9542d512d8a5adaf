"""What of one dossier is in another: two dossiers in, their rows and findings in pairs out.

Rows are paired by name, findings by rule and row, and what the units wrote under 主要问题 by likeness: which of these
really are the same is for a person to say.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.figures.likeness import likeness
from perfeval_rules.model.cases import Case
from perfeval_rules.model.dossier import Dossier, Entry, ScoreLine

Thing = TypeVar("Thing")

LISTED, SUMMARY = "问题", "问题摘要"
"""The record fact of the problems that a unit lists itself, and the field that says what it is."""

ALIKE = 0.6
"""From this likeness on two listed problems are shown beside each other."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[Thing]):
    """A thing of both dossiers, or of the one that has it."""

    old: Thing | None
    new: Thing | None


@dataclass(frozen=True, slots=True)
class Repeated:
    """Two problems that the units list themselves and that are alike, from 0.6 to 1."""

    old: str
    new: str
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two dossiers with their rows, findings and listed problems in pairs."""

    old: Dossier
    new: Dossier
    rows: tuple[Pair[ScoreLine], ...]
    entries: tuple[Pair[Entry], ...]
    repeated: tuple[Repeated, ...]


def compare(old: Dossier, new: Dossier, old_case: Case, new_case: Case) -> Comparison:
    """The two side by side; what only the older has comes last."""
    return Comparison(
        old=old,
        new=new,
        rows=_paired(old.scores, new.scores, lambda line: normal(line.name)),
        entries=_paired(old.entries, new.entries, lambda entry: (entry.rule.partition("/")[2], normal(entry.row))),
        repeated=tuple(_repeated(_listed(old_case), _listed(new_case))),
    )


def _paired(old: Sequence[Thing], new: Sequence[Thing], key: Callable[[Thing], object]) -> tuple[Pair[Thing], ...]:
    """Things with equal keys together, the first with the first, in the order of the newer."""
    waiting = _by_key(old, key)
    pairs = []
    for thing in new:
        others = waiting.get(key(thing), [])
        pairs.append(Pair(others.pop(0) if others else None, thing))
    left = {id(thing) for others in waiting.values() for thing in others}
    return (*pairs, *(Pair(thing, None) for thing in old if id(thing) in left))


def _by_key(things: Sequence[Thing], key: Callable[[Thing], object]) -> dict[object, list[Thing]]:
    found: dict[object, list[Thing]] = {}
    for thing in things:
        found.setdefault(key(thing), []).append(thing)
    return found


def _listed(case: Case) -> tuple[str, ...]:
    """The problems that the unit lists."""
    fact = case.facts.get(LISTED)
    records = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    texts = (record.fields[SUMMARY].value for record in records if SUMMARY in record.fields)
    return tuple(text for text in texts if isinstance(text, str))


def _repeated(old: Sequence[str], new: Sequence[str]) -> Iterable[Repeated]:
    """For each newer problem the older one that is most alike, if any is alike at all."""
    for text in new:
        near: Mapping[str, float] = {other: likeness(other, text) for other in old}
        best = max(near, key=lambda other: near[other], default=None)
        if best is not None and near[best] >= ALIKE:
            yield Repeated(best, text, near[best])
