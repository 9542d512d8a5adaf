"""Which findings a command is about: ids and filters in, lines out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from perfeval_rules.model.review import Status
from perfeval_rules.review.lines import Choice, Line, chosen
from perfeval_rules.shell.reviewing.desk import Desk
from perfeval_rules.shell.reviewing.words import ids_of_words
from perfeval_rules.shell.trouble import WrongUsage


@dataclass(frozen=True, slots=True)
class Wanted:
    """Findings by the beginnings of their ids, or by what they have in common."""

    ids: Sequence[str] = ()
    choice: Choice = field(default_factory=Choice)


def listed(desk: Desk, choice: Choice) -> tuple[Line, ...]:
    """The lines that a list shows."""
    return tuple(chosen(desk.lines(), choice, desk.assessment.book, desk.today))


def to_decide(desk: Desk, wanted: Wanted) -> tuple[Line, ...]:
    """The lines to decide on: those named, whatever was decided on them, or those open that the filters choose."""
    if wanted.ids and wanted.choice.given:
        raise WrongUsage("give either ids or filters, not both")
    if wanted.ids:
        by_id = {line.id: line for line in desk.lines()}
        return tuple(by_id[key] for key in ids_of_words(wanted.ids, by_id))
    if not wanted.choice.given:
        raise WrongUsage("say on which findings: give ids or filters")
    choice = wanted.choice if wanted.choice.statuses else replace(wanted.choice, statuses=(Status.OPEN,))
    return tuple(line for line in listed(desk, choice) if line.finding is not None)
