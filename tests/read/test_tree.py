"""Trees: what plain scalars mean, and where characters stand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.model.places import Span
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.text.yaml import read_tree


def tree_of(text: str) -> Tree:
    """The tree of a text with nothing wrong in it."""
    tree, diagnostics = read_tree(text.encode(), "文件.yaml")
    assert not diagnostics
    assert tree is not None
    return tree


def scalar_of(text: str) -> Scalar:
    """The value of the only key of a text."""
    tree = tree_of(text)
    assert isinstance(tree, Mapping)
    value = tree.entries[0][1]
    assert isinstance(value, Scalar)
    return value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", Decimal("0")),
        ("-0.50", Decimal("-0.50")),
        ("12573618.00", Decimal("12573618.00")),
        ("2020-03-01", date(2020, 3, 1)),
        ("95%", "95%"),
        ("１２", "１２"),
        ("12，000", "12，000"),
        ("12,000", "12,000"),
        ("2020-03/2020-06", "2020-03/2020-06"),
        ("预算执行率 >= 95%", "预算执行率 >= 95%"),
        ("'true'", "true"),
        ('"007"', "007"),
        ("|\n  是\n", "是\n"),
    ],
)
def test_value(written: str, value: object) -> None:
    """A scalar means what it says, and nothing that other YAML readers guess."""
    read = scalar_of(f"a: {written}")

    assert (type(value), str(value)) == (type(read.value), str(read.value))


def test_structure_and_spans() -> None:
    """Lists and mappings keep their order, and their spans end with their last part."""
    tree = tree_of("指标:\n  - {名称: 产出, 分: 8}\n  - 效果\n备注: 无\n")

    expected = Mapping(
        (
            (
                _text("指标"),
                Sequence(
                    (Mapping(((_text("名称"), _text("产出")), (_text("分"), _number(8))), _HERE), _text("效果")), _HERE
                ),
            ),
            (_text("备注"), _text("无")),
        ),
        _HERE,
    )
    assert expected == tree
    assert isinstance(tree, Mapping)
    items = tree.get("指标")
    assert items is not None
    assert Span("文件.yaml", 2, 3, 3, 7) == items.span
    assert Span("文件.yaml", 1, 1, 4, 6) == tree.span


def test_lookup() -> None:
    """A mapping gives values and keys by name, and nothing for a name it lacks."""
    tree = tree_of("甲: 1\n乙: 2\n")
    assert isinstance(tree, Mapping)
    key = tree.key("乙")
    assert key is not None

    assert _number(2) == tree.get("乙")
    assert Span("文件.yaml", 2, 1, 2, 2) == key.span
    assert tree.get("丙") is None
    assert tree.key("丙") is None


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
def test_line_breaks(breaks: str) -> None:
    """Lines and columns are the same whatever ends a line."""
    tree, _ = read_tree(breaks.join(["名称: 产出", "备注:", "  - 无 #", "  - 𠀀有", ""]).encode(), "f")
    assert isinstance(tree, Mapping)
    items = tree.get("备注")
    assert isinstance(items, Sequence)

    assert Span("f", 4, 5, 4, 7) == items.items[1].span


@pytest.mark.parametrize(
    ("written", "part", "place"),
    [
        ("when: 自评总分 > 100", "100", (1, 14, 1, 17)),
        ("when: '自评 ''优'' = 1'", "1", (1, 19, 1, 20)),
        ("when: '自评 ''优'' = 1'", "'", (1, 11, 1, 13)),
        ('when: "自评\\t\\u4f18 > 1"', "优", (1, 12, 1, 18)),
        ('when: "甲 \\\n   乙"', "乙", (2, 4, 2, 5)),
        ("when: 自评总分\n  > 100", "100", (2, 5, 2, 8)),
        ("when: 自评总分\n\n  > 100", "分\n>", (1, 10, 3, 4)),
        ("when: |\n  自评总分\n    > 100\n", "100", (3, 7, 3, 10)),
        ("when: >-  # 折行\n  自评总分\n  > 100\n\n  and 真\n", "真", (5, 7, 5, 8)),
        ("when: >\r\n  自评总分\r\n  > 100\r\n", "100", (3, 5, 3, 8)),
        ("- {when: 自评总分 > 100, b: 1}", "100", (1, 17, 1, 20)),
    ],
)
def test_place(written: str, part: str, place: tuple[int, int, int, int]) -> None:
    """Any stretch of a scalar is found where it stands, however the scalar is written."""
    scalar = next(scalar for scalar in _scalars(tree_of(written)) if part in scalar.text)
    start = scalar.text.index(part)

    assert Span("文件.yaml", *place) == scalar.place(start, start + len(part))


def test_place_beyond_the_text() -> None:
    """A stretch that ends beyond the text stays within the scalar; an empty text is found as a whole."""
    assert Span("文件.yaml", 1, 6, 1, 7) == scalar_of("a: 自评分").place(2, 9)
    assert Span("文件.yaml", 1, 6, 1, 7) == scalar_of("a: 自评分").place(7, 9)
    assert Span("文件.yaml", 1, 4, 1, 6) == scalar_of("a: ''").place(0, 1)


def test_place_that_cannot_be_told() -> None:
    """Where the file's characters do not lead to the text, the whole scalar is the place."""
    tree, _ = read_tree("a: &x 自评".encode(), "f")
    assert isinstance(tree, Mapping)
    scalar = tree.get("a")
    assert isinstance(scalar, Scalar)

    assert Span("f", 1, 4, 1, 9) == scalar.place(0, 1)


