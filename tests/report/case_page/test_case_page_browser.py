"""The page of cases in a real browser: what is chosen, shown, unfolded, linked and printed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from chromium import PROGRAM, Page, browser
from made_dossiers import CLEAN, PROBLEM, QUESTION, SMALL, large

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.report.case_page import to_html as page
from perfeval_rules.report.case_page.to_html import to_html

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")

SHOWN = "[...document.querySelectorAll('#list > article')]"
FOCUSED = "document.activeElement.closest('article')?.id ?? document.activeElement.id"
COUNT = "Number(document.getElementById('count').value)"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The browser that all tests here share."""
    with browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture
def show(opened: Page, tmp_path: Path) -> Any:
    """Writes a page and opens it in the browser, at the fragment if one is given."""
    numbers = iter(range(100))

    def shown(dossiers: Sequence[Dossier], fragment: str = "") -> Page:
        path = tmp_path / f"page{next(numbers)}.html"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(to_html(dossiers))
        opened.open(path, fragment)
        return opened

    return shown


def choose(name: str, value: str) -> str:
    """The script that chooses a value of a list."""
    return f"""(() => {{ const list = document.querySelector('select[name={name}]'); list.value = '{value}';
      list.dispatchEvent(new Event('change', {{ bubbles: true }})); return {COUNT}; }})()"""


def search(text: str) -> str:
    """The script that searches for words, and waits until they are found."""
    return f"""new Promise(done => {{ const box = document.getElementById('search'); box.value = '{text}';
      box.dispatchEvent(new Event('input')); setTimeout(() => done({COUNT}), 400); }})"""


def test_choosing(show: Any) -> None:
    """Switches, lists and words choose together, and the counts beside them follow."""
    shown = show([large(620)])
    switch = "document.querySelector('[name=severity][value={}]')"

    shown.value(f"{switch.format('error')}.click()")
    assert 62 == shown.value(COUNT)
    shown.value(f"{switch.format('warning')}.click()")
    assert 124 == shown.value(COUNT)
    chosen = [number for number in range(620) if number % 5 == 0 and number % 7 == 3]
    assert len(chosen) == shown.value(choose("section", "一级指标3"))
    assert [f"finding={number:08x}" for number in chosen] == shown.value(f"{SHOWN}.map(one => one.id)")
    assert str(sum(number % 10 == 0 for number in chosen)) == shown.value(
        f"{switch.format('error')}.nextElementSibling.value"
    )
    counted = sum(number % 5 == 0 and number % 7 == 4 for number in range(620))
    assert f"一级指标4 ({counted})" == shown.value("document.querySelector('option[value=一级指标4]').textContent")
    assert 1 == shown.value(search("第 605 项"))
    shown.value("document.getElementById('clear').click()")
    assert 620 == shown.value(COUNT)


def test_words_are_found_in_any_width(show: Any) -> None:
    """Words are found in what a finding says, in its section and its rule's title, typed in full width or half."""
    shown = show([large(620)])

    assert len([number for number in range(620) if number % 7 == 6]) == shown.value(search("一级指标６"))
    assert 1 == shown.value(search("第 ６００ 项 填报"))
    assert 0 == shown.value(search("没有这样的话"))
    assert False is shown.value("document.getElementById('none').hidden")


def test_link_keeps_the_choice(show: Any) -> None:
    """What is chosen stands in the address, and an address chooses it again."""
    dossier = large(620)
    shown = show([dossier])
    shown.value("document.querySelector('[name=severity][value=question]').click()")
    shown.value(choose("rule", "common/rule-7"))
    shown.value(search("填报 9"))
    count, fragment = shown.value(COUNT), shown.value("location.hash")
    again = show([dossier], fragment)

    assert 0 < count < 100
    assert count == again.value(COUNT)
    assert "填报 9" == again.value("document.getElementById('search').value")
    assert [True, "common/rule-7"] == again.value(
        "[document.querySelector('[value=question]').checked, document.querySelector('[name=rule]').value]"
    )


def test_link_to_a_finding(show: Any) -> None:
    """A link to a finding far down shows it unfolded."""
    shown = show([large(620)], "#finding=0000026a")

    shown.value("new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")

    assert "finding=0000026a" == shown.value(FOCUSED)
    assert True is shown.value(f"{SHOWN}.find(one => one.id === 'finding=0000026a').firstElementChild.open")


