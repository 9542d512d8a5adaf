"""The words for cells that a chain of books declares together."""

from decimal import Decimal

from small_books import over_base, read

from perfeval_rules.engine.testing.cell_examples import failing_cells
from perfeval_rules.model.cells import CellWords, Unit
from perfeval_rules.report.chinese import in_language

PARENT = """
cells:
  blank: [/, 无]
  signs: {"≥": [不少于], "≤": [不超过, ＜＝]}
  units: {万元: {unit: 元, times: 10000}, 次: {unit: 次}}
  levels: {达成: [完成], 未达成: [未完成]}
  examples:
    - {cell: 不少于3次, reads: {读法: 数, 符号: ≥, 数: 3}}
    - {cell: 完成, reads: {档次: 达成}}
"""

CHILD = """
cells:
  blank: [未完成]
  signs: {"<": [不超过]}
  units: {次: {unit: 人次}, 场: {times: 2}}
  levels: {部分达成: [完成, 无]}
  examples:
    - {cell: 完成, reads: {档次: 部分达成}}
"""


def _words(parent: str, child: str | None = None) -> CellWords:
    """The words of a book called ``tried``, and of one that extends it."""
    library = over_base({"cells.yaml": parent})
    if child is not None:
        head = "book: below\ntitle: 下级\nextends: tried\n"
        library["below"] = {"below/book.yaml": head.encode(), "below/cells.yaml": child.encode()}
    book, diagnostics = read(library, "tried" if child is None else "below")
    assert () == diagnostics
    assert book is not None
    return book.cells


def test_words_of_a_book() -> None:
    """Words are known by their normal form, units with what they are multiples of."""
    words = _words(PARENT)

    assert {"/", "无"} == words.blank
    assert {"不少于": "≥", "不超过": "≤", "<=": "≤"} == words.signs
    assert {"万元": Unit("元", Decimal(10000)), "次": Unit("次", Decimal(1))} == words.units
    assert {"完成": "达成", "未完成": "未达成"} == words.levels


def test_a_book_adds_words_and_changes_their_meaning() -> None:
    """A book's words are laid over its parent's, where the same word means what the book says."""
    words = _words(PARENT, CHILD)

    assert {"/", "未完成"} == words.blank
    assert {"不少于": "≥", "不超过": "<", "<=": "≤"} == words.signs
    assert {"万元": "元", "次": "人次", "场": ""} == {word: unit.unit for word, unit in words.units.items()}
    assert {"完成": "部分达成", "无": "部分达成"} == words.levels


def test_examples_of_a_parent_hold_below() -> None:
    """A book inherits its parent's examples, save those of which it has its own."""
    assert ["不少于3次", "完成"] == [example.cell for example in _words(PARENT, CHILD).examples]
    assert [] == list(failing_cells(_words(PARENT, CHILD)))


def test_an_example_that_does_not_hold() -> None:
    """Each part that is read otherwise is said, at the example."""
    words = _words(PARENT.replace("数: 3", "数: 4, 单位: 场, 日期: null"))

    assert [
        "tried/cells.yaml:8:7: 单元格“不少于3次”应读作 数：4，实际读作 3",
        "tried/cells.yaml:8:7: 单元格“不少于3次”应读作 单位：场，实际读作 次",
    ] == [f"{found.span}: {in_language(found.message, 'zh')}" for found in failing_cells(words)]


def test_a_book_without_cells() -> None:
    """Without the file there are no words."""
    book, _ = read(over_base({}))

    assert book is not None
    assert CellWords() == book.cells
