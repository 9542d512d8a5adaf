"""``perfeval rules catalogue``: pages that say everything the rules say."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from perfeval_rules.report.catalogue.look import SCRIPT
from perfeval_rules.shell.folders import book_names, rule_folders
from perfeval_rules.shell.reading import book_called

Perfeval = Callable[..., Any]
Golden = Callable[[Path], str]

RULES = "tests/shell/small/rules"
ROOT = Path(__file__).parents[2]
EXPECTED = ROOT / "tests" / "golden" / "catalogue"
WITHOUT_END = {"meta", "input", "br", "link"}


class Page(HTMLParser):
    """A page taken apart: its ids, where its links lead, its scripts, and its text; every element must be closed."""

    def __init__(self, text: str) -> None:
        """Takes the page apart."""
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert [] == self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element."""
        given = dict(attrs)
        assert not [name for name in given if name.startswith("on")]
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given["href"]] if given.get("href") else []
        if tag not in WITHOUT_END:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends where it is the innermost one."""
        assert tag == self._open.pop()

    def handle_data(self, data: str) -> None:
        """Notes text, and scripts apart from it."""
        if self._open and self._open[-1] == "script":
            self.scripts.append(data)
        else:
            self.text += data


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue of all our books."""
    from perfeval_rules.shell.program import main

    folder = tmp_path_factory.mktemp("catalogue")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert 0 == main(["rules", "catalogue", "-o", str(folder)])
    return folder


@pytest.mark.parametrize("name", ["catalogue.md", "books/base.md", "books/small.md", "index.html"])
def test_small_books(name: str, perfeval: Perfeval, tmp_path: Path, golden: Golden) -> None:
    """A small book is written with the one it extends: its rules, what it inherits, replaces and switches off."""
    ended = perfeval("rules", "catalogue", "small", "-o", str(tmp_path / "new"), "--rules", RULES)

    assert (0, "") == (ended.code, ended.err)
    assert golden(EXPECTED / name) == (tmp_path / "new" / name).read_text("utf-8")


def test_said_when_written(perfeval: Perfeval, tmp_path: Path) -> None:
    """What was written is said, in the reader's language."""
    words = ("rules", "catalogue", "small", "-o", str(tmp_path), "--rules", RULES)

    assert f"已写入：{tmp_path}\n2 个规则库，7 条规则。\n" == perfeval(*words).out
    assert f"Written: {tmp_path}\nRule books: 2, rules: 7.\n" == perfeval(*words, "--lang", "en").out


def test_in_english(perfeval: Perfeval, tmp_path: Path) -> None:
    """In English the words around the rules are English, and the rules stay as they are written."""
    perfeval("rules", "catalogue", "small", "-o", str(tmp_path), "--rules", RULES, "--lang", "en")
    page = (tmp_path / "books/small.md").read_text("utf-8")

    assert "**Inherits**" in page
    assert "成立条件" not in page
    assert "# 小规则库" in page


def test_page_is_well_formed(ours: Path) -> None:
    """The page closes what it opens, names every id once, and every link of it leads to one of them."""
    page = Page((ours / "index.html").read_text("utf-8"))

    assert len(set(page.ids)) == len(page.ids)
    assert [] == [link for link in page.links if link.removeprefix("#") not in page.ids]


def test_every_rule_appears(ours: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule of our books has its place, on the page and in Markdown, and no place is there twice."""
    monkeypatch.chdir(ROOT)
    folders = rule_folders(None, None)
    books = [book_called(name, folders).book for name in book_names(folders)]
    files = {rule.span.file for book in books if book for rule in book.rules.values()}
    page = Page((ours / "index.html").read_text("utf-8"))
    markdown = "".join(path.read_text("utf-8") for path in (ours / "books").glob("*.md"))

    assert len(files) == len([one for one in page.ids if "." in one]) == len(re.findall('^<a id="', markdown, re.M))
    assert [] == [file for file in files if file not in page.text or f" {file}\n" not in markdown]


def test_links_between_pages(ours: Path) -> None:
    """Every link in Markdown leads to a rule that is there."""
    pages = {path.name: path.read_text("utf-8") for path in (ours / "books").glob("*.md")}
    places = {f"{name}#{stem}" for name, text in pages.items() for stem in re.findall('<a id="(.+?)">', text)}
    links = [
        target if target[0] != "#" else f"{name}{target}"
        for name, text in pages.items()
        for target in re.findall(r"\]\(([^() ]*#[^() ]+)\)", text)
    ]
    overview = re.findall(r"\]\(books/([^() ]*#[^() ]+)\)", (ours / "catalogue.md").read_text("utf-8"))

    assert [] == [link for link in links if link not in places]
    assert sorted(places) == sorted(overview)


def test_no_text_of_a_rule_runs(perfeval: Perfeval, tmp_path: Path) -> None:
    """Markup in a rule is shown as the text it is; the only script is the page's own."""
    copytree(RULES, tmp_path / "rules")
    rule = tmp_path / "rules/base/checks/total.yaml"
    title = re.compile("^check: .*$", re.M)
    attack = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    rule.write_text(title.sub(f"check: '{attack}'", rule.read_text("utf-8")), encoding="utf-8")
    perfeval("rules", "catalogue", "base", "-o", str(tmp_path / "out"), "--rules", str(tmp_path / "rules"))
    page = Page((tmp_path / "out/index.html").read_text("utf-8"))

    assert [SCRIPT] == page.scripts
    assert attack in page.text
    assert "<script" not in (tmp_path / "out/books/base.md").read_text("utf-8").replace(r"\<", "")


def test_faulty_book(perfeval: Perfeval, tmp_path: Path) -> None:
    """Where a book has a fault, it is reported and nothing is written."""
    copytree(RULES, tmp_path / "rules")
    (tmp_path / "rules/base/checks/half.yaml").write_text("check: 半条\n", encoding="utf-8")
    ended = perfeval("rules", "catalogue", "small", "-o", str(tmp_path / "out"), "--rules", str(tmp_path / "rules"))

    assert (3, "") == (ended.code, ended.out)
    assert "half.yaml" in ended.err
    assert not (tmp_path / "out").exists()


def test_no_folder_there(perfeval: Perfeval, tmp_path: Path) -> None:
    """A file in the place of the folder is wrong usage."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    ended = perfeval("rules", "catalogue", "small", "-o", str(tmp_path / "out"), "--rules", RULES)

    assert 2 == ended.code
    assert f"“{tmp_path / 'out'}”无法写入" in ended.err
