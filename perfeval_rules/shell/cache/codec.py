"""Books as JSON and back: ``shapes`` says of what they may consist, and nothing else is written or read.

A file is one list of values, each of which only holds values that stand before it, by their numbers; the last is the
whole. Values of one kind stand together, so that reading is quick: first the plain ones, then records and holders
column by column, inner ones before outer ones.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from perfeval_rules.shell.cache.shapes import HOLDERS, NAMES, PLAIN, RECORDS, WORDS, Unkept, maker_of, parts_of

CONSTANTS = (None, True, False)
"""The values that come first in every list."""


class Unreadable(Exception):
    """Data that no book was written as."""


def encoded(thing: object) -> bytes:
    """``thing``, which is a record or a holder, as JSON. Raises ``Unkept``."""
    found = _Found()
    try:
        found.level_of(thing)
        return json.dumps(found.written(), ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")
    except RecursionError as error:
        raise Unkept("it is nested too deeply") from error


def decoded(data: bytes) -> Any:
    """What was written as ``data``. Raises ``Unreadable``."""
    try:
        whole = json.loads(data)
        found: list[object] = [*CONSTANTS]
        for kind, values in whole["plain"]:
            found.extend(map(_readers()[kind], values))
        for kind, rows in whole["held"]:
            found.extend(_held(kind, rows, found))
        return found[-1]
    except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError) as error:
        raise Unreadable(str(error)) from error


def _readers() -> dict[str, Callable[[Any], object]]:
    return {**WORDS, **{kind: read for kind, read, _ in PLAIN.values()}}


def _held(kind: str, rows: list[Any], found: Sequence[object]) -> list[object]:
    """The values of one kind that are made of those ``found`` before; ``rows`` of a record are its columns."""
    if any(row and not 0 <= min(row) <= max(row) < len(found) for row in rows):
        raise Unreadable("it refers to what does not come before it")
    pick = found.__getitem__
    if kind in RECORDS:
        record = RECORDS[kind]
        if len(rows) != len(NAMES[record]) or len({len(column) for column in rows}) != 1:
            raise Unreadable(f"{kind} has other parts")
        return list(map(maker_of(record), *(map(pick, column) for column in rows)))
    make = dict(HOLDERS.values())[kind]
    return [make(tuple(map(pick, row))) for row in rows]


@dataclass(slots=True)
class _Found:
    """The values of which a thing consists: plain ones by kind, the others by level and kind, each once.

    Those on a level hold only values of lower levels, plain ones being on level 0. ``places`` has the level of each
    object and what tells it from others.
    """

    plain: dict[str, dict[Any, None]] = field(default_factory=dict)
    held: dict[tuple[int, str], dict[int, object]] = field(default_factory=dict)
    places: dict[int, tuple[int, object]] = field(default_factory=lambda: {id(one): (0, one) for one in CONSTANTS})

    def level_of(self, thing: object) -> int:
        """The level of ``thing``, once it and all that it holds have their places."""
        known = self.places.get(id(thing))
        if known is None:
            known = self.places[id(thing)] = self._held(thing) if _is_held(thing) else self._plain(thing)
        return known[0]

    def _plain(self, thing: Any) -> tuple[int, object]:
        kind, written = _written(thing)
        self.plain.setdefault(kind, {})[written] = None
        return 0, (kind, written)

    def _held(self, thing: object) -> tuple[int, object]:
        kind, level = _kind(thing), 1 + max(map(self.level_of, parts_of(thing)), default=0)
        self.held.setdefault((level, kind), {})[id(thing)] = thing
        return level, id(thing)

    def written(self) -> dict[str, Any]:
        """All values in their order, as JSON has them; the last is the one on the highest level."""
        order = sorted(self.held)
        plain = ((kind, written) for kind, values in self.plain.items() for written in values)
        keys = (*CONSTANTS, *plain, *(key for place in order for key in self.held[place]))
        numbers: dict[object, int] = {key: number for number, key in enumerate(keys)}
        by_object = {one: numbers[key] for one, (_, key) in self.places.items()}
        return {
            "plain": [[kind, [*values]] for kind, values in self.plain.items()],
            "held": [[kind, _rows(kind, self.held[level, kind].values(), by_object)] for level, kind in order],
        }


def _is_held(thing: object) -> bool:
    """Whether a value is a holder or a record, as opposed to a plain one."""
    return type(thing) in HOLDERS or not (type(thing) in PLAIN or isinstance(thing, StrEnum))


def _written(thing: Any) -> tuple[str, Any]:
    """The kind of a plain value, and how it is written. Raises ``Unkept``."""
    if type(thing) in PLAIN:
        kind, _, write = PLAIN[type(thing)]
        return kind, write(thing)
    kind = type(thing).__name__
    if WORDS.get(kind) is not type(thing):
        raise Unkept(kind)
    return kind, thing.value


def _kind(thing: object) -> str:
    """The kind of a record or a holder. Raises ``Unkept``."""
    if type(thing) in HOLDERS:
        return HOLDERS[type(thing)][0]
    kind = type(thing).__name__
    if RECORDS.get(kind) is not type(thing):
        raise Unkept(kind)
    return kind


def _rows(kind: str, things: Collection[object], numbers: Mapping[int, int]) -> list[list[int]]:
    """What each of the things holds, by number; of records one column for each of their fields."""
    rows = ([numbers[id(part)] for part in parts_of(thing)] for thing in things)
    return [[*column] for column in zip(*rows, strict=True)] if kind in RECORDS else [*rows]
