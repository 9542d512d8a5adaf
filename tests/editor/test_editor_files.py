"""What an editor shows of a whole file: its outline, the colours of its expressions, examples, quick fixes, names."""

from decimal import Decimal

import pytest
from editing import RULES, small_sight

from perfeval_rules.editor.colours import painted
from perfeval_rules.editor.figures import value_at
from perfeval_rules.editor.fixes import mended
from perfeval_rules.editor.naming import named_at, renamed
from perfeval_rules.editor.page import File, kind_of
from perfeval_rules.editor.sight import sight_of
from perfeval_rules.editor.symbols import Symbol, symbols_of
from perfeval_rules.editor.trials import example_at, rule_in, tried
from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.read.naming.library import CaseFile, Library
from perfeval_rules.read.naming.plan import Refused
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.files import shown
from perfeval_rules.shell.folders import book_files

PLACE = Span("a.yaml", 1, 1, 1, 3)


def file_of(path: str) -> File:
    """A file of the small books."""
    return File(path, kind_of(path), (RULES / path).read_bytes().decode("utf-8"))


def outline(symbols: tuple[Symbol, ...]) -> dict[str, object]:
    """The names of an outline."""
    return {symbol.name: outline(symbol.under) for symbol in symbols}


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("small/indicators/rate.yaml", {"执行率": {"first": {"1": {}, "2": {}}, "examples": {"1": {}, "2": {}}}}),
        (
            "small/problems/slow.yaml",
            {"预算执行缓慢": {"remedies": {"1": {}, "2": {}}, "examples": {"1": {}, "2": {}}}},
        ),
        (
            "base/facts.yaml",
            {
                "年度": {},
                "预算单位": {},
                "自评总分": {},
                "自评等级": {},
                "指标": {"名称": {}, "权重": {}, "自评分": {}},
            },
        ),
        ("base/book.yaml", {"book": {}, "title": {}, "parameters": {"分值容差": {}}}),
    ],
)
def test_outline(path: str, names: dict[str, object]) -> None:
    """The outline of a file holds what a person looks for in it."""
    assert names == outline(symbols_of(file_of(path)))


def test_no_outline() -> None:
    """A file that cannot be read has no outline, and no colours."""
    broken = File("small/checks/a.yaml", "check", "check: [")

    assert ((), ()) == (symbols_of(broken), painted(broken))


def test_colours() -> None:
    """Each word of an expression, in conditions and in braces, has the colour of what it is."""
    text = 'when: sum(指标.权重) > 3 and "优" = 参数.等级\nfinding: 共 {执行率} 分'
    lines = text.split("\n")
    found = [
        (lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1], one.colour.name)
        for one in painted(File("small/checks/a.yaml", "check", text))
    ]

    assert [
        ("sum", "FUNCTION"),
        ("指标", "VARIABLE"),
        ("权重", "PROPERTY"),
        (">", "OPERATOR"),
        ("3", "NUMBER"),
        ("and", "KEYWORD"),
        ('"优"', "STRING"),
        ("=", "OPERATOR"),
        ("参数", "PARAMETER"),
        ("等级", "PROPERTY"),
        ("执行率", "VARIABLE"),
    ] == found


@pytest.mark.parametrize(
    ("hint", "right"),
    [
        (say("Did you mean '{name}'?", name="执行率"), "执行率"),
        (say("Write {right}.", right="true"), "true"),
        (say("Write one of: {names}.", names="甲、乙"), None),
        (None, None),
    ],
)
def test_fixes(hint: Message | None, right: str | None) -> None:
    """Only a hint that says exactly what to write can be followed at once."""
    assert right == mended(Diagnostic(PLACE, say("wrong"), hint))


