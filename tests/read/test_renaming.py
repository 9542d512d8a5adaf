"""Another name for a fact, a field or a parameter, in all files or in none."""

from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from naming_library import NAMING, own_library, small_library

from perfeval_rules.read.naming.library import CaseFile, Library
from perfeval_rules.read.naming.plan import Refused
from perfeval_rules.read.renaming import rename

RENAMES = yaml.safe_load((NAMING / "renames.yaml").read_text(encoding="utf-8"))


def _other(library: Library, files: Mapping[str, str]) -> Library:
    """The library with some files written anew, or added to it."""
    books = {name: dict(known) for name, known in library.books.items()}
    for path, text in files.items():
        books.setdefault(path.partition("/")[0], {})[path] = text.encode()
    return Library(books, library.cases)


def _back(old: str, new: str) -> tuple[str, str]:
    """The two names of the way back."""
    head, point, word = old.rpartition(".")
    return f"{head}{point}{new.rpartition('.')[2]}", word


@pytest.mark.parametrize("asked", RENAMES["fits"], ids=lambda asked: f"{asked['old']}-{asked['new']}")
def test_there_and_back(asked: dict[str, Any]) -> None:
    """A new name changes so many places; the old name put back gives the very same bytes."""
    library = small_library()
    there = rename(asked["old"], asked["new"], library)
    back = rename(*_back(asked["old"], asked["new"]), library.with_files(there.files))

    assert (asked["expect"], asked["expect"]) == (there.places, back.places)
    assert library.files() == library.with_files(there.files).with_files(back.files).files()


@pytest.mark.parametrize("name", ["有效问卷数", "检查记录.整改完成"])
def test_own_books_there_and_back(name: str) -> None:
    """In our own books, too, a name changed and changed back leaves no trace."""
    library = own_library()
    there = rename(name, "另一名称", library)
    back = rename(*_back(name, "另一名称"), library.with_files(there.files))

    assert library.files() == library.with_files(there.files).with_files(back.files).files()


@pytest.mark.parametrize("asked", RENAMES["refused"], ids=lambda asked: f"{asked['old']}-{asked['new']}")
def test_refused(asked: dict[str, Any]) -> None:
    """A name that is not there, or a new one that cannot be, changes nothing and says why."""
    with pytest.raises(Refused) as refused:
        rename(asked["old"], asked["new"], small_library())

    assert asked["message"] == str(refused.value.message)


def test_comments_stay() -> None:
    """Words in comments, titles and labels are no names and stay."""
    there = rename("预算数", "批复预算数", small_library())
    lines = there.files["county/facts.yaml"].decode().splitlines()

    assert "  # 执行数在前，预算数在后" == lines[3]
    assert "  批复预算数: {type: number, decimals: 2, unit: 元}" == lines[1]


CAUGHT = """
check: 没有一行超过总数
severity: warning
basis: 逻辑关系
when: some 行 in 目标 satisfies 行.完成数 > 执行数
finding: 有一行超过总数。
examples:
  - given: {目标: [{完成数: 2}], 执行数: 1}
    expect: fires
  - given: {目标: [{完成数: 1}], 执行数: 1}
    expect: quiet
"""


def test_a_variable_in_the_way() -> None:
    """A fact cannot take the name of a variable inside whose reach it is read."""
    library = _other(small_library(), {"county/checks/caught.yaml": CAUGHT})
    with pytest.raises(Refused) as refused:
        rename("执行数", "行", library)

    assert {"county/checks/caught.yaml"} == {found.span.file for found in refused.value.diagnostics}


VAGUE = """
check: 读不出类型的地方
severity: warning
basis: 逻辑关系
when: some x in concatenate(目标, [1]) satisfies x.完成数 > 5
finding: 超过。
examples:
  - given: {目标: [{完成数: 6}]}
    expect: fires
  - given: {目标: [{完成数: 5}]}
    expect: quiet
"""


def test_nobody_can_tell() -> None:
    """Where it cannot be told whose field is read, nothing is changed."""
    library = _other(small_library(), {"county/checks/vague.yaml": VAGUE})
    with pytest.raises(Refused) as refused:
        rename("目标.完成数", "实际数", library)

    assert ["county/checks/vague.yaml:5:50"] == [str(found.span) for found in refused.value.diagnostics]


ESCAPED = """
check: 用转义写的名称
severity: warning
basis: 逻辑关系
when: "\\u6267行数 > 预算数"
finding: 超过。
examples:
  - given: {执行数: 2, 预算数: 1}
    expect: fires
  - given: {执行数: 1, 预算数: 1}
    expect: quiet
"""


def test_a_name_in_escapes() -> None:
    """A name that the file writes in escapes is not changed behind its author's back."""
    library = _other(small_library(), {"county/checks/escaped.yaml": ESCAPED})
    with pytest.raises(Refused) as refused:
        rename("执行数", "支出数", library)

    assert ["county/checks/escaped.yaml:5:8"] == [str(found.span) for found in refused.value.diagnostics]


def test_faulty_books() -> None:
    """A book with faults is not touched: what its words mean is not sure."""
    library = _other(small_library(), {"town/checks/broken.yaml": "check: 坏\n"})
    with pytest.raises(Refused) as refused:
        rename("预算数", "批复预算数", library)

    assert "these files have faults; mend them first" == str(refused.value.message)
    assert {"town/checks/broken.yaml"} == {found.span.file for found in refused.value.diagnostics}


def test_faulty_cases() -> None:
    """A case with faults is not touched, either."""
    library = small_library()
    broken = Library(library.books, {"a.yaml": CaseFile(b"case: a\nbook: town\ntitle: A\nfacts: {x: 1}\n", "town")})
    with pytest.raises(Refused) as refused:
        rename("预算数", "批复预算数", broken)

    assert {"a.yaml"} == {found.span.file for found in refused.value.diagnostics}


UNRELATED = {
    "other/book.yaml": "book: other\ntitle: 另一套\n",
    "other/facts.yaml": "facts:\n  预算数: {type: number}\n",
    "other/checks/some.yaml": CAUGHT.replace("some 行 in 目标 satisfies 行.完成数 > 执行数", "预算数 > 5")
    .replace("{目标: [{完成数: 2}], 执行数: 1}", "{预算数: 6}")
    .replace("{目标: [{完成数: 1}], 执行数: 1}", "{预算数: 5}"),
}


@pytest.mark.parametrize(("book", "expected"), [("", 10), ("town", 6), ("county", 6), ("other", 4)])
def test_of_one_name(book: str, expected: int) -> None:
    """Facts of one name in unrelated books are renamed together, or only that of the book asked for."""
    there = rename("预算数", "批复预算数", _other(small_library(), UNRELATED), book)

    assert expected == there.places


def test_byte_order_mark_and_line_ends() -> None:
    """A byte order mark and Windows line ends stay as they are."""
    facts = "\ufeff" + small_library().books["county"]["county/facts.yaml"].decode().replace("\n", "\r\n")
    there = rename("预算数", "批复预算数", _other(small_library(), {"county/facts.yaml": facts}))

    assert (
        facts.replace("  预算数:", "  批复预算数:").replace("/ 预算数", "/ 批复预算数").encode()
        == there.files["county/facts.yaml"]
    )


def test_names_that_the_program_reads() -> None:
    """What the program itself looks for keeps its name."""
    with pytest.raises(Refused) as refused:
        rename("指标.自评分", "得分", own_library())

    assert "the program itself reads '指标.自评分' by this name" == str(refused.value.message)
