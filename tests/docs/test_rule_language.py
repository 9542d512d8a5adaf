"""The pages about the rule language show what perfeval really answers, and are twins."""

from collections.abc import Callable
from os.path import normpath
from pathlib import Path

import pytest
from page_answers import books_in, read, read_page_case
from page_blocks import DOCS, PAGES, anchor, expressions, files, functions, headings, links, mistakes, templates
from page_refreshed import refreshed

from perfeval_rules.feel.builtins import BUILTINS
from perfeval_rules.read.vocabulary.scope import FUNCTIONS
from perfeval_rules.report.excerpts import excerpts

Golden = Callable[[Path], str]

TEXTS = {language: path.read_text("utf-8") for language, path in PAGES.items()}
WRITTEN_OTHERWISE = {"@"}
"""What is no name in an expression though it stands in the table of functions."""

both_pages = pytest.mark.parametrize("language", PAGES)


@both_pages
def test_shown_answers(language: str, golden: Golden) -> None:
    """Every value, text and message on the page is what perfeval answers; ``make golden`` writes them anew."""
    assert golden(PAGES[language]) == refreshed(TEXTS[language], language)


@both_pages
def test_shown_files(language: str) -> None:
    """The page's rule books and case read without a diagnostic, and every example in them holds."""
    shown = files(TEXTS[language])
    wrong = [found for name in books_in(shown) for found in read(shown, name)[1]]

    assert {"demo", "local"} == set(books_in(shown))
    assert "" == excerpts([*wrong, *read_page_case(shown)[1]], shown, "en")


@both_pages
def test_editor_lines(language: str) -> None:
    """The first line of every shown file names a schema that is there, seen from the file."""
    named = {path: text.splitlines()[0].partition("$schema=")[2] for path, text in files(TEXTS[language]).items()}
    lost = [path for path, schema in named.items() if not (DOCS.parent / normpath(f"{path}/../{schema}")).is_file()]

    assert [] == lost


@both_pages
def test_what_is_said_of_the_shown_files(language: str) -> None:
    """A reconstructed limit makes a rule unverified; a replaced rule keeps its id, one switched off is listed."""
    shown = files(TEXTS[language])
    demo, local = read(shown, "demo")[0], read(shown, "local")[0]
    assert demo is not None
    assert local is not None

    assert {"demo/budget-execution", "demo/outcome-benefit"} == {
        rule.id for rule in demo.rules.values() if rule.unverified
    }
    assert ("demo/deduction-without-reason",) == local.disabled
    assert demo.rules.keys() - set(local.disabled) == local.rules.keys()


@both_pages
def test_all_functions_are_explained(language: str) -> None:
    """The tables name every function that a rule can call, each once."""
    assert sorted((BUILTINS.keys() - WRITTEN_OTHERWISE) | FUNCTIONS.keys()) == sorted(functions(TEXTS[language]))


@both_pages
def test_links_lead_somewhere(language: str) -> None:
    """Every link of the page leads to a heading of it or to a page beside it."""
    fragments = {f"#{anchor(heading)}" for heading in headings(TEXTS[language])}
    lost = [target for target in links(TEXTS[language]) if target not in fragments and not (DOCS / target).is_file()]

    assert [] == lost


@pytest.mark.parametrize("shown", [expressions, templates, files, mistakes], ids=lambda shown: shown.__name__)
def test_twins_show_the_same(shown: Callable[[str], object]) -> None:
    """Both pages show the same expressions, texts, files and mistakes, in the same order."""
    assert shown(TEXTS["zh"]) == shown(TEXTS["en"])


def test_twins_have_the_same_sections() -> None:
    """Both pages have headings of the same levels in the same order."""
    levels = {language: [heading.split()[0] for heading in headings(text)] for language, text in TEXTS.items()}

    assert levels["zh"] == levels["en"]
