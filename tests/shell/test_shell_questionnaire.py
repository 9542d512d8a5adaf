"""The command line: questionnaires are begun, and case files looked over."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from perfeval_rules.documents.read import read_original
from perfeval_rules.recognise.questionnaires import questionnaire_of
from perfeval_rules.shell import case_check
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from

Perfeval = Callable[..., Any]
CASE = "cases/safety-exam-2019"


def test_a_case_file_to_complete(perfeval: Perfeval) -> None:
    """Without a file the case file is printed, with the id asked for and a comment for every open fact."""
    ended = perfeval("case", "new", "--book", "national-2020", "--case", "library-2024")

    assert (0, "") == (ended.code, ended.err)
    assert "\ncase: library-2024\nbook: national-2020\n" in ended.out
    assert "\n  # 【年度】本次自评针对哪一年度？\n" in ended.out


def test_a_workbook_by_its_name(perfeval: Perfeval, tmp_path: Path) -> None:
    """The ending of the file asks for a workbook; one that is there already is not written over."""
    file = tmp_path / "new.xlsx"

    ended = perfeval("case", "new", "--book", "shanghai-2014", "-o", str(file))
    again = perfeval("case", "new", "--book", "shanghai-2014", "-o", str(file))

    assert (0, "") == (ended.code, ended.out)
    assert ["填写说明", "材料", "事实"] == load_workbook(BytesIO(file.read_bytes())).sheetnames[:3]
    assert (2, "") == (again.code, again.out)
    assert "已经存在" in again.err


@pytest.mark.parametrize("form", ["xlsx", "yaml"])
def test_begun_with_a_case(form: str, perfeval: Perfeval, tmp_path: Path) -> None:
    """What a case says already is filled in, in a workbook and in a case file alike."""
    file = tmp_path / f"begun.{form}"

    ended = perfeval("case", "new", "--from", CASE, "-o", str(file))
    read = case_from(Source(CASE, Path(CASE) / "case.yaml"), None)

    assert 0 == ended.code
    assert read.case is not None
    assert read.book is not None
    if form == "yaml":
        again = case_from(Source(str(file), file), Path("rules")).case
        assert again is not None
        assert (read.case.name, read.case.facts) == (again.name, again.facts)
    else:
        original, _ = read_original(file.read_bytes(), file.name)
        assert original is not None
        back, diagnostics = questionnaire_of(original, read.book)
        assert back is not None
        assert ((), read.case.name, read.case.facts) == (diagnostics, back.head.case, back.facts)


def test_region_and_kind_stay(perfeval: Perfeval) -> None:
    """A case whose book is chosen by region and kind is begun with these, not with the book."""
    ended = perfeval("case", "new", "--from", "cases/guangshui-parks-2020", "--case", "parks-2021")

    assert 0 == ended.code
    assert "\ncase: parks-2021\nregion: 湖北省兰亭市\nkind: 项目支出自评\n" in ended.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--book"),
        (["--book", "nowhere"], "没有名为“nowhere”的规则库"),
        (["--book", "national-2020", "--xlsx"], "-o"),
        (["--book", "national-2020", "--case", "图书馆"], "不能作编号"),
        (["--book", "national-2020", "--from", CASE], "去掉 --book"),
        (["--from", "-"], "--from"),
        (["--from", "cases"], "案例"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(words: list[str], said: str, perfeval: Perfeval) -> None:
    """What cannot be begun is told, and nothing is printed."""
    ended = perfeval("case", "new", *words)

    assert (2, "") == (ended.code, ended.out)
    assert said in ended.err


def test_what_does_not_fit_a_workbook(perfeval: Perfeval, tmp_path: Path) -> None:
    """A text longer than a cell is told, with the way out, and no file is begun."""
    long = tmp_path / "case.yaml"
    long.write_text(f"case: a\nbook: national-2020\ntitle: 甲\nfacts:\n  项目名称: {'长' * 40_000}\n", "utf-8")

    ended = perfeval("case", "new", "--from", str(long), "-o", str(tmp_path / "a.xlsx"))

    assert 2 == ended.code
    assert "--yaml" in ended.err
    assert ["case.yaml"] == [path.name for path in tmp_path.iterdir()]


def test_begun_with_a_faulty_case(perfeval: Perfeval) -> None:
    """What is wrong with the case to begin with is shown."""
    ended = perfeval("case", "new", "--from", "tests/shell/small/cases/faulty", "--rules", "tests/shell/small/rules")

    assert (3, "") == (ended.code, ended.out)
    assert "tests/shell/small/cases/faulty/case.yaml" in ended.err


def test_cases_are_looked_over(perfeval: Perfeval) -> None:
    """A faulty case is told with its line, a whole one with how many facts its rules still need."""
    ended = perfeval("case", "check", "tests/shell/small/cases", "--rules", "tests/shell/small/rules")
    small = perfeval("case", "check", "tests/shell/small/cases/undecided", "--rules", "tests/shell/small/rules")

    assert (3, 0) == (ended.code, small.code)
    assert "tests/shell/small/cases/faulty/case.yaml:" in ended.err
    assert small.out in ended.out
    assert "" == small.err


def test_missing_facts_are_listed(perfeval: Perfeval) -> None:
    """The missing facts are as many lines as the count says, each with its question."""
    (counted,) = perfeval("case", "check", CASE).out.splitlines()
    told = perfeval("case", "check", CASE, "--missing").out.splitlines()

    assert counted == told[0]
    assert f"还缺 {len(told) - 1} 项" in counted
    assert "  有应急预案：项目是否有针对中断情形的应急预案？" in told
    assert "  问题：有的记录缺 上年已提出" in told


def test_a_case_that_cannot_be_read(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """A case file that the system refuses does not keep the others from being looked over."""
    refused = case_check.case_from

    def reading(source: Source, rules: Path | None) -> Any:
        if "undecided" in source.name:
            raise case_check.WrongUsage("cannot be read: {reason}", reason="-")
        return refused(source, rules)

    monkeypatch.setattr(case_check, "case_from", reading)
    ended = perfeval("case", "check", "tests/shell/small/cases", "--rules", "tests/shell/small/rules")

    assert 3 == ended.code
    assert "undecided/case.yaml：" in ended.err
    assert "faulty/case.yaml:" in ended.err


@pytest.mark.parametrize("words", [["case"], ["case", "new"], ["case", "check"]], ids=" ".join)
def test_help(words: list[str], perfeval: Perfeval) -> None:
    """The help is in Chinese and teaches with an example."""
    ended = perfeval(*words, "--help")

    assert (0, "") == (ended.code, ended.err)
    assert ended.out.startswith(f"用法：perfeval {' '.join(words)} [选项]")
    assert "\n  perfeval case " in ended.out.split("示例：")[1]
