"""The name that somebody probably meant, as a hint."""

from collections.abc import Iterable
from difflib import get_close_matches

from perfeval_rules.model.places import Message, say


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that is most like ``name``, if any is like it at all."""
    near = get_close_matches(name, list(names), n=1, cutoff=0.5)
    return near[0] if near else None


def did_you_mean(name: str, names: Iterable[str]) -> Message | None:
    """The hint that offers the nearest of ``names``."""
    near = nearest(name, names)
    return say("Did you mean '{name}'?", name=near) if near else None


def one_of(name: str, names: Iterable[str]) -> Message:
    """The hint that offers the nearest of a few ``names``, or all of them."""
    known = list(names)
    return did_you_mean(name, known) or say("Write one of: {names}.", names="、".join(known))
