"""The real case of 2019 against its audit by hand: one verdict a check of the catalogue, in real-case.yaml."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Answer, Finding
from perfeval_rules.model.rules import Severity
from perfeval_rules.shell.assessing import Asked, outcomes
from perfeval_rules.shell.folders import case_sources

HERE = Path(__file__).parent
VERDICTS: dict[str, str] = yaml.safe_load((HERE / "real-case.yaml").read_text(encoding="utf-8"))
CATALOGUE = yaml.safe_load((HERE.parents[1] / "docs" / "checks.yaml").read_text(encoding="utf-8"))
WORST = (Severity.ERROR, Severity.WARNING, Severity.QUESTION, Severity.INFO)


@cache
def findings() -> tuple[Finding, ...]:
    """Everything that was answered on the real case."""
    case = case_sources([str(HERE.parents[1] / "cases" / "safety-exam-2019")])
    (outcome,) = outcomes(case, Asked("plain", Standing.CLAIMED, None))
    assert outcome.assessment is not None
    return outcome.assessment.findings


def verdict(tag: str) -> str:
    """What the rules that carry the check ``tag`` came to together."""
    tagged = [finding for finding in findings() if tag in finding.rule.tags]
    fired = {finding.rule.severity for finding in tagged if finding.verdict.answer is Answer.FIRES}
    if fired:
        return str(next(severity for severity in WORST if severity in fired))
    quiet = any(finding.verdict.answer is Answer.QUIET for finding in tagged)
    return "quiet" if quiet else "open"


@pytest.mark.parametrize("tag", VERDICTS)
def test_verdict_of_the_audit(tag: str) -> None:
    """The rules say of the real case what the audit says."""
    assert VERDICTS[tag] == verdict(tag)


@pytest.mark.parametrize("tag", [tag for tag, said in VERDICTS.items() if said == "quiet"])
def test_what_is_right_is_not_left_open(tag: str) -> None:
    """Where the audit finds nothing wrong, no rule waits for a fact."""
    assert [] == [
        finding.rule.id
        for finding in findings()
        if tag in finding.rule.tags and finding.verdict.answer is Answer.UNDECIDED
    ]


def test_every_check_has_a_verdict() -> None:
    """Only the checks over many projects have none."""
    ids = {check["id"] for group in CATALOGUE["groups"] for check in group["checks"]}

    assert {"P1", "P2", "P3"} == ids - VERDICTS.keys()
    assert set() == VERDICTS.keys() - ids
