"""The small case with findings, its book, and both with something changed: made for tests of reviews."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.model.findings import Answer, Assessment, Finding
from perfeval_rules.model.places import Span
from perfeval_rules.model.review import Decided, Decision, Review
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import Template
from perfeval_rules.read.cases import read_case
from perfeval_rules.review.ground import Grounds
from perfeval_rules.review.identity import ids_of
from perfeval_rules.review.noting import firing_by_id, noted
from perfeval_rules.review.steps import decide
from perfeval_rules.shell.reading import book_called

SMALL = Path(__file__).parents[1] / "shell" / "small"
CASE = (SMALL / "cases" / "findings" / "case.yaml").read_text("utf-8")
DAY = date(2026, 3, 1)


@cache
def book() -> RuleBook:
    """The small book."""
    read = book_called("small", (SMALL / "rules",))
    assert read.book is not None
    return read.book


def assessed(text: str = CASE, changed: RuleBook | None = None) -> Assessment:
    """What the book answers on the case that ``text`` holds."""
    rules = changed or book()
    case, wrong = read_case(text.encode(), "case.yaml", rules)
    assert case is not None, wrong
    assessor = Assessor(rules, "plain")
    try:
        return assessor.assess(case)
    finally:
        assessor.close()


def with_rule(key: str, **changes: Any) -> RuleBook:
    """The small book with one rule changed."""
    rules = book().rules
    return replace(book(), rules={**rules, key: replace(rules[key], **changes)})


def reworded() -> RuleBook:
    """The small book with other titles and texts in all its checks and problems."""
    text = Template("另一种说法", ("另一种说法",), Span("x", 1, 1, 1, 1))
    rules = {}
    for key, rule in book().rules.items():
        texts = {name: text for name in ("finding", "statement") if hasattr(rule, name)}
        rules[key] = replace(rule, title=f"{rule.title}（改）", **texts)
    return replace(book(), rules=rules)


def firing(assessment: Assessment) -> dict[tuple[str, str], str]:
    """The ids of the firing findings, by rule and row."""
    return {
        (one.rule.id, one.row.name if one.row else ""): key
        for key, one in zip(ids_of(assessment), assessment.findings, strict=True)
        if one.verdict.answer is Answer.FIRES
    }


def finding(assessment: Assessment, rule: str, row: str = "") -> Finding:
    """The finding of a rule on a row."""
    return firing_by_id(assessment)[firing(assessment)[rule, row]]


def review_with(
    assessment: Assessment, decisions: Mapping[tuple[str, str], Decided], until: date | None = None
) -> Review:
    """A review that took note of the assessment and has these decisions, all of one day."""
    review = noted(Review(case="findings"), assessment, DAY).review
    found, ids = firing_by_id(assessment), firing(assessment)
    grounds = Grounds(assessment)
    for place, what in decisions.items():
        last = until if what is Decided.WAIVED else None
        decision = Decision(
            what=what, reason="已核", by="张三", on=DAY, until=last, ground=grounds.of(found[ids[place]])
        )
        review = decide(review, decision, {ids[place]: found[ids[place]]}, grounds)
    return review
