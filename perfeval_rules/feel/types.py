"""Types of expressions, as far as they are known before anything is evaluated."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Simple:
    """A type without parts, by the name of its kind."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class ListType:
    """A list of items of one type."""

    item: "Type"

    def __str__(self) -> str:
        return "list" if self.item == ANY else f"list of {self.item}"


@dataclass(frozen=True, slots=True)
class ContextType:
    """A context with these fields and no others; ``origin`` is the path of facts and fields that leads to it."""

    fields: Mapping[str, "Type"] = field(hash=False)
    origin: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return "context"


@dataclass(frozen=True, slots=True)
class RangeType:
    """A range between two values of one type."""

    item: "Type"

    def __str__(self) -> str:
        return "range" if self.item == ANY else f"range of {self.item}"


@dataclass(frozen=True, slots=True)
class FunctionType:
    """A function written in an expression: its parameters, and the type of its result."""

    parameters: tuple[str, ...]
    result: "Type"

    def __str__(self) -> str:
        return "function"


@dataclass(frozen=True, slots=True)
class OneOf:
    """Any of several types."""

    types: tuple["Type", ...]

    def __str__(self) -> str:
        return " or ".join(map(str, self.types))


@dataclass(frozen=True, slots=True)
class Same:
    """In a signature: whatever type the arguments have at the places with this letter."""

    letter: str

    def __str__(self) -> str:
        return "any"


Type = Simple | ListType | ContextType | RangeType | FunctionType | OneOf | Same

ANY = Simple("any")
NULL = Simple("null")
NUMBER = Simple("number")
TEXT = Simple("text")
BOOLEAN = Simple("boolean")
DATE = Simple("date")
TIME = Simple("time")
DATE_AND_TIME = Simple("date and time")
DAYS = Simple("days and time duration")
MONTHS = Simple("years and months duration")
CONTEXT = Simple("context")
FUNCTION = Simple("function")
DURATION = OneOf((DAYS, MONTHS))

_NAMED = (ANY, NULL, NUMBER, TEXT, BOOLEAN, DATE, TIME, DATE_AND_TIME, DAYS, MONTHS, CONTEXT, FUNCTION)

SIMPLE_TYPES: dict[str, Type] = {
    **{kind.name: kind for kind in _NAMED},
    "duration": DURATION,
    "list": ListType(ANY),
    "range": RangeType(ANY),
}
"""The types that a word names."""


def either(types: "list[Type]") -> Type:
    """The type of something that has one of ``types``; null gives way to the others."""
    distinct: list[Type] = []
    for found in types:
        for part in found.types if isinstance(found, OneOf) else (found,):
            if part not in distinct:
                distinct.append(part)
    if ANY in distinct or not distinct:
        return ANY
    solid = [found for found in distinct if found != NULL] or [NULL]
    return solid[0] if len(solid) == 1 else OneOf(tuple(solid))
