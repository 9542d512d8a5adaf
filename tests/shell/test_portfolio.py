"""``perfeval portfolio``."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_portfolio import COPIED, write, write_book, write_case, write_summary

GOLDEN = Path(__file__).parents[1] / "golden" / "portfolio"
Perfeval = Callable[..., Any]
Golden = Callable[[Path], str]


@pytest.fixture
def batch(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with two projects that are all right, in which the program then works."""
    write_book(tmp_path)
    write_case(tmp_path, "a")
    write_case(tmp_path, "b", grade="良", total=89, score=89, spent=890000, problems="{问题摘要: 进度偏慢}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unstamped(text: str) -> str:
    """The report without the line that has version, engine and digests."""
    return re.sub(r"^- (\*\*)?(版本|Stamp).*\n", "", text, flags=re.MULTILINE)


def told(perfeval: Perfeval, *words: str) -> Any:
    """The JSON that the command prints."""
    return json.loads(perfeval("portfolio", *words, "--format", "json").out)


def fired(data: Any) -> list[str]:
    """The rules that fire for the batch."""
    (whole,) = data["assessments"]
    return sorted({each["rule"].split("/")[1] for each in whole["findings"] if each["answer"] == "fires"})


@pytest.mark.parametrize(("name", "language"), [("report.txt", "zh"), ("report.md", "zh"), ("report.en.txt", "en")])
def test_report(name: str, language: str, perfeval: Perfeval, batch: Path, golden: Golden) -> None:
    """The report has all projects in a table, those that could not be assessed too, and what is found in the batch."""
    for number in range(3):
        write_case(batch, f"c{number}", remark=COPIED, total=99 + number)
    write_case(batch, "d", total="九十")
    write_summary(batch, ["自报项目数: 7", "自报平均分: 99"])
    perfeval("portfolio", "cases", "--stated", "summary.yaml", "-o", name, "--lang", language)

    assert golden(GOLDEN / name) == unstamped((batch / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        (["自报项目数: 2", "自报优秀数: 1", "自报平均分: 94", "自报预算合计: 2000000", "自报执行合计: 1880000"], []),
        (["自报项目数: 3"], ["stated-count"]),
        (["自报优秀数: 2"], ["stated-best-count"]),
        (["自报平均分: 95"], ["stated-mean"]),
        (["自报预算合计: 2000500", "自报执行合计: 1880500"], ["stated-budget", "stated-spending"]),
        (["自报预算合计: 2000500", "自报执行合计: 1880500", "自报金额末位: 1000"], []),
    ],
)
def test_stated_figures(lines: list[str], rules: list[str], perfeval: Perfeval, batch: Path) -> None:
    """What a summary states is held against the cases."""
    write_summary(batch, lines)

    assert rules == fired(told(perfeval, "cases", "--stated", "summary.yaml"))
    assert (1 if rules else 0) == perfeval("portfolio", "cases", "--stated", "summary.yaml", "-q").code


def test_a_batch_that_is_too_good(perfeval: Perfeval, batch: Path) -> None:
    """Five projects in the best grade, without any problem: a warning, which counts when asked for."""
    (batch / "cases/b/case.yaml").unlink()
    for number in range(4):
        write_case(batch, f"c{number}")
    data = told(perfeval, "cases")

    assert ["all-best-grade", "best-grade-share"] == fired(data)
    assert 0 == perfeval("portfolio", "cases", "-q").code
    assert 1 == perfeval("portfolio", "cases", "-q", "--fail-on", "warning").code


def test_the_record_of_a_project(perfeval: Perfeval, batch: Path) -> None:
    """A project's record has the figures of its case and of its assessment."""
    project = told(perfeval, "cases/b")["assessments"][0]["values"]["项目"][0]
    expected = {
        "项目名称": "培训经费 b",
        "项目编号": "b",
        "项目单位": "某局",
        "项目年度": "2024",
        "项目自评总分": "89",
        "项目自评等级": "良",
        "项目最高等级": "优",
        "项目测算总分下限": "89.00",
        "项目测算总分上限": "89.00",
        "项目测算等级": ["良"],
        "项目测算完整": True,
        "项目问题数": "1",
        "项目错误数": "0",
        "项目警告数": "0",
        "项目预算数": "1000000.00",
        "项目执行数": "890000",
        "项目备注文字": [],
        "项目主要问题文字": ["进度偏慢"],
        "项目得分": ["89"],
        "项目权重": ["100"],
    }

    assert expected == {name: project[name] for name in expected}
    assert {"unknown": ["项目[1].项目改进措施文字"]} == project["项目改进措施文字"]


def test_what_a_case_leaves_open_stays_open(perfeval: Perfeval, batch: Path) -> None:
    """With --standing stated bare facts do not count, in the batch as little as in its cases."""
    write_summary(batch, ["自报平均分: {value: 94, evidence: {place: 汇总表}}"])
    words = ("cases", "--stated", "summary.yaml", "--standing", "stated")
    whole = told(perfeval, *words)["assessments"][0]

    assert "undecided" == next(each["answer"] for each in whole["findings"] if each["rule"] == "portfolio/stated-mean")
    assert {"unknown": ["项目[1].项目自评总分"]} == whole["values"]["项目"][0]["项目自评总分"]


def test_a_faulty_case_is_reported_and_counted(perfeval: Perfeval, batch: Path) -> None:
    """A case that cannot be read stands in the table, its diagnostics on standard error, and no sum is accused."""
    write_case(batch, "c", total="九十")
    write_summary(batch, ["自报项目数: 3", "自报优秀数: 2", "自报预算合计: 3000000.00"])
    ended = perfeval("portfolio", "cases", "--stated", "summary.yaml")

    assert 3 == ended.code
    assert re.search(r"cases/c/case.yaml +文件有错", ended.out)
    assert "另有 1 个案例未能核对" in ended.out
    assert "cases/c/case.yaml:8:9: 错误：" in ended.err
    assert "没有发现不一致之处。" in ended.out
    assert ["cases/c/case.yaml"] == [each["file"] for each in told(perfeval, "cases")["faulty"]]


def test_no_case_that_can_be_assessed(perfeval: Perfeval, batch: Path) -> None:
    """Without a single project there is no report, and no success."""
    write_case(batch, "c", total="九十")
    ended = perfeval("portfolio", "cases/c", "-o", "r.md")

    assert (3, "") == (ended.code, ended.out)
    assert ended.err.startswith("没有一个案例能够核对\n")
    assert not (batch / "r.md").exists()


def test_a_summary_is_no_project(perfeval: Perfeval, batch: Path) -> None:
    """The summary named with --stated is not counted as a project; another one among the cases is pointed out."""
    summary = write_summary(batch, ["自报项目数: 2"])
    write(batch / "cases/s/case.yaml", summary.read_text("utf-8"))
    named = perfeval("portfolio", "cases", "--stated", "cases/s")
    lost = perfeval("portfolio", "cases")

    assert (0, "") == (named.code, named.err)
    assert (2, "“cases/s/case.yaml”是汇总材料，不是项目；请用 --stated 指定\n") == (lost.code, lost.err)
    assert "共 2 个项目。" in named.out
    assert "共 2 个项目。" in lost.out


def test_a_summary_that_gives_its_projects(perfeval: Perfeval, batch: Path) -> None:
    """What comes from the cases cannot be given as well; every such fact is pointed at."""
    write_summary(batch, ["未能核对数: 0", "项目: [{项目名称: 甲}]"])
    ended = perfeval("portfolio", "cases", "--stated", "summary.yaml")

    assert (3, "") == (ended.code, ended.out)
    assert "summary.yaml:5:10: 错误：“未能核对数”由各案例得出" in ended.err
    assert "summary.yaml:6:3: 错误：“项目”由各案例得出" in ended.err
    assert "手工录入的项目清单请用 perfeval check 核对。" in ended.err


def test_a_list_of_projects_by_hand(perfeval: Perfeval, batch: Path) -> None:
    """A list of projects that is entered by hand is checked like any case."""
    write_summary(batch, ["自报项目数: 3", "未能核对数: 0", "项目: [{项目名称: 甲}, {项目名称: 乙}]"])
    ended = perfeval("check", "summary.yaml")

    assert 1 == ended.code
    assert "汇总材料载明 3 个项目，所列为 2 个。" in ended.out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["cases", "--stated", "cases/a"], 2, "“cases/a”不是汇总材料：它用的规则库是“tiny”"),
        (["cases", "--stated", "cases"], 2, "“cases”里有 2 个案例，请指定一个"),
        (["cases", "--stated", "nowhere.yaml"], 2, "“nowhere.yaml”不存在"),
        (["cases", "-o", "nowhere/r.md"], 2, "文件夹“nowhere”不存在"),
        (["nowhere"], 2, "“nowhere”不存在"),
        (["cases", "--stated", "faulty.yaml"], 3, "没有名为“自报项目书”的事实"),
    ],
)
def test_what_cannot_be_carried_out(words: list[str], code: int, says: str, perfeval: Perfeval, batch: Path) -> None:
    """What is wrong with words and files is said before any case is assessed."""
    write(batch / "faulty.yaml", "case: f\nbook: portfolio\ntitle: 题\nfacts:\n  自报项目书: 2\n")
    ended = perfeval("portfolio", *words)

    assert (code, "") == (ended.code, ended.out)
    assert says in ended.err


def test_own_book_for_summaries(perfeval: Perfeval, batch: Path) -> None:
    """A summary may name a book of its own that extends ours."""
    write(
        batch / "rules/strict/book.yaml",
        "book: strict\ntitle: 从严\nextends: portfolio\nparameters:\n  最高等级占比线: {value: 40%, basis: 通行做法}\n"
        "  最少项目数: {value: 2, basis: 通行做法}\n",
    )
    write_summary(batch, ["自报项目数: 2"], book="strict")

    assert ["best-grade-share"] == fired(told(perfeval, "cases", "--stated", "summary.yaml"))


def test_output(perfeval: Perfeval, batch: Path) -> None:
    """The report goes to the file that is named, and nowhere with --quiet."""
    ended = perfeval("portfolio", "cases", "-o", "r.json")
    quiet = perfeval("portfolio", "cases", "-q")

    assert ("", "已写入：r.json\n") == (ended.out, ended.err)
    assert "portfolio" == json.loads((batch / "r.json").read_text("utf-8"))["assessments"][0]["book"]["id"]
    assert ("", "", 0) == (quiet.out, quiet.err, quiet.code)