def test_shelves_hold_the_same_cards(show: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding that the script builds from a shelf is the one that stands in the page otherwise, once unfolded."""
    html = f"{SHOWN}.map(one => {{ one.firstElementChild.open = true; return one; }})"
    built = f"""new Promise(done => setTimeout(() => {{ {html};
      setTimeout(() => done({SHOWN}.map(one => one.outerHTML.replaceAll('\\n', ''))), 200); }}, 200))"""
    dossier = replace(SMALL, entries=(*SMALL.entries, replace(PROBLEM, id="4d", text="<b> & “引号”\u2028")))
    plain = show([dossier]).value(built)
    monkeypatch.setattr(page, "PLAIN_FINDINGS", 0)
    shelved = show([dossier]).value(built)

    assert 4 == len(plain)
    assert plain == shelved


def test_keys(show: Any) -> None:
    """J and k go from finding to finding, Enter unfolds, / goes to the search box and Escape empties it."""
    shown = show([SMALL])
    for key in "jjk":
        shown.press(key)
    assert "finding=1f00aa" == shown.value(FOCUSED)
    shown.press("Enter")
    assert [True, False, False] == shown.value(f"{SHOWN}.map(one => one.firstElementChild.open)")
    shown.press("/")
    assert "search" == shown.value(FOCUSED)
    shown.value(search("台账"))
    assert 1 == shown.value(COUNT)
    shown.press("Escape")
    assert ["", 3] == shown.value(f"[document.getElementById('search').value, {COUNT}]")


def test_a_case_opens_from_the_table(show: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link to a case that lies on a shelf builds it, picture and all, and chooses its findings."""
    monkeypatch.setattr(page, "PLAIN_CASES", 1)
    other = replace(SMALL, case="other", entries=(replace(QUESTION, id="9"),))
    shown = show([SMALL, CLEAN, other])
    shown.value("document.querySelector('a[href=\"#case=other\"]').click()")
    shown.value("new Promise(done => setTimeout(done, 100))")

    assert 1 == shown.value(COUNT)
    assert True is shown.value("document.getElementById('case=other').open")
    assert True is shown.value("document.getElementById('case=other').querySelector('svg rect').getBBox().width > 0")


def test_without_scripts(show: Any, opened: Page) -> None:
    """Without scripts the first findings are there to be read and unfolded, and the tools are not."""
    opened.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        shown = show([large(620)])
        tree = shown.call("DOM.getDocument", depth=-1)["root"]["nodeId"]
        articles = shown.call("DOM.querySelectorAll", nodeId=tree, selector="#list > article > details")["nodeIds"]
        tools = shown.call("DOM.querySelectorAll", nodeId=tree, selector="#tools[hidden]")["nodeIds"]
        notes = shown.call("DOM.querySelectorAll", nodeId=tree, selector="#unscripted")["nodeIds"]
    finally:
        opened.call("Emulation.setScriptExecutionDisabled", value=False)

    assert (500, 1, 1) == (len(articles), len(tools), len(notes))


def test_paper(show: Any) -> None:
    """On paper stand all chosen findings up to a limit, errors unfolded; afterwards all is as before."""
    shown = show([large(1500)])
    shown.value("dispatchEvent(new Event('beforeprint'))")
    printed = shown.value(f"""[{SHOWN}.length, {SHOWN}.filter(one => one.firstElementChild.open).length,
      {SHOWN}.filter(one => one.className === 'error' && one.querySelector('.proof')).length,
      document.getElementById('unprinted').hidden, document.getElementById('unprinted').textContent]""")
    shown.value("dispatchEvent(new Event('afterprint'))")

    assert [1000, 100, 100, False] == printed[:4]
    assert "另有 500 条发现没有打印" in printed[4]
    assert 0 == shown.value(f"{SHOWN}.filter(one => one.firstElementChild.open).length")


def test_no_text_becomes_markup(show: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts with markup and scripts in them run nothing and make no element."""
    monkeypatch.setattr(page, "PLAIN_FINDINGS", 1)
    nasty = "</script><script>window.run = 1</script><img src=x onerror='window.run = 1'><!--<script>"
    entries = tuple(replace(PROBLEM, id=f"{number}{nasty}", text=nasty, section=nasty) for number in range(3))
    shown = show([replace(SMALL, title=nasty, case=nasty, entries=entries)])

    assert [None, 0, 3] == shown.value(f"[window.run ?? null, document.images.length, {SHOWN}.length]")
    assert nasty == shown.value("document.title")
    assert nasty == shown.value(f"{SHOWN}[2].querySelector('.text').textContent")


@pytest.mark.slow
def test_fifty_thousand_findings(show: Any, tmp_path: Path) -> None:
    """A page of 50,000 findings opens and answers a choice and a search in under three seconds."""
    shown = show([SMALL])
    path = tmp_path / "large.html"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(to_html([large(50_000)]))
    start = perf_counter()
    shown.open(path)
    shown.value("document.querySelector('[name=severity][value=error]').click()")
    chosen = shown.value(COUNT)
    shown.value("document.getElementById('clear').click()")
    found = shown.value(search("49999 1849963"))
    seconds = perf_counter() - start

    assert [5000, 1] == [chosen, found]
    assert seconds < 3
