"""Books as JSON and back: all that a book may hold comes back as it was, and nothing else is taken."""

import dataclasses
from datetime import datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.model import values
from perfeval_rules.model.cases import Document
from perfeval_rules.model.places import Diagnostic, Level, Message, Span
from perfeval_rules.model.rules import Example, Severity
from perfeval_rules.model.syntax import And, Literal, Name
from perfeval_rules.model.values import Function, Months, Range
from perfeval_rules.shell.cache.codec import Unreadable, decoded, encoded
from perfeval_rules.shell.cache.shapes import RECORDS, WORDS, Unkept
from perfeval_rules.shell.folders import book_names, own_rules
from perfeval_rules.shell.reading import book_called

HERE = Span("规则.yaml", 1, 2, 3, 4)
FOLDERS = (own_rules(),)


def shape(thing: object) -> object:
    """Everything about a value that can be told apart: its types all the way down, spans, and digits of numbers."""
    if dataclasses.is_dataclass(thing):
        return type(thing), [shape(getattr(thing, one.name)) for one in dataclasses.fields(thing)]
    if isinstance(thing, dict):
        return dict, [(shape(key), shape(value)) for key, value in thing.items()]
    if isinstance(thing, frozenset):
        return frozenset, sorted(thing)
    if isinstance(thing, tuple | list):
        return type(thing), [shape(part) for part in thing]
    return type(thing), repr(thing)


@pytest.mark.parametrize("name", book_names(FOLDERS))
def test_own_books(name: str) -> None:
    """Every book that comes with the program comes back with all its spans, and with the warnings about it."""
    read = book_called(name, FOLDERS)
    book, diagnostics = decoded(encoded((read.book, read.diagnostics)))

    assert read.book == book
    assert shape((read.book, read.diagnostics)) == shape((book, diagnostics))


zones = st.none() | st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))
plain = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals()
    | st.text(st.characters())
    | st.dates()
    | st.times(timezones=zones).map(lambda clock: clock.replace(fold=0))
    | st.datetimes(timezones=zones).map(lambda moment: moment.replace(fold=0))
    | st.timedeltas()
    | st.sampled_from([*Severity, *Level])
    | st.builds(Months, st.integers())
)


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Holders and records of things."""
    several = st.lists(inner, max_size=3)
    by_name = st.dictionaries(st.text(), inner, max_size=3)
    return (
        several
        | several.map(tuple)
        | by_name
        | st.frozensets(st.text(), max_size=3)
        | st.builds(Literal, st.just(HERE), inner, st.booleans())
        | st.builds(And, st.just(HERE), several.map(tuple))
        | st.builds(Range, inner, inner, st.booleans(), st.booleans())
        | st.builds(Example, given=by_name, expect=by_name, span=st.just(HERE))
    )


@given(st.lists(st.recursive(plain, containers, max_leaves=12), max_size=4))
def test_any_values(things: list[Any]) -> None:
    """Whatever values of these kinds are put together come back, digit by digit and in their order."""
    assert shape(things) == shape(decoded(encoded(things)))


def test_shared() -> None:
    """What stands in two places is kept once, and stands in two places again."""
    name = Name(HERE, "年度")
    one, two = decoded(encoded((And(HERE, (name,)), name)))

    assert one.parts[0] is two


def reachable(kind: Any, found: set[type]) -> set[type]:
    """The dataclasses and enumerations that values of a type may consist of."""
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        if kind not in found:
            found.add(kind)
            for inner in get_type_hints(kind, localns=vars(values)).values():
                reachable(inner, found)
    elif isinstance(kind, type) and kind in WORDS.values():
        found.add(kind)
    for inner in get_args(kind):
        reachable(inner, found)
    return found


def test_registry() -> None:
    """Every class that a book or a diagnostic may consist of can be kept, save functions and unknowns."""
    found = {kind.__name__ for kind in reachable(RECORDS["RuleBook"], set()) | reachable(Diagnostic, set())}

    assert {"RuleBook", "Quantified", "Sentence", "CellWords", "Severity", "Diagnostic"} <= found
    assert set() == found - RECORDS.keys() - WORDS.keys() - {"Function", "Unknown", "Rule"}


@pytest.mark.parametrize(
    "thing",
    [
        Function("f", (), lambda: None),
        Document(name="a", title="b"),
        time(12, 0, fold=1),
        time(12, 0, tzinfo=ZoneInfo("Asia/Shanghai")),
        datetime(2024, 1, 1, tzinfo=ZoneInfo("Asia/Shanghai")),
        {1, 2},
        2.5,
        Path("a"),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_unkept(thing: object) -> None:
    """What is not of a registered kind, or would not come back equal, is not kept."""
    with pytest.raises(Unkept):
        encoded((thing,))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80\x04",
        b"[]",
        b"{}",
        b'{"plain": [], "held": [["tuple", [[3]]]]}',
        b'{"plain": [], "held": [["tuple", [[-1]]]]}',
        b'{"plain": [], "held": [["tuple", [[0.5]]]]}',
        b'{"plain": [["os.system", ["ls"]]], "held": []}',
        b'{"plain": [], "held": [["Function", [[0], [0], [0]]]]}',
        b'{"plain": [["number", ["two"]]], "held": []}',
        b'{"plain": [["Severity", ["grave"]]], "held": []}',
        b'{"plain": [["day", ["2024-02-30"]]], "held": []}',
        b'{"plain": [["text", ["a"]]], "held": [["Name", [[3]]]]}',
        b'{"plain": [["text", ["a"]]], "held": [["Name", [[3], [3, 3]]]]}',
        b'{"plain": [["text", ["a"]]], "held": [["map", [[3]]]]}',
        b"[" * 100_000,
        b'{"plain": [], "held": [["set", [[3]]]]}',
        encoded((And(HERE, ()), Message("a")))[:-9],
    ],
    ids=lambda data: data[-40:].decode(errors="replace"),
)
def test_unreadable(data: bytes) -> None:
    """What was never written as a book is refused, whatever is wrong with it."""
    with pytest.raises(Unreadable):
        decoded(data)
