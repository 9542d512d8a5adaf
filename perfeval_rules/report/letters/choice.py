"""Which findings a letter speaks of, and which of them ask for what: entries of a dossier in, numbered ones out.

A decision that has gone stale counts as none. Dismissed findings are in no letter.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from perfeval_rules.model.dossier import Dossier, Entry
from perfeval_rules.model.review import Decided
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.letters.kinds import Letter

PROBLEM = "problem"

Numbered = tuple[int, Entry]
"""A finding with its number in the letter."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The findings of one letter.

    ``listed`` are all it speaks of; ``due`` those to put right, and ``main`` the gravest of these; ``waived`` wait
    until a day, ``unproven`` need evidence first, and ``asked`` are questions to the unit.
    """

    listed: tuple[Numbered, ...]
    due: tuple[Numbered, ...]
    main: tuple[Numbered, ...]
    waived: tuple[Numbered, ...]
    unproven: tuple[Numbered, ...]
    asked: tuple[Numbered, ...]


def chosen(kind: Letter, dossier: Dossier, only_confirmed: bool) -> Choice:
    """The findings that a letter of this kind speaks of; a notice leaves out what asks for no rectification."""
    kept = [entry for entry in dossier.entries if decided(entry) is not Decided.DISMISSED]
    if kind is Letter.NOTICE:
        kept = [entry for entry in kept if _in_notice(entry, only_confirmed)]
    listed = tuple(enumerate(kept, 1))
    return Choice(
        listed=listed,
        due=_those(listed, _due),
        main=_those(listed, lambda entry: _due(entry) and is_main(entry)),
        waived=_those(listed, lambda entry: decided(entry) is Decided.WAIVED),
        unproven=_those(listed, lambda entry: decided(entry) is Decided.NEEDS_EVIDENCE),
        asked=_those(listed, _asked),
    )


def decided(entry: Entry) -> Decided | None:
    """What was decided on a finding, as far as the decision still holds."""
    return None if entry.decision is None or entry.decision.stale else entry.decision.what


def is_main(entry: Entry) -> bool:
    """Whether it is told in the body of a letter, and not in its list alone."""
    return entry.severity is Severity.ERROR or entry.kind == PROBLEM


def _those(listed: Iterable[Numbered], wanted: Callable[[Entry], bool]) -> tuple[Numbered, ...]:
    return tuple((number, entry) for number, entry in listed if wanted(entry))


def _in_notice(entry: Entry, only_confirmed: bool) -> bool:
    if not _rectifiable(entry):
        return False
    return decided(entry) in (Decided.CONFIRMED, Decided.WAIVED) or (decided(entry) is None and not only_confirmed)


def _due(entry: Entry) -> bool:
    return _rectifiable(entry) and decided(entry) in (None, Decided.CONFIRMED)


def _rectifiable(entry: Entry) -> bool:
    return entry.severity in (Severity.ERROR, Severity.WARNING) or (
        entry.kind == PROBLEM and entry.severity is not Severity.QUESTION
    )


def _asked(entry: Entry) -> bool:
    return entry.severity is Severity.QUESTION and decided(entry) in (None, Decided.CONFIRMED)
