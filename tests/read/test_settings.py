"""``FACT=VALUE`` as people type it; given and expected in settings.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from small_books import base_book

from perfeval_rules.model.cases import Case
from perfeval_rules.model.changes import Setting
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.cases import read_case
from perfeval_rules.read.settings import settings_of

TYPED = yaml.safe_load((Path(__file__).parent / "settings.yaml").read_text(encoding="utf-8"))
TEXT = "case: c\nbook: base\ntitle: 题\nfacts: {指标: [{名称: 甲, 自评分: 3}, {名称: 乙, 自评分: 4}]}\n"


def case() -> Case:
    """The case on which facts are set."""
    found, diagnostics = read_case(TEXT.encode(), "case.yaml", base_book())
    assert () == diagnostics
    assert found is not None
    return found


def meant(setting: Setting) -> dict[str, str]:
    """A setting as the file writes it."""
    value = setting.value
    return {setting.name: f"{len(value)} records" if isinstance(value, tuple) else str(value)}


def said(found: Diagnostic) -> str:
    """A diagnostic as the file writes it."""
    place = f"{found.span.line}:{found.span.column}"
    return f"{place} {found.message}{f' / {found.hint}' if found.hint else ''}"


@pytest.mark.parametrize("body", TYPED, ids=[body["typed"] for body in TYPED])
def test_typed(body: dict[str, Any]) -> None:
    """Each text of the file means, or is faulted, as it expects."""
    settings, diagnostics = settings_of([body["typed"]], case(), base_book())

    assert ([body["means"]] if "means" in body else []) == [meant(setting) for setting in settings]
    assert body.get("says", "") == " ".join(map(said, diagnostics))


def test_each_text_is_a_line() -> None:
    """Of several texts everything that is wrong is told, each at the line of its own text."""
    settings, diagnostics = settings_of(["自评总分=x", "自评总分=3", "自评日期=y"], case(), base_book())

    assert [{"自评总分": "3"}] == [meant(setting) for setting in settings]
    assert [(1, 6), (3, 6)] == [(found.span.line, found.span.column) for found in diagnostics]


@given(st.text(max_size=30), st.sampled_from(["", "自评总分=", "指标[1].备注=", "参加人数=", "指标["]))
def test_any_text(text: str, before: str) -> None:
    """Whatever is typed is either a setting or faulted."""
    settings, diagnostics = settings_of([before + text], case(), base_book())

    assert bool(settings) != bool(diagnostics)
