"""Choosing the book of a case among the heads in tests/read/books/heads."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from perfeval_rules.model.places import Diagnostic, Span
from perfeval_rules.read.cases import case_book
from perfeval_rules.read.choice import Candidate, Choice, Wanted, candidate, choose
from perfeval_rules.read.shape.schemas import schema_text
from perfeval_rules.report.chinese import in_language
from perfeval_rules.report.excerpts import excerpts

Golden = Callable[[Path], str]

HEADS = Path(__file__).parent / "books" / "heads"
BROKEN = sorted((Path(__file__).parent.parent / "errors").glob("choice-*.yaml"))
OWN, WHOLE, EVALUATION = "项目支出自评", "部门整体支出评价", "项目支出绩效评价"


def candidates() -> list[Candidate]:
    """The books that may be chosen."""
    found = (candidate(path.stem, path.read_bytes(), path.name) for path in sorted(HEADS.glob("*.yaml")))
    return [each for each in found if each is not None]


def chosen(region: str, year: int, evaluation: str) -> Choice:
    """The book for a region, a year and a kind of evaluation."""
    choice = choose(Wanted(region, evaluation, year, Span("case.yaml", 1, 1, 1, 1)), candidates())
    assert isinstance(choice, Choice)
    return choice


def test_candidates() -> None:
    """A book takes part when it says for which kinds of evaluation it is, even where its head cannot be read."""
    names = [each.name for each in candidates()]

    assert ["country-2011", "country-2020", "hubei-2018", "hubei-2021", "torn", "wuhan-trial", "wuhan"] == names
    assert ["torn"] == [each.name for each in candidates() if each.head is None]


@pytest.mark.parametrize(
    ("region", "year", "evaluation", "book"),
    [
        ("湖北省", 2022, OWN, "hubei-2021"),
        ("湖北省", 2021, OWN, "hubei-2021"),
        ("湖北省", 2020, OWN, "hubei-2018"),
        ("湖北省武汉市", 2022, OWN, "hubei-2021"),
        ("湖北武汉", 2022, OWN, "hubei-2021"),
        ("河北省", 2022, OWN, "country-2020"),
        ("河北省", 2019, EVALUATION, "country-2011"),
        ("河北省", 2020, EVALUATION, "country-2020"),
        ("湖北省", 2022, EVALUATION, "country-2020"),
    ],
)
def test_chosen(region: str, year: int, evaluation: str, book: str) -> None:
    """Of the books for the kind that are in force at the end of the year, the most local wins, then the newest."""
    assert book == chosen(region, year, evaluation).book


@pytest.mark.parametrize(
    ("region", "year", "why"),
    [
        ("河北省", 2022, "按河北省、2022 年度、项目支出自评选定"),
        ("湖北省", 2019, "按湖北省、2019 年度、项目支出自评选定"),
        ("湖北省", 2020, "按湖北省、2020 年度、项目支出自评选定；country-2020 也适用，但本地的优先"),
        (
            "湖北省",
            2022,
            "按湖北省、2022 年度、项目支出自评选定；country-2020 也适用，但本地的优先；hubei-2018 也适用，但较新的优先",
        ),
    ],
)
def test_why(region: str, year: int, why: str) -> None:
    """The reason names the other books that would fit, and why they stand back."""
    found = chosen(region, year, OWN).why

    assert found is not None
    assert why == in_language(found, "zh")


def test_why_in_english() -> None:
    """The reason inside a reason is told in the same language."""
    why = "chosen for 湖北省, year 2020, 项目支出自评; country-2020 would fit too, but a more local book goes first"

    assert why == str(chosen("湖北省", 2020, OWN).why)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_message_about_a_choice(broken: Path, golden: Golden) -> None:
    """A case for which no book can be chosen is told exactly what the .txt beside it says."""
    data = broken.read_bytes()
    wanted, diagnostics = case_book(data, broken.name)
    if isinstance(wanted, Wanted):
        choice = choose(wanted, candidates())
        assert isinstance(choice, Diagnostic)
        diagnostics += (choice,)

    assert golden(broken.with_suffix(".txt")) == excerpts(diagnostics, {broken.name: data}, "zh")


def test_nothing_to_choose_from() -> None:
    """Without any book that may be chosen, the case is asked to name one."""
    choice = choose(Wanted("湖北省", OWN, 2022, Span("case.yaml", 1, 1, 1, 1)), [])

    assert isinstance(choice, Diagnostic)
    assert choice.hint is not None
    assert "请写明 book: 和规则库的编号。" == in_language(choice.hint, "zh")


def test_there_are_broken_choices() -> None:
    """Enough cases without a book are there to be read."""
    assert len(BROKEN) >= 4


def test_kinds_of_evaluation() -> None:
    """Books and cases know the same kinds of evaluation."""
    book = json.loads(schema_text("book"))["properties"]["kind"]
    case = json.loads(schema_text("case"))["properties"]["kind"]

    assert [OWN, WHOLE, EVALUATION] == case["enum"]
    assert (case["enum"], case["enum"]) == (book["items"]["enum"], book["then"]["enum"])