def test_examples() -> None:
    """An example is found by its line, and says what came of it."""
    book = small_sight().book
    assert book is not None
    rule = rule_in(book, shown(RULES / "small/checks/deadline.yaml"))
    assert rule is not None
    tell = teller("zh")

    assert (None, 2) == (example_at(rule, 9), example_at(rule, 12))
    assert [(1, True, "示例 1 符合预期：成立。"), (2, True, "示例 2 符合预期：不成立。")] == [
        (one.number, one.holds, one.told) for one in tried(book, rule, None, tell)
    ]
    assert ["Example 2 holds: does not fire."] == [one.told for one in tried(book, rule, 2, teller("en"))]


def test_failing_example() -> None:
    """An example that does not hold says what it expected, what was found, and what was unknown."""
    file = RULES / "small/checks/deadline.yaml"
    data = file.read_bytes().replace("{摘要: 甲, 期限: null}, expect: fires".encode(), b"{}, expect: quiet")
    changed = {shown(file): data}
    book = sight_of(
        "small", lambda name: {**(book_files(name, (RULES,)) or {}), **(changed if name == "small" else {})}
    )
    assert book.book is not None
    rule = rule_in(book.book, shown(file))
    assert rule is not None
    first = tried(book.book, rule, 1, teller("zh"))[0]

    assert (False, "示例 1 不符合预期。回答应为“不成立”，实为“未能判断”。未知：措施。") == (first.holds, first.told)


CASE = "case: a\nbook: small\ntitle: 甲\nfacts:\n  预算数: 100\n  执行数: 95\n"


def library() -> Library:
    """The small books with one case."""
    books = {name: files for name in ("base", "small") if (files := book_files(name, (RULES,)))}
    return Library(books, {"cases/a/case.yaml": CaseFile(CASE.encode(), "small")})


def test_references() -> None:
    """Every place that names a fact is found from any of them, in books and in cases."""
    here, found = named_at(library(), "cases/a/case.yaml", 6, 4)
    files = {each.span.file.rpartition("rules/")[2] for each in found}

    assert here is not None
    assert "执行数" == here.name
    assert {"cases/a/case.yaml", "small/facts.yaml", "small/indicators/rate.yaml", "small/problems/slow.yaml"} == files


def test_nothing_named() -> None:
    """Where nothing is named there are no references."""
    assert (None, ()) == named_at(library(), "cases/a/case.yaml", 1, 1)


def test_rename() -> None:
    """A change of name is told as the lines that change."""
    here, _ = named_at(library(), "cases/a/case.yaml", 6, 4)
    assert here is not None
    edits = renamed(library(), here, "支出数")

    assert [(6, "  执行数: 95", "  支出数: 95")] == [
        (edit.line, edit.old, edit.new) for edit in edits["cases/a/case.yaml"]
    ]
    assert all("支出数" in edit.new for each in edits.values() for edit in each)


def test_rename_refused() -> None:
    """A name that is taken is refused."""
    here, _ = named_at(library(), "cases/a/case.yaml", 6, 4)
    assert here is not None
    with pytest.raises(Refused):
        renamed(library(), here, "预算数")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("执行率",), "95%"),
        (("指标", "权重"), "60 分、40 分"),
        (("指标", "名称"), "甲、乙"),
        (("没有",), ""),
        ((), ""),
    ],
)
def test_values(path: tuple[str, ...], text: str) -> None:
    """A value is shown with its unit, that of a field in every record."""
    values = {
        "执行率": Decimal("0.95"),
        "指标": [{"名称": "甲", "权重": Decimal(60)}, {"名称": "乙", "权重": Decimal(40)}],
    }

    assert text == value_at(path, values, small_sight(), teller("zh")).replace("95.00%", "95%")


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("a/rules/b/book.yaml", "", "book"),
        ("a/rules/b/checks/c.yaml", "", "check"),
        ("a/case.yaml", "", "case"),
        ("a/other.yaml", "case: x", "case"),
        ("a/other.yaml", "x: 1", ""),
        ("a/case.txt", "case: x", ""),
    ],
)
def test_kinds(path: str, text: str, kind: str) -> None:
    """The kind of a file follows from where it stands, that of a case also from its first key."""
    assert kind == kind_of(path, text)
