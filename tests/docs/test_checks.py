"""The catalogue of checks: every id has a rule in our books, and the page that lists them is up to date."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from checks_page import SEVERITIES, checks_page

from perfeval_rules.model.rules import RuleBook
from perfeval_rules.report.catalogue.compose import compose_catalogue
from perfeval_rules.report.catalogue.parts import Entry, tagged
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.folders import book_names, rule_folders
from perfeval_rules.shell.reading import book_called

Golden = Callable[[Path], str]

ROOT = Path(__file__).parents[2]
GROUPS: Sequence[Any] = yaml.safe_load((ROOT / "docs/checks.yaml").read_text("utf-8"))["groups"]
CHECKS = [check for group in GROUPS for check in group["checks"]]


@pytest.fixture(scope="module")
def rules() -> dict[str, list[Entry]]:
    """The rules of all our books, by the ids they bear."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        folders = rule_folders(None, None)
        books = [book_called(name, folders).book for name in book_names(folders)]
    read = [book for book in books if isinstance(book, RuleBook)]
    assert len(books) == len(read)
    return tagged(compose_catalogue(read, teller("zh")))


def test_every_check_has_a_rule(rules: dict[str, list[Entry]]) -> None:
    """No check of the catalogue is without a rule that carries it out."""
    assert [] == [check["id"] for check in CHECKS if check["id"] not in rules]


def test_every_tag_is_a_check(rules: dict[str, list[Entry]]) -> None:
    """Rules bear no id that the catalogue does not have."""
    assert [] == sorted(rules.keys() - {check["id"] for check in CHECKS})


def test_catalogue_is_whole() -> None:
    """The catalogue has 106 checks, each id once, each with a known severity."""
    severities = {
        one for check in CHECKS for one in [check["severity"]] for one in ([one] if isinstance(one, str) else one)
    }

    assert 106 == len({check["id"] for check in CHECKS}) == len(CHECKS)
    assert SEVERITIES.keys() == severities


def test_page(rules: dict[str, list[Entry]], golden: Golden) -> None:
    """The page says what the list and the rules say; ``make golden`` writes it anew."""
    assert golden(ROOT / "docs/checks.md") == checks_page(GROUPS, rules)
