"""The remedies of a finding under review: what its rule asks for and how far that is in, the same up to date out.

A problem has the remedies of its rule; a check has one once somebody is to do something about it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.model.findings import Answer, Finding
from perfeval_rules.model.review import Presence, Progress, RemedyProgress, Reviewed
from perfeval_rules.model.rules import Problem


@dataclass(frozen=True, slots=True)
class Proposal:
    """A remedy that seems done, by the id of its finding and its number; ``gone`` is the finding itself being gone."""

    id: str
    number: int
    remedy: RemedyProgress
    gone: bool


def remedies_of(finding: Finding, before: tuple[RemedyProgress, ...]) -> tuple[RemedyProgress, ...]:
    """What is to be done about ``finding``; what was done ``before`` stays, also where the rule asks for it no more."""
    if not isinstance(finding.rule, Problem):
        return before
    titles = [remedy.title for remedy in finding.rule.remedies]
    known = {remedy.title: remedy for remedy in before}
    kept = [known.get(title) or RemedyProgress(title=title) for title in titles]
    return (*kept, *(remedy for remedy in before if remedy.title not in titles and begun(remedy)))


def proposals(findings: Mapping[str, Reviewed], firing: Mapping[str, Finding]) -> Iterator[Proposal]:
    """The remedies that may be closed: their condition holds, or the finding is gone."""
    for key, reviewed in findings.items():
        done = _done(firing[key]) if key in firing else set()
        gone = reviewed.presence is Presence.FIXED
        for number, remedy in enumerate(reviewed.remedies, 1):
            if remedy.progress is not Progress.DONE and (gone or remedy.title in done):
                yield Proposal(key, number, remedy, gone)


def begun(remedy: RemedyProgress) -> bool:
    """Whether anything is known of a remedy beyond what it is."""
    return remedy != RemedyProgress(title=remedy.title)


def _done(finding: Finding) -> set[str]:
    return {one.remedy.title for one in finding.suggestions if one.done is Answer.FIRES}
