"""The clock of reviews: what day and what moment it is."""

from datetime import UTC, date, datetime


def today() -> date:
    """The day on which a decision is taken, or a waiver may have ended."""
    return date.today()


def moment() -> str:
    """The moment at which an entry of a history is written, to the second, in world time."""
    return datetime.now(UTC).isoformat(timespec="seconds")
