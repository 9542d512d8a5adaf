"""``perfeval review``: decisions on findings, kept beside the case."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from perfeval_rules.shell.reviewing.beside import review_beside

GOLDEN = Path(__file__).parents[1] / "golden" / "review"
SMALL = Path(__file__).parent / "small"
DONE = ("执行数: {value: 10058894.40", "执行数: {value: 12573618.00")
Perfeval = Callable[..., Any]
Golden = Callable[[Path], str]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, perfeval: Perfeval) -> Path:
    """A folder with the small case and its rules, worked in on the first of March 2026, with nobody named."""
    shutil.copytree(SMALL / "rules", tmp_path / "rules")
    folder = tmp_path / "case"
    shutil.copytree(SMALL / "cases" / "findings", folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PERFEVAL_REVIEWER", raising=False)
    on(monkeypatch, date(2026, 3, 1))
    return folder


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Makes it this day for reviews."""
    for module in ("desk", "deciding"):
        monkeypatch.setattr(f"perfeval_rules.shell.reviewing.{module}.today", lambda: day)
    monkeypatch.setattr("perfeval_rules.shell.reviewing.store.moment", lambda: f"{day}T08:00:00+00:00")


def edited(case: Path, old: str, new: str) -> None:
    """Changes the case file."""
    file = case / "case.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def decided(perfeval: Perfeval, *words: str) -> Any:
    """A decision by 张三."""
    return perfeval("review", "decide", "case", *words, "--by", "张三")