@given(
    st.lists(st.text(alphabet="自评 分>'\"\\\n{#:-", max_size=12), max_size=5), st.sampled_from(["'", '"', "|-", ">-"])
)
def test_places_lead_to_the_characters(parts: list[str], style: str) -> None:
    """Wherever places are told, the file has that character there."""
    lines = [part.replace("'", "''") if style == "'" else part for part in parts]
    if style in ("'", '"'):
        written = f"a: {style}" + "\n  ".join(lines) + style
    else:
        written = f"a: {style}\n  x\n" + "".join(f"  {line}\n" for text in lines for line in text.split("\n"))
    tree, _ = read_tree(written.encode(), "f")
    if not isinstance(tree, Mapping) or not isinstance(scalar := tree.get("a"), Scalar) or not scalar.quoted:
        return
    rows = written.split("\n")
    for index, character in enumerate(scalar.text):
        place = scalar.place(index, index + 1)
        stands = rows[place.line - 1][place.column - 1 : place.end_column - 1]

        assert character.isspace() or place == scalar.span or character in stands


@given(st.text(alphabet="甲a1 \n:：-[]{},，'\"|>#&*!%@`?\t~.<\\", max_size=40))
def test_any_text_is_read(text: str) -> None:
    """Every text gives a tree or a diagnostic, in file order, and never an exception."""
    tree, diagnostics = read_tree(text.encode(), "f")

    assert sorted(diagnostics, key=lambda found: found.span) == list(diagnostics)
    assert tree is not None or diagnostics


@given(st.binary(max_size=60))
def test_any_bytes_are_read(data: bytes) -> None:
    """Bytes that are no text give a diagnostic, never an exception."""
    tree, diagnostics = read_tree(data, "f")

    assert tree is not None or diagnostics


def _scalars(tree: Tree) -> list[Scalar]:
    match tree:
        case Scalar():
            return [tree]
        case Sequence():
            return [scalar for item in tree.items for scalar in _scalars(item)]
        case Mapping():
            return [scalar for _, value in tree.entries for scalar in _scalars(value)]


_HERE = Span("", 1, 1, 1, 1)


def _text(text: str) -> Scalar:
    return Scalar(text, text, False, _HERE)


def _number(number: int) -> Scalar:
    return Scalar(Decimal(number), str(number), False, _HERE)
