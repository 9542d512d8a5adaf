"""``perfeval rules new``, ``show``, ``rename-fact`` and ``fmt``."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from perfeval_rules.shell import files_together
from perfeval_rules.shell.files_together import write_together
from perfeval_rules.shell.reading import book_called
from perfeval_rules.shell.trouble import WrongUsage

Perfeval = Callable[..., Any]
ROOT = Path(__file__).parents[2]
NAMING = ROOT / "tests/read/naming"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with small books and a case, which may be changed; what was read of such books before is forgotten."""
    copytree(NAMING / "books", tmp_path / "rules")
    (tmp_path / "cases/town").mkdir(parents=True)
    (tmp_path / "cases/town/case.yaml").write_bytes((NAMING / "cases/town.yaml").read_bytes())
    book_called.cache_clear()
    return tmp_path


def everything(home: Path) -> dict[str, bytes]:
    """All files under a folder."""
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def test_rename(perfeval: Perfeval, home: Path) -> None:
    """A fact gets another name in rules and in the cases beside them; what changes is shown."""
    ended = perfeval("rules", "rename-fact", "目标.完成率", "完成比例", "--rules", str(home / "rules"))
    lines = ended.out.splitlines()

    assert (0, "") == (ended.code, ended.err)
    assert "已改动 5 个文件、11 处。文字说明和注释中的旧名称没有改。" == lines[-1]
    assert "+  完成比例 != null" in lines
    assert 0 == perfeval("rules", "check", "county", "town", "--rules", str(home / "rules")).code
    assert b"\xe5\xae\x8c\xe6\x88\x90\xe7\x8e\x87" not in (home / "rules/county/indicators/outputs.yaml").read_bytes()


def test_rename_in_cases(perfeval: Perfeval, home: Path) -> None:
    """Cases beside the rules are changed, too; others must be named."""
    perfeval("rules", "rename-fact", "执行数", "支出数", "--rules", str(home / "rules"))

    assert "  支出数: 90" in (home / "cases/town/case.yaml").read_text("utf-8").splitlines()


def test_rename_dry_run(perfeval: Perfeval, home: Path) -> None:
    """A dry run shows the same and changes nothing."""
    before = everything(home)
    ended = perfeval("rules", "rename-fact", "预算数", "批复预算数", "--rules", str(home / "rules"), "--dry-run")

    assert "将改动 4 个文件、6 处。" == ended.out.splitlines()[-1]
    assert before == everything(home)


def test_rename_refused(perfeval: Perfeval, home: Path) -> None:
    """What cannot be is refused with the reason, and nothing is changed."""
    before = everything(home)
    ended = perfeval("rules", "rename-fact", "预算数", "执行数", "--rules", str(home / "rules"))

    assert (2, "", "没有改动任何文件：规则库“county”中已有“执行数”\n") == (ended.code, ended.out, ended.err)
    assert before == everything(home)


def test_rename_with_faults(perfeval: Perfeval, home: Path) -> None:
    """Books with faults are not touched; the faults are shown where they are."""
    (home / "rules/town/checks/broken.yaml").write_text("check: 坏\n", encoding="utf-8")
    ended = perfeval("rules", "rename-fact", "预算数", "批复预算数", "--rules", str(home / "rules"))

    assert 2 == ended.code
    assert "broken.yaml:1:1: 错误：" in ended.err
    assert "没有改动任何文件：这些文件有错，请先改正" in ended.err


def test_rename_outside(perfeval: Perfeval, tmp_path: Path) -> None:
    """Books that come with the program are not changed from a folder of one's own."""
    head = "book: mine\ntitle: 自己的\nextends: common\n"
    (tmp_path / "rules/mine").mkdir(parents=True)
    (tmp_path / "rules/mine/book.yaml").write_text(head, encoding="utf-8")
    ended = perfeval("rules", "rename-fact", "低执行率说明", "执行率低的说明", "--rules", str(tmp_path / "rules"))

    assert 2 == ended.code
    assert "不在" in ended.err


