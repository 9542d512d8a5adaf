"""Examples: every rule shows a case in which it fires and one in which it stays quiet."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.model.places import Diagnostic, Level, say
from perfeval_rules.model.rules import AnyRule, Example, Indicator
from perfeval_rules.read.books.checks.draft import Draft


def examples(draft: Draft) -> Iterator[Diagnostic]:
    """Warn of rules whose examples show one side only."""
    for read in draft.rules:
        if not read.page.sound:
            continue
        if isinstance(read.rule, Indicator):
            if len({outcome for example in read.rule.examples for outcome in _outcomes(example)}) < 2:
                message = say("the examples of this indicator do not show two different scores")
                yield Diagnostic(read.rule.span, message, level=Level.WARNING)
        else:
            yield from _sides(read.rule)


def _outcomes(example: Example) -> Iterator[str]:
    """What an indicator's example comes to, where it says so."""
    score, lines = example.expect.get("score"), example.expect.get("lines")
    if isinstance(score, list):
        yield f"score {' to '.join(str(end) for end in score)}"
    elif isinstance(score, Decimal):
        yield f"score {score.normalize()}"
    elif isinstance(lines, list):
        yield f"lines {lines}"


def _sides(rule: AnyRule) -> Iterator[Diagnostic]:
    if not any(_fires(example) for example in rule.examples):
        message = say("no example shows that this rule fires")
        yield Diagnostic(rule.span, message, level=Level.WARNING)
    if not any(_stays_quiet(example, rule) for example in rule.examples):
        message = say("no example shows that this rule stays quiet")
        yield Diagnostic(rule.span, message, level=Level.WARNING)


def _fires(example: Example) -> bool:
    expect = example.expect
    return expect.get("answer") == "fires" or bool(expect.get("rows")) or "text" in expect


def _stays_quiet(example: Example, rule: AnyRule) -> bool:
    rows, records = example.expect.get("rows"), example.given.get(rule.each or "")
    if isinstance(rows, list) and isinstance(records, list):
        return len(rows) < len(records)
    return example.expect.get("answer") == "quiet" or rows == []
