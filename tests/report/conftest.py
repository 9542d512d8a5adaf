"""What tests of reports share: assessments of the small cases and of the real ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from perfeval_rules.engine.assess import assess
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Assessment
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.reading import case_from

ROOT = Path(__file__).parents[2]
Assessed = Callable[..., Assessment]


@pytest.fixture
def assessed(monkeypatch: pytest.MonkeyPatch) -> Assessed:
    """Assesses the case in a folder, named from the root of the project, with the executor that is there everywhere."""
    monkeypatch.chdir(ROOT)

    def assessment(folder: str, standing: Standing = Standing.CLAIMED) -> Assessment:
        (source,) = case_sources([folder])
        read = case_from(source, None)
        assert read.case is not None
        assert read.book is not None
        return assess(read.case, read.book, engine="plain", standing=standing)

    return assessment
