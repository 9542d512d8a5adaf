"""What is wrong in a filled questionnaire: said of a sheet or cell, gathered in the order in which they are read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from perfeval_rules.model.places import Diagnostic, Level, Message, Span, say


@dataclass(slots=True)
class Notes:
    """The diagnostics of one file so far."""

    file: str
    said: list[Diagnostic] = field(default_factory=list)

    def wrong(self, place: str, message: Message, hint: Message | None = None) -> None:
        """Say that something cannot be taken as it was filled in."""
        self._add(place, message, hint, Level.ERROR)

    def doubt(self, place: str, message: Message, hint: Message | None = None) -> None:
        """Say what a person should look at."""
        self._add(place, message, hint, Level.WARNING)

    def _add(self, place: str, message: Message, hint: Message | None, level: Level) -> None:
        whole = say("{place}: {reason}", place=place, reason=message) if place else message
        self.said.append(Diagnostic(Span(self.file, 1, 1, 1, 1), whole, hint, level))


def near(name: str, names: Iterable[str]) -> Message | None:
    """The hint that offers the nearest of ``names``."""
    found = get_close_matches(name, list(names), n=1)
    return say("Did you mean '{name}'?", name=found[0]) if found else None


def one_of(name: str, names: Iterable[str]) -> Message:
    """The hint that offers the nearest of a few ``names``, or all of them."""
    known = list(names)
    return near(name, known) or say("Write one of: {names}.", names="、".join(known))
