"""The review that stands beside a case, for commands that only look at it: a case file in, its review out."""

from pathlib import Path

from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import Review
from perfeval_rules.shell.files import shown
from perfeval_rules.shell.reviewing.store import Places, places_beside, stored
from perfeval_rules.shell.trouble import WrongUsage


def review_beside(case_file: Path | None, case: str) -> tuple[Review | None, Message | None]:
    """The review of a case; ``None`` where there is none, or none that can be believed, with the reason."""
    if case_file is None:
        return None, None
    places = places_beside(case_file)
    if not places.review.exists() and not places.history.exists():
        return None, None
    try:
        found = stored(places, case)
    except WrongUsage:  # it is that of another case, or cannot be read
        return None, _passed_over(places)
    if found.diagnostics or found.agreement.fault is not None:
        return None, _passed_over(places)
    return found.review, None


def _passed_over(places: Places) -> Message:
    path = shown(places.review)
    return say("{path} is passed over; 'perfeval review verify' says what is wrong with it", path=path)