def test_a_review_from_check_to_check(
    case: Path, perfeval: Perfeval, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Checks tell what is new, fixed or back; lists and counts tell what was decided; the files hold all of it."""
    first = perfeval("review", "case")
    decided(perfeval, "slow", "--as", "confirmed", "--reason", "执行率确实偏低")
    decided(perfeval, "--rule", "M2", "--as", "waived", "--until", "2026-03-31", "--reason", "四月补报期限")
    perfeval("review", "score", "case", "执行率", "48", "--reason", "按规定计分", "--by", "张三")
    perfeval("review", "reply", "case", "slow", "二期合同延期。\n已催办。")
    perfeval("review", "assign", "case", "slow", "--owner", "财务科", "--due", "2026-03-20")
    perfeval("review", "close", "case", "slow", "--remedy", "2", "--evidence", "情况说明", "--by", "李四")
    listed, counted = perfeval("review", "list", "case"), perfeval("review", "stats", "case")
    written = (case / "review.yaml").read_text("utf-8")
    on(monkeypatch, date(2026, 4, 1))
    edited(case, *DONE)
    second = perfeval("review", "case")
    edited(case, *reversed(DONE))
    third = perfeval("review", "case")

    assert golden(GOLDEN / "first.txt") == first.out
    assert golden(GOLDEN / "list.txt") == listed.out
    assert golden(GOLDEN / "stats.txt") == counted.out
    assert golden(GOLDEN / "review.yaml") == written
    assert golden(GOLDEN / "second.txt") == second.out
    assert golden(GOLDEN / "third.txt") == third.out
    assert golden(GOLDEN / "history.jsonl") == (case / "review.history.jsonl").read_text("utf-8")
    assert (0, "修改历史完整（共 9 条），复核文件与历史一致。\n") == verified(perfeval)


def verified(perfeval: Perfeval) -> tuple[int, str]:
    """What ``perfeval review verify`` says."""
    ended = perfeval("review", "verify", "case")
    return ended.code, ended.out


def test_english(case: Path, perfeval: Perfeval, golden: Golden) -> None:
    """Everything around the findings is there in English too."""
    decided(perfeval, "slow", "--as", "needs-evidence", "--reason", "x")
    edited(case, "自评总分: {value: 95", "自评总分: {value: 96")
    edited(case, "10058894.40", "10058895.40")
    out = perfeval("review", "case", "--dry-run", "--lang", "en")

    assert "Nothing was written.\n" == out.err
    assert golden(GOLDEN / "dry.en.txt") == out.out


def test_filters(case: Path, perfeval: Perfeval) -> None:
    """Filters can be combined; what is fixed is only listed where it is asked for."""
    decided(perfeval, "total", "--as", "dismissed", "--reason", "x")

    def rules(*words: str) -> list[str]:
        found = json.loads(perfeval("review", "list", "case", *words, "--format", "json").out)["findings"]
        return [one["id"].rpartition("-")[0] for one in found]

    assert ["total", "deadline", "deadline", "slow"] == rules()
    assert ["total"] == rules("--severity", "error") == rules("--status", "dismissed") == rules("--status", "decided")
    assert ["deadline"] == rules("--rule", "small/deadline", "--row", "加快")
    assert ["slow"] == rules("--section", "投入")
    assert ["deadline", "deadline", "slow"] == rules("--status", "open")
    assert [] == rules("--status", "open", "--severity", "error")
    edited(case, *DONE)
    perfeval("review", "case")
    assert ["slow"] == rules("--status", "fixed")
    assert ["total", "deadline", "deadline"] == rules()


def test_bulk_leaves_decisions_alone(case: Path, perfeval: Perfeval) -> None:
    """A filter chooses only what is open, an id is always meant."""
    decided(perfeval, "deadline-cc", "--as", "dismissed", "--reason", "x")
    some = decided(perfeval, "--rule", "M2", "--as", "confirmed", "--reason", "y")
    again = decided(perfeval, "deadline-cc", "--as", "confirmed", "--reason", "z")

    assert "deadline-86a5958f：属实：措施有期限（加强管理）\n已作决定：1 项。\n" == some.out
    assert "deadline-cc37b4c7：属实：措施有期限（加快进度）\n已作决定：1 项。\n" == again.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["decide", "case", "slow", "--as", "confirmed", "--reason", " ", "--by", "张"], "复核决定须写明理由"),
        (["decide", "case", "slow", "--as", "confirmed", "--reason", "x"], "请写明复核人：--by 姓名，或设定环境变量"),
        (["decide", "case", "slow", "--as", "waived", "--reason", "x", "--by", "张"], "暂缓须写明截止日期"),
        (
            ["decide", "case", "slow", "--as", "waived", "--until", "2026-03-01", "--reason", "x", "--by", "张"],
            "暂缓的截止日期须在今天之后，不能是 2026-03-01",
        ),
        (
            ["decide", "case", "slow", "--as", "waived", "--until", "31.12.2026", "--reason", "x", "--by", "张"],
            "“31.12.2026”不是 2020-03-01 这样的日期",
        ),
        (["decide", "case", "--as", "confirmed", "--reason", "x", "--by", "张"], "请写明对哪些发现"),
        (
            ["decide", "case", "slow", "--rule", "slow", "--as", "confirmed", "--reason", "x", "--by", "张"],
            "编号和筛选条件只能写一种",
        ),
        (
            ["decide", "case", "deadline", "--as", "confirmed", "--reason", "x", "--by", "张"],
            "有几项发现以“deadline”开头",
        ),
        (["reply", "case", "nothing", "x"], "没有编号为“nothing”的发现"),
        (["score", "case", "执行率", "61", "--reason", "x", "--by", "张"], "得分超过该行的权重 60"),
        (["score", "case", "执行率", "1.234", "--reason", "x", "--by", "张"], "“1.234”不是得分"),
        (["score", "case", "执行律", "1", "--reason", "x", "--by", "张"], "自评表中没有“执行律”这一行；现有：执行率、"),
        (["assign", "case", "slow"], "请写明由谁整改（--owner）或完成期限（--due）"),
        (["assign", "case", "slow", "--remedy", "3", "--owner", "x"], "有 2 项措施，没有第 3 项"),
        (["close", "case", "slow", "--evidence", "", "--by", "张"], "销号须有佐证"),
        (["lsit", "case"], "没有命令“lsit”；现有命令：check, list, stats, verify"),
        (["nowhere/case"], "“nowhere/case”不存在"),
        (["-"], "所以案例不能从标准输入读取"),
    ],
)
def test_what_cannot_be(words: list[str], says: str, case: Path, perfeval: Perfeval) -> None:
    """What cannot be decided, found or noted is said in a line, and nothing is written."""
    ended = perfeval("review", *words)

    assert (2, "") == (ended.code, ended.out)
    assert f"用法有误：{says}" in ended.err or says in ended.err
    assert ["case.yaml"] == sorted(path.name for path in case.iterdir() if path.name != ".review.lock")


def test_the_reviewer_of_the_environment(case: Path, perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who decides may be said once, in the environment."""
    monkeypatch.setenv("PERFEVAL_REVIEWER", "王五")
    perfeval("review", "decide", "case", "slow", "--as", "confirmed", "--reason", "x")

    assert "by: 王五" in (case / "review.yaml").read_text("utf-8")


def test_reviews_that_were_edited(case: Path, perfeval: Perfeval) -> None:
    """A review that says something else than its history is not written to; who deletes it has it made again."""
    decided(perfeval, "slow", "--as", "confirmed", "--reason", "原来的理由")
    file = case / "review.yaml"
    whole = file.read_text("utf-8")
    file.write_text(whole.replace("原来的理由", "另外的理由"), "utf-8")
    refused = decided(perfeval, "total", "--as", "confirmed", "--reason", "x")
    says = "case/review.history.jsonl 第 1 条：复核文件关于“slow-054d8a85”的内容与历史不符\n"
    assert (1, says) == verified(perfeval)
    file.unlink()
    again = perfeval("review", "reply", "case", "total", "x")

    assert (3, "") == (refused.code, refused.out)
    assert "case/review.yaml 与它的修改历史不一致：复核文件关于“slow-054d8a85”的内容与历史不符。\n" in refused.err
    assert "case/review.yaml 不在，已按历史重新生成。\n" == again.err
    assert "原来的理由" in file.read_text("utf-8")
    assert 0 == verified(perfeval)[0]


def test_a_history_that_was_cut(case: Path, perfeval: Perfeval) -> None:
    """A history that lacks what the review stands on, or that is gone, is found out."""
    decided(perfeval, "slow", "--as", "confirmed", "--reason", "x")
    (case / "review.history.jsonl").unlink()

    assert (1, "case/review.yaml：复核文件所依据的那条修改记录不在历史中\n") == verified(perfeval)


def test_a_review_that_is_behind(case: Path, perfeval: Perfeval) -> None:
    """A review that lacks the last entries of its history, as after a kill, is completed and says so."""
    decided(perfeval, "slow", "--as", "confirmed", "--reason", "x")
    old = (case / "review.yaml").read_bytes()
    decided(perfeval, "total", "--as", "dismissed", "--reason", "y")
    (case / "review.yaml").write_bytes(old)
    behind = verified(perfeval)
    with (case / "review.history.jsonl").open("ab") as file:
        file.write(b'{"number": 3, "after": {"findi')
    completed = perfeval("review", "list", "case", "--status", "dismissed")
    perfeval("review", "case")

    assert "复核文件缺少历史的最后 1 条，下次修改时会补全。\n" in behind[1]
    assert "case/review.yaml 缺少历史中已有的修改，已补全。\n" == completed.err
    assert "total-745cd6f0" in completed.out
    assert (0, "修改历史完整（共 3 条），复核文件与历史一致。\n") == verified(perfeval)


def test_faulty_reviews(case: Path, perfeval: Perfeval) -> None:
    """What is wrong with a review's own file is told by its place, as of every file."""
    decided(perfeval, "slow", "--as", "waived", "--until", "2026-12-31", "--reason", "x")
    file = case / "review.yaml"
    file.write_text(file.read_text("utf-8").replace("      until: 2026-12-31\n", "      untill: 2026-12-31\n"), "utf-8")
    ended = perfeval("review", "list", "case")

    assert 3 == ended.code
    assert ended.err.startswith("case/review.yaml:20:7: 错误：这里不能有“untill”这个键\n")
    assert "是不是“until”？" in ended.err


def test_the_review_of_another_case(case: Path, perfeval: Perfeval) -> None:
    """A review that was copied from another case is not taken for this one's."""
    decided(perfeval, "slow", "--as", "confirmed", "--reason", "x")
    own = review_beside(case / "case.yaml", "findings")
    edited(case, "case: findings", "case: others")
    ended = perfeval("review", "list", "case")
    review, why = review_beside(case / "case.yaml", "others")

    assert own[0] is not None
    assert (None, None) == (own[1], review)
    assert "case/review.yaml is passed over" in str(why)
    assert 2 == ended.code
    assert "“case/review.yaml”是案例“findings”的复核记录，不是“others”的" in ended.err


def test_cases_of_other_names(case: Path, perfeval: Perfeval) -> None:
    """A case file that is not called case.yaml has a review of its own name."""
    (case / "case.yaml").rename(case / "a.yaml")
    perfeval("review", "case/a.yaml")

    assert (case / "a.review.yaml").is_file()
    assert (case / "a.review.history.jsonl").is_file()


def test_faulty_case(case: Path, perfeval: Perfeval) -> None:
    """Without an assessment there is no review."""
    edited(case, "case: findings", "cse: findings")

    assert [3, 3, 3] == [perfeval("review", word, "case").code for word in ("check", "stats", "verify")]


def test_stats_as_json(case: Path, perfeval: Perfeval) -> None:
    """For other programs there are counts and figures."""
    perfeval("review", "case")
    perfeval("review", "score", "case", "1", "48", "--reason", "x", "--by", "张三")
    (found,) = json.loads(perfeval("review", "stats", "case", "--format", "json").out)["cases"]

    assert (4, 0, "95", "91", "优", "0.0440") == tuple(
        found[name] for name in ("open", "confirmed", "stated", "settled", "grade", "rate")
    )
    assert {"all": 2, "done": 0, "overdue": 0} == found["remedies"]


def test_list_to_a_file(case: Path, perfeval: Perfeval) -> None:
    """A list can be written to a file, as Markdown by its name."""
    ended = perfeval("review", "list", "case", "-o", "list.md")

    assert (0, "", "已写入：list.md\n") == (ended.code, ended.out, ended.err)
    assert Path("list.md").read_text("utf-8").startswith("# 有发现的案例：发现\n")


def test_nothing_to_review(case: Path, perfeval: Perfeval) -> None:
    """A case without a review is said to have none."""
    assert (0, "还没有复核记录：case/review.yaml\n") == verified(perfeval)
