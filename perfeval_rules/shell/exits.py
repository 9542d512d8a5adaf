"""The exit codes of every command."""

from collections.abc import Iterable
from enum import IntEnum

from perfeval_rules.model.findings import Finding
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


def exit_of(firing: Iterable[Finding], fail_on: Severity | None) -> Exit:
    """Whether one of the firing findings is at least as grave as ``fail_on`` (``None``: nothing is)."""
    grave = fail_on is not None and any(WEIGHT[finding.rule.severity] >= WEIGHT[fail_on] for finding in firing)
    return Exit.FINDINGS if grave else Exit.NOTHING_FOUND
