"""``perfeval rules impact``."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from changed_books import change, write_changed_books

from perfeval_rules.shell import comparing

GOLDEN = Path(__file__).parents[1] / "golden" / "impact"
Perfeval = Callable[..., Any]
Golden = Callable[[Path], str]


@pytest.fixture
def books(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with old and new books and with cases, in which the program then works."""
    write_changed_books(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


@pytest.mark.parametrize("name", ["impact.txt", "impact.md", "impact.html", "impact.json"])
def test_report(name: str, perfeval: Perfeval, books: Path, golden: Golden) -> None:
    """Every format tells what changes: scores, grades, findings, and the cases that one side could not read."""
    ended = perfeval("rules", "impact", "old", "new", "-o", name)

    assert (3, "") == (ended.code, ended.out)  # cases/faulty can be read with neither
    assert golden(GOLDEN / name) == (books / name).read_text("utf-8")


def test_report_in_english(perfeval: Perfeval, books: Path, golden: Golden) -> None:
    """Everything around the findings is there in English too."""
    out = perfeval("rules", "impact", "old", "new", "--lang", "en").out

    assert golden(GOLDEN / "impact.en.txt") == out


def test_nothing_changes(perfeval: Perfeval, books: Path) -> None:
    """The same books change nothing."""
    shutil.rmtree(books / "cases/faulty")
    ended = perfeval("rules", "impact", "old", "old", "--max-changed", "0")

    assert (0, "") == (ended.code, ended.err)
    assert "共 4 个案例：0 个有变化，4 个没有变化；有一方或双方读不了的 0 个。" in ended.out


@pytest.mark.parametrize(("most", "code"), [("4", 0), ("3", 1)])
def test_most_changed(most: str, code: int, perfeval: Perfeval, books: Path) -> None:
    """More changed cases than allowed are a finding; a case that only one side can read has changed."""
    shutil.rmtree(books / "cases/faulty")

    assert code == perfeval("rules", "impact", "old", "new", "--max-changed", most, "-q").code


def test_one_book(perfeval: Perfeval, books: Path) -> None:
    """With --book only cases of that book, or of one that extends it, are compared; an unreadable one stays listed."""
    parent, child, other = (
        json.loads(perfeval("rules", "impact", "old", "new", "--book", book, "--format", "json").out)
        for book in ("base", "small", "wide")
    )

    assert [4, 4, 2] == [found["cases"]["compared"] for found in (parent, child, other)]
    assert ["cases/faulty/case.yaml"] == [each["file"] for each in parent["changes"] if "unread" in each]
    assert ["cases/faulty/case.yaml", "cases/wide/case.yaml"] == [each["file"] for each in other["changes"]]


def test_what_a_case_expects_does_not_count(perfeval: Perfeval, books: Path) -> None:
    """A case that expects a rule which one state does not have can be compared all the same."""
    shutil.rmtree(books / "cases/faulty")
    with (books / "cases/clean/case.yaml").open("a", encoding="utf-8") as file:
        file.write("expect: {unit: fires}\n")
    found = json.loads(perfeval("rules", "impact", "old", "new", "--format", "json").out)

    assert ["cases/wide/case.yaml"] == [each["file"] for each in found["changes"] if "unread" in each]


def test_a_faulty_book(perfeval: Perfeval, books: Path) -> None:
    """A book that one state has with a fault is told for each of its cases, and nothing else is lost."""
    change(books / "new/small/checks/deadline.yaml", "when: 期限 = null", "when: 期现 = null")
    found = json.loads(perfeval("rules", "impact", "old", "new", "--format", "json").out)
    (clean,) = [each for each in found["changes"] if each["file"] == "cases/clean/case.yaml"]

    assert clean["changed"]
    assert "no name is called '期现'" in clean["unread"]["new"]
    assert "" == clean["unread"]["old"]


def test_several_processes(perfeval: Perfeval, books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shared among processes, the cases come to the same, in the same order."""
    monkeypatch.setattr(comparing, "FEW_CASES", 0)
    for number in range(10):
        shutil.copytree(books / "cases/findings", books / "cases" / f"copy{number}")
    alone = perfeval("rules", "impact", "old", "new", "--jobs", "1", "--format", "json")
    shared = perfeval("rules", "impact", "old", "new", "--jobs", "2", "--format", "json")

    assert 15 == json.loads(alone.out)["cases"]["compared"]
    assert alone.out == shared.out


def test_git_revisions(perfeval: Perfeval, books: Path) -> None:
    """A revision is read from git without touching the working folder; another folder than rules can be named."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    shutil.copytree(books / "old", books / "rules")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    name = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    for words in (["init", "-q"], ["add", "rules", "new"], [*name, "commit", "-q", "-m", "rules"]):
        subprocess.run([git, *words], check=True, env=environment)
    folders = json.loads(perfeval("rules", "impact", "old", "new", "--format", "json").out)
    revisions = json.loads(perfeval("rules", "impact", "HEAD", "HEAD:new", "--format", "json").out)
    unknown, elsewhere = (perfeval("rules", "impact", word, "new") for word in ("nope", "HEAD:nowhere"))

    assert folders["rules"] == revisions["rules"]
    assert [each.get("findings") for each in folders["changes"]] == [
        each.get("findings") for each in revisions["changes"]
    ]
    assert (2, "用法有误：“nope”既不是文件夹，也不是本 git 仓库的版本\n") == (unknown.code, unknown.err)
    assert (2, "用法有误：版本“HEAD”在此没有文件夹“nowhere”\n") == (elsewhere.code, elsewhere.err)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["old", "nowhere"], "“nowhere”不是文件夹；这里也不是 git 仓库"),
        (["old", "cases"], "“cases”里没有规则库"),
        (["old", "new", "--book", "smal"], "没有名为“smal”的规则库"),
        (["old", "new", "--cases", "nowhere"], "“nowhere”不存在"),
        (["old", "new", "-o", "nowhere/r.html"], "文件夹“nowhere”不存在"),
    ],
)
def test_what_cannot_be_carried_out(words: list[str], says: str, perfeval: Perfeval, books: Path) -> None:
    """What is wrong with the words is said before any case is compared."""
    ended = perfeval("rules", "impact", *words)

    assert (2, "") == (ended.code, ended.out)
    assert says in ended.err


def test_no_cases_near(perfeval: Perfeval, books: Path) -> None:
    """Without a folder of cases near, one must be named."""
    (books / "cases").rename(books / "others")

    assert "请用 --cases 指定案例" in perfeval("rules", "impact", "old", "new").err
    assert 3 == perfeval("rules", "impact", "old", "new", "--cases", "others", "-q").code


class _Texts(HTMLParser):
    """Collects the names of elements, and the text outside of style sheets."""

    def __init__(self) -> None:
        """Nothing is there yet."""
        super().__init__()
        self.elements: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's
        """Notes an element."""
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        """Notes a text."""
        self.texts.append(data)


def test_no_text_becomes_markup(perfeval: Perfeval, books: Path) -> None:
    """What rules and cases say is text on the page, whatever it looks like."""
    change(books / "new/small/checks/deadline.yaml", "没有写完成期限。", "<script>alert(1)</script>&amp;")
    change(books / "cases/findings/case.yaml", "title: 有发现的案例", "title: <img src=x>")
    perfeval("rules", "impact", "old", "new", "-o", "r.html")
    page = _Texts()
    page.feed((books / "r.html").read_text("utf-8"))

    assert {"script", "img"} & set(page.elements) == set()
    assert "<script>alert(1)</script>&amp;" in "".join(page.texts)
    assert "<img src=x>" in page.texts
