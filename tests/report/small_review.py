"""A review of the small case with findings: one finding of each kind of decision, a settled score, one that is gone."""

from datetime import date
from decimal import Decimal

from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import (
    Decided,
    Decision,
    Ground,
    Presence,
    Progress,
    RemedyProgress,
    Review,
    Reviewed,
    SettledScore,
)
from perfeval_rules.review.ground import ground_of
from perfeval_rules.review.identity import ids_of

TODAY = date(2021, 4, 1)
BEGAN = date(2021, 2, 1)


def review_of(assessment: Assessment) -> Review:
    """The total is dismissed, a waiver has ended, a problem is confirmed and one remedy is closed."""
    (total, *_), (hurry, strengthen, *_), (slow,) = (keys(assessment, stem) for stem in ("total", "deadline", "slow"))
    found = (
        reviewed(total, Presence.STILL, decision(Decided.DISMISSED, total, assessment), reply="已按各行更正"),
        reviewed(hurry, Presence.REOPENED),
        reviewed(strengthen, Presence.NEW, decision(Decided.WAIVED, strengthen, assessment, date(2021, 2, 28))),
        reviewed(slow, Presence.NEW, decision(Decided.CONFIRMED, slow, assessment), remedies=(CLOSED,)),
        Reviewed(
            id="gone-00000000", rule="small/gone", row="甲", title="佐证齐全", presence=Presence.FIXED, since=BEGAN
        ),
    )
    score = SettledScore(row="执行率", score=Decimal(48), reason="按执行率折算", by="李审", on=BEGAN)
    return Review(case="findings", findings={one.id: one for one in found}, scores={"执行率": score}, history="00")


GONE = Reviewed(id="gone-00000000", rule="small/gone", row="甲", title="佐证齐全", presence=Presence.FIXED, since=BEGAN)

CLOSED = RemedyProgress(
    title="加快执行",
    owner="财务科",
    due=date(2021, 6, 30),
    progress=Progress.DONE,
    report="已拨付",
    evidence="凭证 3 号",
    closed_on=date(2021, 3, 31),
    closed_by="王审",
)


def keys(assessment: Assessment, stem: str) -> list[str]:
    """The ids of a rule's findings."""
    return [
        key
        for key, finding in zip(ids_of(assessment), assessment.findings, strict=True)
        if finding.rule.id == f"small/{stem}" or finding.rule.id == f"base/{stem}"
    ]


def decision(what: Decided, key: str, assessment: Assessment, until: date | None = None) -> Decision:
    """A decision that rests on the finding as it is now."""
    finding = dict(zip(ids_of(assessment), assessment.findings, strict=True))[key]
    ground: Ground = ground_of(finding, assessment)
    return Decision(what=what, reason=f"{what.value} 的理由", by="王审", on=BEGAN, until=until, ground=ground)


def reviewed(
    key: str,
    presence: Presence,
    decided: Decision | None = None,
    *,
    reply: str = "",
    remedies: tuple[RemedyProgress, ...] = (),
) -> Reviewed:
    """A finding under review."""
    stem = key.rpartition("-")[0]
    return Reviewed(
        id=key, rule=f"small/{stem}", presence=presence, since=BEGAN, decision=decided, reply=reply, remedies=remedies
    )
