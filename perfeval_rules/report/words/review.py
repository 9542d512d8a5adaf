"""What a review says: decisions, presence and progress by name."""

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.review import Decided, Presence, Progress


def decided_name(what: Decided, tell: Tell) -> str:
    """What a decision is called."""
    match what:
        case Decided.CONFIRMED:
            return tell("confirmed")
        case Decided.DISMISSED:
            return tell("dismissed")
        case Decided.WAIVED:
            return tell("waived")
        case Decided.NEEDS_EVIDENCE:
            return tell("needs evidence")


def presence_name(presence: Presence, tell: Tell) -> str:
    """How a finding stands against the checks before."""
    match presence:
        case Presence.NEW:
            return tell("found for the first time")
        case Presence.STILL:
            return tell("still there")
        case Presence.FIXED:
            return tell("fixed")
        case Presence.REOPENED:
            return tell("reopened")


def progress_name(progress: Progress, tell: Tell) -> str:
    """How far a remedy is."""
    match progress:
        case Progress.OPEN:
            return tell("not done")
        case Progress.ONGOING:
            return tell("under way")
        case Progress.DONE:
            return tell("done")
