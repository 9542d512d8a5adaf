"""The values of the rule language: FEEL's own, and the unknown that stands outside them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NoReturn, TypeAlias


@dataclass(frozen=True, slots=True, eq=False)
class Unknown:
    """The absence of an answer, and the names of the facts that would give it.

    It is no FEEL value: every operator and function on it gives unknown again, save where Kleene's and/or decide
    without it. It has neither truth nor equality, so that it cannot be mistaken for false.
    """

    facts: frozenset[str]

    def __bool__(self) -> NoReturn:
        raise TypeError("an unknown is neither true nor false")


@dataclass(frozen=True, slots=True, eq=False)
class Interval(Unknown):
    """An unknown number of which the ends are known: a score that missing facts leave open.

    A comparison on which both ends agree is known; everything else on it is unknown.
    """

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, order=True)
class Months:
    """A years-and-months duration, counted in months."""

    months: int


@dataclass(frozen=True, slots=True)
class Range:
    """FEEL's range value; an end of ``None`` is open to infinity."""

    low: "Value"
    high: "Value"
    includes_low: bool
    includes_high: bool


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A FEEL function value: built in, or written in the expression."""

    name: str
    parameters: tuple[str, ...]
    call: Callable[..., "Value"]


Value: TypeAlias = (
    "bool | Decimal | str | date | time | datetime | timedelta | Months | Range | Function | Unknown"
    " | list[Value] | dict[str, Value] | None"
)
