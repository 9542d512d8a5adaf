"""The cases that come with the project have the findings that they say they were built to have, and no others."""

from pathlib import Path

import pytest

from perfeval_rules.engine.assess import available_engine
from perfeval_rules.engine.changes.differences import unexpected
from perfeval_rules.model.cases import Standing
from perfeval_rules.shell.assessing import Asked, Outcome, outcomes
from perfeval_rules.shell.folders import case_sources

CASES = Path(__file__).parents[2] / "cases"
NAMES = sorted(str(file.parent.relative_to(CASES)) for file in CASES.rglob("case.yaml"))
NEEDS_DURABLE = pytest.mark.skipif(
    not available_engine().startswith("durable-rules"), reason="durable-rules does not import on this Python"
)


@pytest.fixture(scope="module", params=["plain", pytest.param("durable", marks=NEEDS_DURABLE)])
def assessed(request: pytest.FixtureRequest) -> dict[str, Outcome]:
    """What became of every case, by the name of its folder, with each engine in turn."""
    sources = case_sources([str(CASES)])
    asked = Asked(request.param, Standing.CLAIMED, None)
    return {str(Path(outcome.source.name).resolve().parent): outcome for outcome in outcomes(sources, asked)}


@pytest.mark.parametrize("name", NAMES)
def test_findings_of_a_case(name: str, assessed: dict[str, Outcome]) -> None:
    """A case can be assessed, says what it expects, and exactly that is found."""
    outcome = assessed[str(CASES / name)]
    assert [] == [f"{found.span}: {found.message}" for found in outcome.diagnostics]
    assert outcome.assessment is not None

    says_what_it_expects = outcome.assessment.case.expect is not None
    assert says_what_it_expects
    assert [] == [
        f"{difference.rule} row {difference.row}: {'expected' if difference.wanted else 'not expected'}"
        for difference in unexpected(outcome.assessment)
    ]


def test_there_are_cases() -> None:
    """There are a dozen synthetic cases and the real one, at least."""
    assert len(NAMES) >= 13
