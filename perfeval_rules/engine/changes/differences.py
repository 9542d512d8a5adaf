"""What a case was built to have against what was found: an assessment in, the differences out."""

from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.model.findings import Answer, Assessment, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A check or problem that fires though it is not expected to, or does not though it is.

    ``row`` is the number of the row, ``None`` for a rule on the whole case or where any row would have done;
    ``finding`` is what was found there instead, if anything was.
    """

    rule: str
    row: int | None
    wanted: bool
    finding: Finding | None


def unexpected(assessment: Assessment) -> tuple[Difference, ...]:
    """The differences between a case's ``expect`` and what fired; none where the case does not say what it expects."""
    expect = assessment.case.expect
    if expect is None:
        return ()
    of_rules: dict[str, list[Finding]] = {rule: [] for rule in expect}
    for finding in assessment.findings:
        of_rules.setdefault(finding.rule.id, []).append(finding)
    return tuple(
        difference for rule, found in of_rules.items() for difference in _differences(rule, found, expect.get(rule))
    )


def _differences(rule: str, found: list[Finding], rows: tuple[int, ...] | None) -> Iterator[Difference]:
    """The differences of one rule; ``rows`` are those it should fire on, none named where any will do."""
    firing = [finding for finding in found if finding.verdict.answer is Answer.FIRES]
    for row in rows or ():
        if row not in map(_number, firing):
            there = next((finding for finding in found if _number(finding) in (row, None)), None)
            yield Difference(rule=rule, row=row, wanted=True, finding=there)
    if rows == () and not firing:
        yield Difference(rule=rule, row=None, wanted=True, finding=_nearest_to_firing(found))
    if rows == ():
        return
    for finding in firing:
        if _number(finding) not in (rows or ()):
            yield Difference(rule=rule, row=_number(finding), wanted=False, finding=finding)


def _number(finding: Finding) -> int | None:
    return finding.row.number if finding.row else None


def _nearest_to_firing(found: list[Finding]) -> Finding | None:
    """Of findings that do not fire the one that tells most about why: an undecided one, else the first."""
    undecided = (finding for finding in found if finding.verdict.answer is Answer.UNDECIDED)
    return next(undecided, found[0] if found else None)
