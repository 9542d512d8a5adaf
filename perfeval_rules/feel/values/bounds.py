"""Bounds on one evaluation: how many steps it may take, how long texts and how slow patterns may be.

Whatever repeats spends steps first; beyond a bound the evaluation ends with null, and the reason names the bound.
"""

from collections.abc import Callable
from threading import local
from time import perf_counter
from typing import TypeVar

from perfeval_rules.feel.errors import OutOfBounds
from perfeval_rules.model.places import say

Found = TypeVar("Found")

STEPS = 1_000_000
"""Steps of one evaluation: ten nodes of a loop's body, a hundred characters, an item, or a call take one."""

LONGEST_TEXT = 100_000
"""Characters of one text."""

PATTERN_SECONDS = 0.25
"""Seconds that all patterns of one evaluation may search."""


class _Meter(local):
    """What evaluations in this thread may still spend before they are granted a full allowance again."""

    steps = STEPS
    seconds = PATTERN_SECONDS


_meter = _Meter()


def reset() -> tuple[int, float]:
    """Grants a new evaluation its full allowance; returns what an outer one had left, for ``restore``."""
    left = (_meter.steps, _meter.seconds)
    _meter.steps, _meter.seconds = STEPS, PATTERN_SECONDS
    return left


def restore(left: tuple[int, float]) -> None:
    """Gives an outer evaluation back what it had left."""
    _meter.steps, _meter.seconds = left


def spend(steps: int) -> None:
    """Takes ``steps`` from the allowance; raises ``OutOfBounds`` when there are not as many."""
    _meter.steps -= steps
    if _meter.steps < 0:
        raise OutOfBounds(say("the evaluation takes more than {steps} steps", steps=STEPS))


def spend_text(length: int) -> None:
    """Takes what making a text of ``length`` characters costs."""
    if length > LONGEST_TEXT:
        raise OutOfBounds(say("a text grows beyond {characters} characters", characters=LONGEST_TEXT))
    spend(1 + length // 100)


def timed(search: Callable[[str, float], Found], text: str) -> Found:
    """What ``search`` finds in ``text`` in the seconds that are left for patterns; what it uses is taken from these."""
    start = perf_counter()
    try:
        if _meter.seconds <= 0:
            raise TimeoutError
        return search(text, _meter.seconds)
    except TimeoutError:
        raise OutOfBounds(say("patterns search longer than {seconds} seconds", seconds=PATTERN_SECONDS)) from None
    finally:
        _meter.seconds -= perf_counter() - start
