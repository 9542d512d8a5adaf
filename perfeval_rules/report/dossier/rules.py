"""The checks and problems that were asked: each with its category, what it stands on, and its gravest answer."""

from collections.abc import Mapping

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import RuleLine
from perfeval_rules.model.findings import Answer, Assessment, Finding
from perfeval_rules.model.rules import Check, Problem, RuleBook
from perfeval_rules.report.compose.missing import general, label_of
from perfeval_rules.report.words.basis import bases, unverified_because

GRAVEST = (Answer.FIRES, Answer.UNDECIDED, Answer.QUIET, Answer.NOT_APPLICABLE)
"""Answers, the one first that speaks for a rule whose rows differ."""


def rule_lines(assessment: Assessment, tell: Tell) -> Mapping[str, RuleLine]:
    """Every check and problem by its id."""
    findings: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        findings.setdefault(finding.rule.id, []).append(finding)
    return {key: _line(found[0].rule, found, assessment, tell) for key, found in findings.items()}


def _line(rule: Check | Problem, found: list[Finding], assessment: Assessment, tell: Tell) -> RuleLine:
    answers = {finding.verdict.answer for finding in found}
    missing = {general(name) for finding in found for name in finding.verdict.missing}
    return RuleLine(
        id=rule.id,
        kind=type(rule).__name__.lower(),
        title=rule.title,
        severity=rule.severity,
        category=category_of(rule, assessment.book) or tell("other"),
        basis=bases(rule, assessment.book, tell),
        doubt=tell("; ").join(unverified_because(rule, assessment.book, tell)),
        note=rule.note,
        answer=next(answer for answer in GRAVEST if answer in answers),
        missing=tuple(dict.fromkeys(label_of(name, assessment, tell) for name in sorted(missing))),
        span=rule.span,
    )


def category_of(rule: Check | Problem, book: RuleBook) -> str:
    """The category to which the book sorts the rule itself, its first tag, the tag's letter, or its kind; or empty."""
    tag = rule.tags[0] if rule.tags else ""
    words = (rule.id.rpartition("/")[2], tag, tag.rstrip("0123456789"), type(rule).__name__.lower())
    return next((book.categories[word] for word in words if word in book.categories), "")
