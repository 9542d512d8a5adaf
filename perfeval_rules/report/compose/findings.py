"""Inconsistencies: firing checks by severity, each with its figures, places, legal basis and remedy."""

from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.findings import Answer, Assessment, Finding
from perfeval_rules.model.report import Block, Heading, Item, Outline, Text, Tone
from perfeval_rules.model.rules import Check, Severity
from perfeval_rules.report.compose.decisions import Decisions, decision_item
from perfeval_rules.report.compose.texts import TONES, detail, paragraph
from perfeval_rules.report.words.basis import bases, unverified_because
from perfeval_rules.report.words.places import facts_of, places_of
from perfeval_rules.report.words.proof import proof_line

MOST_ROWS = 20
"""How many rows of one rule are listed before the rest is only counted."""


def finding_blocks(assessment: Assessment, decisions: Decisions, tell: Tell) -> Iterator[Block]:
    """The checks that fire, errors first; questions stand under their own heading."""
    yield Heading(tell("2. Inconsistencies"), 2)
    groups = fired_checks(assessment)
    if not groups:
        yield paragraph(tell("No inconsistency was found."), Tone.GOOD)
    titles = {
        Severity.ERROR: tell("Errors"),
        Severity.WARNING: tell("Warnings"),
        Severity.QUESTION: tell("Questions to the unit"),
        Severity.INFO: tell("Notes"),
    }
    number = 0
    for severity, title in titles.items():
        items = []
        for rule, findings in groups:
            if rule.severity is severity:
                number += 1
                items.append(_item(number, rule, findings, _Reading(assessment, decisions, tell)))
        if items:
            yield Heading(title, 3)
            yield Outline(tuple(items))


def fired_checks(assessment: Assessment) -> list[tuple[Check, list[Finding]]]:
    """Every check that fires, with its firing rows."""
    groups: dict[str, tuple[Check, list[Finding]]] = {}
    for finding in assessment.findings:
        if isinstance(finding.rule, Check) and finding.verdict.answer is Answer.FIRES:
            groups.setdefault(finding.rule.id, (finding.rule, []))[1].append(finding)
    return sorted(groups.values(), key=lambda group: _catalogue_order(group[0]))


def _catalogue_order(rule: Check) -> tuple[str, int, str]:
    """By catalogue tag, so that sums come before what follows from them; rules without a tag last."""
    tag = rule.tags[0] if rule.tags else "~"
    digits = tag.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return tag.removesuffix(digits), int(digits) if digits.isdecimal() else 0, rule.id


@dataclass(frozen=True, slots=True)
class _Reading:
    """What findings are read with."""

    assessment: Assessment
    decisions: Decisions
    tell: Tell


def _item(number: int, rule: Check, findings: list[Finding], reading: _Reading) -> Item:
    """One check: its finding, or its rows under the rule's title where several fire."""
    assessment, tell = reading.assessment, reading.tell
    number_text = Text(f"{number}. ", TONES[rule.severity])
    shown = [tuple(_shown(finding, reading)) for finding in findings]
    common = tuple(detail for detail in shown[0] if all(detail in other for other in shown))
    under = (*common, *_standing_on(rule, findings, assessment, tell))
    if len(findings) == 1:
        return Item((number_text, Text(findings[0].text, Tone.STRONG)), under)
    title = tell("{title}: not so in {count} places", title=rule.title, count=len(findings))
    rows = [
        Item((Text(finding.text),), tuple(detail for detail in details if detail not in common))
        for finding, details in zip(findings[:MOST_ROWS], shown, strict=False)
    ]
    if len(findings) > MOST_ROWS:
        rest = tell("and {count} more; --format json has all of them", count=len(findings) - MOST_ROWS)
        rows.append(Item((Text(rest, Tone.QUIET),)))
    return Item((number_text, Text(title, Tone.STRONG)), (*rows, *under))


def _shown(finding: Finding, reading: _Reading) -> Iterator[Item]:
    """What was decided on a finding, its deciding comparison, and where its facts stand."""
    assessment, tell, proof = reading.assessment, reading.tell, finding.verdict.proof
    decided = decision_item(finding, reading.decisions, tell)
    if decided is not None:
        yield decided
    if proof is not None:
        line = proof_line(proof, assessment.book, finding.rule.each, tell)
        if line:
            yield detail(tell("Because"), line, tell)
        places = places_of(facts_of(proof), assessment.case, tell)
        if places:
            yield detail(tell("Source"), places, tell)


def _standing_on(rule: Check, findings: list[Finding], assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """What the rows of a check have in common: basis, remedy, the rule itself."""
    basis = bases(rule, assessment.book, tell)
    if basis:
        yield detail(tell("Basis"), basis, tell)
    for advice in dict.fromkeys(finding.advice for finding in findings if finding.advice):
        yield detail(tell("Remedy"), advice, tell)
    doubts = unverified_because(rule, assessment.book, tell)
    if doubts:
        yield detail(tell("To be verified"), tell("; ").join(doubts), tell)
    if rule.note:
        yield detail(tell("Take care"), rule.note, tell)
    tags = f" {' '.join(rule.tags)}" if rule.tags else ""
    yield detail(tell("Rule"), tell("{title} [{id}]{tags}", title=rule.title, id=rule.id, tags=tags), tell)