def test_all_or_none(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When one file of several cannot be replaced, all keep what they had, and nothing is left beside them."""
    before = everything(home)
    replace, replaced = os.replace, []

    def second_fails(new: str, old: Path) -> None:
        replaced.append(old)
        if len(replaced) == 2:
            raise PermissionError(13, "no")
        replace(new, old)

    monkeypatch.setattr(files_together.os, "replace", second_fails)
    with pytest.raises(WrongUsage):
        write_together({home / path: b"changed" for path in before})

    assert 2 == len(replaced)
    assert before == everything(home)


@pytest.mark.parametrize(
    ("kind", "each"),
    [("check", None), ("problem", None), ("check", "目标"), ("problem", "目标")],
)
def test_new(perfeval: Perfeval, home: Path, kind: str, each: str | None) -> None:
    """A new rule passes as it is, with its examples, in the book and in those that extend it."""
    rules = str(home / "rules")
    words = ["rules", "new", kind, "预算: # 合理", "--book", "county", "--id", "sound-budget", "--rules", rules]
    ended = perfeval(*words, *(["--each", each] if each else []))
    book_called.cache_clear()
    checked = perfeval("rules", "check", "county", "town", "--rules", rules)

    assert (0, "") == (ended.code, ended.err)
    assert (home / "rules/county" / f"{kind}s" / "sound-budget.yaml").is_file()
    assert "2 个规则库，6 条规则：没有错误，自身的 13 个示例全部符合预期。\n" == checked.out


def test_new_indicator(perfeval: Perfeval, home: Path) -> None:
    """A new indicator takes the room that is left in a section."""
    rules = home / "rules"
    (rules / "county/indicators/outputs.yaml").unlink()
    (rules / "county/problems/late.yaml").unlink()
    ended = perfeval("rules", "new", "indicator", "数量", "--book", "county", "--id", "amount", "--rules", str(rules))
    book_called.cache_clear()

    assert 0 == ended.code
    assert "weight: 100  " in (rules / "county/indicators/amount.yaml").read_text("utf-8")
    assert 0 == perfeval("rules", "check", "county", "--rules", str(rules)).code


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", "标题", "--book", "county", "--id", "words"], "编号“words”已被"),
        (["check", "标题", "--book", "county", "--id", "A b"], "不能作规则编号"),
        (["check", "标题", "--book", "county"], "请用 --id 给出规则编号"),
        (["check", "标题", "--id", "a"], "请用 --book 说明写进哪个规则库：county, town"),
        (["check", "标题", "--book", "nowhere", "--id", "a"], "没有名为“nowhere”的规则库；现有：county, town"),
        (["check", "标题", "--book", "county", "--each", "名单", "--id", "a"], "没有名为“名单”的记录列表"),
        (["indicator", "标题", "--book", "county", "--id", "a"], "各一级指标的权重都已分完"),
        (["indicator", "标题", "--book", "county", "--each", "目标", "--id", "a"], "指标规则只能逐行看“指标”"),
    ],
)
def test_new_refused(perfeval: Perfeval, home: Path, words: list[str], told: str) -> None:
    """A rule that cannot be begun so is refused with the reason; no file is written."""
    before = everything(home)
    ended = perfeval("rules", "new", *words, "--rules", str(home / "rules"))

    assert 2 == ended.code
    assert told in ended.err
    assert before == everything(home)


def test_new_in_a_faulty_book(perfeval: Perfeval, home: Path) -> None:
    """A book with faults of its own takes a new rule all the same."""
    (home / "rules/town/checks/broken.yaml").write_text("check: 坏\n", encoding="utf-8")
    ended = perfeval("rules", "new", "check", "标题", "--book", "town", "--id", "a", "--rules", str(home / "rules"))

    assert (0, "") == (ended.code, ended.err)


def test_show(perfeval: Perfeval, home: Path) -> None:
    """A rule is told in words, by id, title or tag, in the book that is asked for."""
    rules = str(home / "rules")
    county = perfeval("rules", "show", "over", "--book", "county", "--rules", rules).out
    town = perfeval("rules", "show", "over", "--book", "town", "--rules", rules).out

    assert "- 如果完成率不为空，且完成率不低于复核线（120%），给出警告。" in county.splitlines()
    assert "- 如果完成率不低于复核线（130%），且说明为空，报告错误。" in town.splitlines()


def test_show_wherever_it_stands(perfeval: Perfeval, home: Path) -> None:
    """Without a book every rule of the name is told, also as data."""
    out = perfeval("rules", "show", "over", "--format", "json", "--rules", str(home / "rules")).out
    told = json.loads(out)

    assert {("county/over", "county"), ("county/over", "town")} <= {(each["id"], each["book"]) for each in told}
    assert all(each["words"].startswith("# 大幅超额完成") for each in told if each["id"] == "county/over")


def test_show_nothing(perfeval: Perfeval) -> None:
    """A word that no rule is called by is wrong usage; like names are offered."""
    ended = perfeval("rules", "show", "total-scor", "--book", "common")

    assert 2 == ended.code
    assert "total-score" in ended.err


def test_fmt(perfeval: Perfeval, home: Path) -> None:
    """Files that are laid out otherwise are named, then laid out anew; the second time nothing is left to do."""
    rules = str(home / "rules")
    check = perfeval("rules", "fmt", "county", "--check", "--rules", rules)
    done = perfeval("rules", "fmt", "county", "--rules", rules)
    again = perfeval("rules", "fmt", "county", "--check", "--rules", rules)

    assert 1 == check.code
    assert check.out.splitlines()[:-1] == done.out.splitlines()[:-1]
    assert (0, 0) == (done.code, again.code)
    assert 0 == perfeval("rules", "check", "county", "town", "--rules", rules).code


def test_fmt_faulty(perfeval: Perfeval, home: Path) -> None:
    """A file with a fault stays as it is; the fault is told, and the others are laid out all the same."""
    broken = home / "rules/town/checks/broken.yaml"
    broken.write_text("check: 坏\ncheck: 重复\n", encoding="utf-8")
    ended = perfeval("rules", "fmt", str(broken), "--rules", str(home / "rules"))

    assert 3 == ended.code
    assert "broken.yaml:2:1: 错误：" in ended.err
    assert "check: 坏\ncheck: 重复\n" == broken.read_text("utf-8")


def test_fmt_nothing(perfeval: Perfeval, home: Path) -> None:
    """A word that is neither book nor file is wrong usage."""
    ended = perfeval("rules", "fmt", "nowhere", "--rules", str(home / "rules"))

    assert (2, "用法有误：“nowhere”既不是规则库，也不是文件\n") == (ended.code, ended.err)
