"""The exit codes of every command."""

from collections.abc import Iterable
from enum import IntEnum

from perfeval_rules.model.findings import Answer, Assessment
from perfeval_rules.model.rules import Severity


class Exit(IntEnum):
    """What a command ends with; of several, the greatest counts."""

    NOTHING_FOUND = 0
    FINDINGS = 1
    WRONG_USAGE = 2
    FAULTY_FILE = 3
    OUR_FAILURE = 4
    INTERRUPTED = 130


WEIGHT = {Severity.INFO: 0, Severity.QUESTION: 1, Severity.WARNING: 2, Severity.ERROR: 3}
"""Severities from the least to the gravest."""


def exit_of(assessment: Assessment, fail_on: Severity | None) -> Exit:
    """Whether a check or problem fires that is at least as grave as ``fail_on`` (``None``: nothing is)."""
    return Exit.FINDINGS if fail_on is not None and any(_grave(assessment, fail_on)) else Exit.NOTHING_FOUND


def _grave(assessment: Assessment, fail_on: Severity) -> Iterable[bool]:
    for finding in assessment.findings:
        if finding.verdict.answer is Answer.FIRES:
            yield WEIGHT[finding.rule.severity] >= WEIGHT[fail_on]
