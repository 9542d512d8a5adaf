"""Signatures of functions: a line such as ``round up(n: number, scale: number) -> number`` in, its parts out.

``[p: text]`` may be left out, ``p: text?`` may be null, ``p...: list`` takes all further arguments; ``a | b`` is one of
two types, and the same capital letter stands for the same type everywhere in a line.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from perfeval_rules.feel.types import ANY, SIMPLE_TYPES, ListType, OneOf, RangeType, Same, Type
from perfeval_rules.model.values import Function, Months, Range

_LINE = re.compile(r"(?P<name>.+?)\((?P<parameters>.*)\) -> (?P<result>.+)")

CLASSES: dict[str, type] = {
    "number": Decimal,
    "text": str,
    "boolean": bool,
    "date": date,
    "time": time,
    "date and time": datetime,
    "days and time duration": timedelta,
    "years and months duration": Months,
    "context": dict,
    "function": Function,
}


Classes = frozenset[type] | None
"""The classes of the values that something takes; ``None`` where it takes all."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; ``classes`` are those of the values that it takes, or ``None`` where it takes all."""

    name: str
    type: Type
    optional: bool
    nullable: bool
    variadic: bool
    classes: Classes


@dataclass(frozen=True, slots=True)
class Signature:
    """A function's name, parameters and result."""

    name: str
    parameters: tuple[Parameter, ...]
    result: Type

    def takes(self, count: int) -> bool:
        """Whether so many arguments by position can be given."""
        required = sum(not (parameter.optional or parameter.variadic) for parameter in self.parameters)
        variadic = bool(self.parameters) and self.parameters[-1].variadic
        return required <= count and (variadic or count <= len(self.parameters))

    @property
    def usage(self) -> str:
        """How a call is written, what may be left out in brackets."""
        shown = (f"[{one.name}]" if one.optional else one.name + "…" * one.variadic for one in self.parameters)
        return f"{self.name}({', '.join(shown)})"

    def takes_names(self, names: tuple[str, ...]) -> bool:
        """Whether arguments with these names can be given."""
        return {parameter.name for parameter in self.parameters}.issuperset(names)


def signature(line: str) -> Signature:
    """The signature that ``line`` writes."""
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(line)
    written = found["parameters"]
    parameters = tuple(_parameter(part) for part in written.split(", ")) if written else ()
    return Signature(found["name"], parameters, _type(found["result"]))


def _parameter(written: str) -> Parameter:
    optional = written[0] == "["
    name, _, kind = written.strip("[]").partition(": ")
    nullable = kind.endswith("?")
    found = _type(kind.rstrip("?"))
    classes = _classes(found)
    return Parameter(
        name.removesuffix("..."), found, optional, nullable or classes is None, name.endswith("..."), classes
    )


def _type(written: str) -> Type:
    if " | " in written:
        return OneOf(tuple(_type(part) for part in written.split(" | ")))
    if written.startswith("list of "):
        return ListType(_type(written.removeprefix("list of ")))
    if written.startswith("range of "):
        return RangeType(_type(written.removeprefix("range of ")))
    return Same(written) if len(written) == 1 else SIMPLE_TYPES[written]


def _classes(found: Type) -> Classes:
    """The classes of the values that a type takes; ``None`` where it takes all."""
    if isinstance(found, OneOf):
        parts = [_classes(part) for part in found.types]
        return None if None in parts else frozenset().union(*(part for part in parts if part is not None))
    if isinstance(found, ListType):
        return frozenset([list])
    if isinstance(found, RangeType):
        return frozenset([Range])
    return None if found == ANY or isinstance(found, Same) else frozenset([CLASSES[str(found)]])
