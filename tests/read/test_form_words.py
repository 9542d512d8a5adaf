"""The words under which documents state facts, as a chain of books declares them together."""

from small_books import over_base, read

from perfeval_rules.model.forms import Forms

PARENT = """
columns:
  名称: [三级指标, 指标　名称]
  备注: [备注：, 原因]
labels:
  项目名称: [项目名称]
aside: [序号, 说明]
totals: [合计]
money_indicator: 预算执行率
"""

CHILD = """
columns:
  权重: [分值]
  备注: [说明]
judged:
  自评分: [原因]
totals: [总分]
subtotals: [合计]
"""


def _forms(parent: str, child: str) -> Forms:
    """The forms of a book that extends one with ``parent``."""
    library = over_base({"forms.yaml": parent})
    head = "book: below\ntitle: 下级\nextends: tried\n"
    library["below"] = {"below/book.yaml": head.encode(), "below/forms.yaml": child.encode()}
    book, diagnostics = read(library, "below")
    assert () == diagnostics
    assert book is not None
    return book.forms


def test_a_book_without_forms_knows_none() -> None:
    """Nothing is known about documents where no book of the chain says anything."""
    book, _ = read(over_base({}))

    assert book is not None
    assert Forms() == book.forms


def test_words_are_known_in_their_normal_form() -> None:
    """Spaces and full-width twins do not matter, and words keep their order."""
    forms = _forms(PARENT, '"yes": [是]\n')

    assert {"名称": ("三级指标", "指标名称"), "备注": ("备注:", "原因")} == forms.columns
    assert (("是",), (), "预算执行率") == (forms.yes, forms.no, forms.money_indicator)


def test_a_book_adds_words_and_changes_their_meaning() -> None:
    """A book's words join its parent's; one that the parent gave another meaning has the book's."""
    forms = _forms(PARENT, CHILD)

    assert {"名称": ("三级指标", "指标名称"), "备注": ("备注:", "说明"), "权重": ("分值",)} == forms.columns
    assert {"自评分": ("原因",)} == forms.judged
    assert (("总分",), ("合计",)) == (forms.totals, forms.subtotals)


def test_what_is_set_aside_as_a_label_may_be_a_column_below() -> None:
    """Columns and labels are looked up apart, so that a word may stay a label of no fact."""
    assert ("序号", "说明") == _forms(PARENT, CHILD).aside
