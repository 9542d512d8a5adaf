"""The page of cases: dossiers in, exactly the text of the file out; whatever their texts are, they stay text."""

import json
import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_dossiers import CLEAN, PROBLEM, SMALL, large

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.report.case_page import to_html as page
from perfeval_rules.report.case_page.to_html import to_html

GOLDEN = Path(__file__).parents[2] / "golden" / "case-page"
BODY = re.compile('(<body>.*)<script>"use strict"', re.DOTALL)
NASTY = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "-->",
    "]]>",
    "</style><img src=x onerror=alert(1)>",
    "'\"><svg/onload=alert(1)>",
    "\u2028\u2029",
    "\x00\x1b[0m\ud800",
    "&lt;b&gt;&#60;",
    "\\3c \\22 ; } body { display: none",
    "{count}{{}}%s",
)


class Read(HTMLParser):
    """What a reader of HTML sees: elements, text that stands in the page, and data for the script."""

    def __init__(self, text: str) -> None:
        """Reads the whole of ``text``."""
        super().__init__()
        self.tags: list[str] = []
        self.attributes: Counter[str] = Counter()
        self.scripts: list[str] = []
        self.words: list[str] = []
        self.open = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element and its attributes."""
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        self.open = tag
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser hands it over
        """Notes that an element ended."""
        self.open = ""

    def handle_data(self, data: str) -> None:
        """Notes text, and a script's apart from the page's."""
        if self.open == "script":
            self.scripts[-1] += data
        elif self.open != "style":
            self.words.append(data)

    @property
    def data(self) -> list[Any]:
        """What lies on shelves and in the index."""
        return [json.loads(script) for script in self.scripts[:-1]]


def written(*dossiers: Dossier) -> str:
    """The whole text of the page."""
    return "".join(to_html(dossiers))


def renamed(value: Any, tail: str) -> Any:
    """The value with ``tail`` after every text in it that is not a word of the program."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"language", "kind"}
        changed = {field.name: renamed(getattr(value, field.name), tail) for field in fields(value)}
        return replace(value, **{name: part for name, part in changed.items() if name not in kept})
    if isinstance(value, tuple):
        return tuple(renamed(part, tail) for part in value)
    return f"{value}{tail}" if isinstance(value, str) and not isinstance(value, Enum) and value else value


def body(text: str) -> str:
    """What stands in the page: its text without what all pages share, policy, style and script."""
    found = BODY.search(text)
    assert found is not None
    return f"{found[1]}\n"


def test_small_page(golden: Any) -> None:
    """A small case's page is that of the file."""
    assert golden(GOLDEN / "small.html") == written(SMALL)


def test_english_page(golden: Any) -> None:
    """In English only what surrounds the words of rules and cases is English."""
    assert golden(GOLDEN / "small.en.html") == body(written(replace(SMALL, language="en")))


def test_page_of_several(golden: Any) -> None:
    """The page of several cases begins with what they come to; a case without findings is there too."""
    assert golden(GOLDEN / "several.html") == body(written(SMALL, CLEAN))


def test_page_of_a_real_case(dossier_of: Any, golden: Any) -> None:
    """The page of a case that the rules found much amiss with is that of the file."""
    assert golden(GOLDEN / "findings.html") == body(written(dossier_of("tests/shell/small/cases/findings")))


def test_nothing_found() -> None:
    """A page without findings says so to a reader without scripts."""
    assert "各项规则均未发现问题。" in Read(written(CLEAN)).words


def test_first_findings_stand_in_the_page() -> None:
    """The first findings stand in the page once, the others on shelves; the page says that they need a script."""
    read = Read(written(large(page.PLAIN_FINDINGS + 120)))
    shelves = [data for data in read.data if "trees" in data]

    assert page.PLAIN_FINDINGS == read.tags.count("article")
    assert [500, 550, 600] == [shelf["first"] for shelf in shelves]
    assert [50, 50, 20] == [len(shelf["trees"]) for shelf in shelves]
    assert any("此处显示前 500 条发现，共 620 条" in words for words in read.words)


def test_all_findings_are_in_the_index() -> None:
    """The index has every finding with its words, whether it stands in the page or on a shelf."""
    data = Read(written(large(6000))).data
    rows = [row for piece in data if isinstance(piece, list) for row in piece]

    assert [f"{number:08x}" for number in range(6000)] == [row[-2] for row in rows]
    assert all(f"第 {number} 项指标" in row[-1] for number, row in enumerate(rows))


def test_later_cases_lie_on_shelves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many cases only the first stand in the page; all of them are in the table."""
    monkeypatch.setattr(page, "PLAIN_CASES", 2)
    cases = [replace(CLEAN, case=f"case-{number}") for number in range(5)]
    text = written(*cases)
    shelves = [data for data in Read(text).data if "trees" in data]

    assert [(2, 3)] == [(shelf["first"], len(shelf["trees"])) for shelf in shelves]
    assert all(f'href="#case=case-{number}"' in text for number in range(5))


def test_page_comes_in_pieces() -> None:
    """No piece of a page of many findings holds more than those that stand in the page itself."""
    pieces = [len(piece) for piece in to_html([large(3000)])]

    assert max(pieces) < 2 * len(written(large(page.PLAIN_FINDINGS)))
    assert sum(pieces) > 2 * max(pieces)


@settings(max_examples=60, deadline=None)
@given(tail=st.one_of(st.sampled_from(NASTY), st.text(min_size=1, max_size=20)))
def test_texts_stay_text(tail: str) -> None:
    """Whatever is written in a case, the page has the same elements, attributes and number of scripts."""
    plain, nasty = Read(written(SMALL, CLEAN)), Read(written(renamed(SMALL, tail), renamed(CLEAN, tail)))

    assert plain.tags == nasty.tags
    assert plain.attributes == nasty.attributes
    assert plain.scripts[-1] == nasty.scripts[-1]


@pytest.mark.parametrize("text", [text for text in NASTY if "\x00" not in text])
def test_texts_are_read_back(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written in a case is what a reader sees, in the page as on a shelf."""
    monkeypatch.setattr(page, "PLAIN_FINDINGS", 1)
    entries = (replace(PROBLEM, text=f"甲{text}"), replace(PROBLEM, text=f"乙{text}"))
    read = Read(written(replace(SMALL, entries=entries)))
    shelved = [data["texts"] for data in read.data if "texts" in data]

    assert f"甲{text}" in "".join(read.words)
    assert f"乙{text}" in shelved[0]


@given(title=st.one_of(st.sampled_from(NASTY), st.text(max_size=20)))
def test_running_title(title: str) -> None:
    """The title at the head of printed pages is escaped character by character."""
    text = page.running_title(title)
    inside = text.removeprefix('@media print { @page { @top-left { content: "').removesuffix('"; } } }\n')

    assert set() == set(inside) - set("\\0123456789abcdef ")
    assert "".join(char for char in title if char.isprintable()) == "".join(
        chr(int(code, 16)) for code in inside.replace("\\", " ").split()
    )
