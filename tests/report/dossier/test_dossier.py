"""Dossiers: what letters, sheets and pages are written from."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
import yaml
from small_review import TODAY, review_of

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.places import Span
from perfeval_rules.model.report import Item
from perfeval_rules.report.dossier.compose import dossier

GOLDEN = Path(__file__).parents[2] / "golden" / "dossier"
EXPECTED = yaml.safe_load((Path(__file__).parent / "entries.yaml").read_text("utf-8"))
SMALL = "tests/shell/small/cases/findings"
Assessed = Callable[..., Assessment]
Golden = Callable[[Path], str]


def unstamped(found: Dossier) -> Dossier:
    """The dossier without digests, which change with every word of a rule or case."""
    return replace(found, stamp="-", digest="-")


def plain(value: Any) -> Any:
    """A dossier as plain data: blanks left out, places and proofs as text."""
    match value:
        case Span():
            return str(value)
        case Item():
            text = "".join(text.text for text in value.texts)
            return {text: [plain(item) for item in value.under]} if value.under else text
        case Decimal() | date():
            return str(value)
        case Enum():
            return value.value
        case tuple():
            return [plain(item) for item in value]
        case _ if is_dataclass(value):
            values = {field.name: getattr(value, field.name) for field in fields(value)}
            return {name: plain(one) for name, one in values.items() if one not in ("", None, ())}
        case _:
            return value


@pytest.mark.parametrize("language", ["zh", "en"])
def test_reviewed(language: str, assessed: Assessed, golden: Golden) -> None:
    """Everything about a small case and its review is told as in the file."""
    assessment = assessed(SMALL)
    found = unstamped(dossier(assessment, review_of(assessment), TODAY, language, "-"))
    text = yaml.safe_dump(plain(found), allow_unicode=True, sort_keys=False, width=120)

    assert golden(GOLDEN / f"small-findings.{language}.yaml") == text


def test_undecided(assessed: Assessed, golden: Golden) -> None:
    """Facts to ask for and conditions that came to nothing are there, and no decision where there is no review."""
    found = unstamped(dossier(assessed("tests/shell/small/cases/undecided"), None, TODAY, "zh", "-"))
    text = yaml.safe_dump(plain(found), allow_unicode=True, sort_keys=False, width=120)

    assert golden(GOLDEN / "small-undecided.yaml") == text


@pytest.mark.parametrize("folder", EXPECTED)
def test_entries(folder: str, assessed: Assessed) -> None:
    """Section, category, what is at stake and where it stands are as the file says, for the findings it names."""
    found = dossier(assessed(folder), None, TODAY, "zh", "-")
    told = {
        entry.id.rpartition("-")[0] + (f" {entry.row_number}" if entry.row_number else ""): {
            "section": entry.section,
            "category": entry.category,
            "effect": entry.effect,
            "places": entry.places,
        }
        for entry in found.entries
    }

    assert EXPECTED[folder] == {
        name: {key: told[name][key] for key in wanted} for name, wanted in EXPECTED[folder].items()
    }


@pytest.mark.parametrize("folder", ["cases/safety-exam-2019", "cases/central-lab-2022", SMALL])
def test_order_and_sums(folder: str, assessed: Assessed) -> None:
    """Entries are numbered with ids of their own, and the sections add up to what their rows say."""
    found = dossier(assessed(folder), None, TODAY, "zh", "-")
    checks = [entry.severity for entry in found.entries if entry.kind == "check"]

    assert list(range(1, len(found.entries) + 1)) == [entry.number for entry in found.entries]
    assert len(found.entries) == len({entry.id for entry in found.entries})
    assert sorted(checks, key=["error", "warning", "question", "info"].index) == checks
    assert found.totals.added == sum(section.stated or 0 for section in found.sections)
    assert [line.section for line in found.scores] == sorted(
        (line.section for line in found.scores), key=[section.name for section in found.sections].index
    )


def test_every_row_is_there(assessed: Assessed) -> None:
    """Each row of the table has a line, also where no rule scores it."""
    assessment = assessed(SMALL)
    found = dossier(assessment, None, TODAY, "zh", "-")
    rows = assessment.values["指标"]

    assert isinstance(rows, list)
    assert list(range(1, len(rows) + 1)) == sorted(line.number for line in found.scores if line.number is not None)
    assert ["表外一行"] == [line.name for line in found.scores if line.computed is None]


def test_settled_where_nothing_was(assessed: Assessed) -> None:
    """Without a settled score there is neither total nor section that a reviewer settled."""
    found = dossier(assessed(SMALL), None, TODAY, "zh", "-")

    assert (None, "", None) == (found.totals.settled, found.totals.settled_grade, found.totals.rate)
    assert {None} == {section.settled for section in found.sections}
