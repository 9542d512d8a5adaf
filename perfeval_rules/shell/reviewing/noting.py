"""``perfeval review CASE``: a case is checked, its review takes note of it, and what is new is told."""

from perfeval_rules.report.compose.review import compose_noted
from perfeval_rules.review.noting import noted
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import shown
from perfeval_rules.shell.formats import Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reviewing.desk import after, change, desk_of
from perfeval_rules.shell.reviewing.words import noter

NOTED = "check"
"""What the history calls this."""


def note_check(case: str, asked: Asked, by: str | None, output: Output, *, dry: bool) -> Exit:
    """Checks the case now and takes note of what is there; a ``dry`` run only tells."""
    if dry:
        desk = desk_of(case, asked, output.language)
    else:
        desk = change(
            case,
            asked,
            output.language,
            noter(by),
            NOTED,
            lambda open_desk: noted(open_desk.review, open_desk.assessment, open_desk.today).review,
        )
    found = noted(desk.stored.review, desk.assessment, desk.today)
    title = desk.tell("Review of {case}, {day}", case=desk.assessment.case.title, day=desk.today)
    lines = after(desk, found.review).lines()
    put(written(compose_noted(title, found, lines, desk.today, desk.tell), output))
    if dry:
        note(desk.tell("Nothing was written."))
    else:
        note(desk.tell("Kept in {path}.", path=shown(desk.places.review)))
    return Exit.NOTHING_FOUND
