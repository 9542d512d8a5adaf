"""The quick answer whether data fits a schema is the one that JSON Schema gives."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.read.shape.fits import KEYWORDS, SILENT, Unfamiliar, fitting
from perfeval_rules.read.shape.schemas import KINDS, _fits, _schema, _validator
from perfeval_rules.read.shape.validate import _data
from perfeval_rules.read.text.yaml import read_tree

ROOT = Path(__file__).parents[2]


@cache
def files() -> tuple[Any, ...]:
    """The data of all rule and case files, sound ones and those of the tests of errors."""
    paths = [*ROOT.glob("rules/**/*.yaml"), *ROOT.glob("cases/*/case.yaml"), *ROOT.glob("tests/errors/**/*.yaml")]
    trees = (read_tree(path.read_bytes(), path.name)[0] for path in sorted(paths))
    return tuple(_data(tree) for tree in trees if tree is not None)


def both(kind: str, data: object) -> tuple[bool, bool]:
    """Whether data fits, quickly and by JSON Schema."""
    return _fits(kind)(data), next(_validator(kind).iter_errors(data), None) is None


@pytest.mark.parametrize("kind", KINDS)
def test_all_files(kind: str) -> None:
    """Every file is judged alike as each kind of file, be it of that kind or not."""
    judged = [both(kind, data) for data in files()]

    assert [] == [number for number, (quick, thorough) in enumerate(judged) if quick is not thorough]
    assert kind == "review" or (True, True) in judged


scalars = st.none() | st.booleans() | st.decimals(allow_nan=False, allow_infinity=False) | st.text(max_size=3)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2)
)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to all parts of data."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(way for key, part in inner for way in places(part, (*path, key)))]


def changed(data: Any, path: tuple[Any, ...], value: Any, gone: bool) -> Any:
    """Data with another value at a place, or without it."""
    if not path:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    if gone and len(path) == 1:
        del copy[path[0]]
    else:
        copy[path[0]] = changed(copy[path[0]], path[1:], value, gone)
    return copy


@given(st.data())
def test_any_change(data: st.DataObject) -> None:
    """A file in which anything was replaced or left out is judged alike."""
    kind, file = data.draw(st.sampled_from(KINDS)), data.draw(st.sampled_from(files()))
    mangled = changed(file, data.draw(st.sampled_from(places(file))), data.draw(values), data.draw(st.booleans()))
    quick, thorough = both(kind, mangled)

    assert quick is thorough


@pytest.mark.parametrize(
    "schema", [{"uniqueItems": True}, {"enum": [1]}, {"format": "uri"}, {"not": {"contains": {}}}], ids=str
)
def test_unfamiliar(schema: dict[str, Any]) -> None:
    """A keyword that is not known here, or a value of one, is no reason to say yes."""
    with pytest.raises(Unfamiliar):
        fitting(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_own_schemas(kind: str) -> None:
    """The schemas of our own files ask nothing that is not known here."""
    assert _schema(kind).keys() <= KEYWORDS.keys() | SILENT
    assert fitting(_schema(kind))(None) is False
