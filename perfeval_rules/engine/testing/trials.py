"""Trials of rules: a rule and its examples in, what the rule answered to each beside what it expects out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from perfeval_rules.engine.conclude import Conclusion, findings, line_answers
from perfeval_rules.engine.part import part_of
from perfeval_rules.engine.program import Program, program_of
from perfeval_rules.engine.row_scores import score_of_row
from perfeval_rules.engine.testing.decisions import decisions
from perfeval_rules.engine.testing.given import concluded
from perfeval_rules.figures.values import figure, in_chinese
from perfeval_rules.model.findings import Answer, Bounds, LineAnswer
from perfeval_rules.model.rules import AnyRule, Check, Example, Indicator, Problem, RuleBook
from perfeval_rules.model.trials import Compared, Trial
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import TABLE

ORDER = (Answer.FIRES, Answer.UNDECIDED, Answer.QUIET, Answer.NOT_APPLICABLE)
"""Of several rows, the first of these answers that one of them gives is the rule's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule answered to an example, in the terms in which examples expect."""

    answer: Answer
    score: Bounds | None = None
    lines: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    text: str = ""
    missing: frozenset[str] = frozenset()


def trials_of(book: RuleBook, rule: AnyRule) -> tuple[Trial, ...]:
    """A trial of each example of ``rule``, which is a rule of ``book``."""
    program = program_of(part_of(book, rule.id))
    return tuple(trial(program, rule, number) for number in range(1, len(rule.examples) + 1))


def trial(program: Program, rule: AnyRule, number: int) -> Trial:
    """The trial of example ``number`` (from 1) of ``rule``."""
    example = rule.examples[number - 1]
    conclusion = concluded(program, rule, example)
    found = found_in(conclusion, rule)
    return Trial(
        rule=rule,
        number=number,
        example=example,
        answer=found.answer,
        compared=tuple(compared(example, found)),
        decisions=tuple(decisions(conclusion, rule)),
        missing=found.missing,
    )


def holds(program: Program, rule: AnyRule, example: Example) -> bool:
    """Whether ``rule`` answers to ``example`` as it expects."""
    return all(one.holds for one in compared(example, found_in(concluded(program, rule, example), rule)))


def found_in(conclusion: Conclusion, rule: AnyRule) -> Found:
    """What ``rule`` answers in ``conclusion``."""
    if not isinstance(rule, Indicator):
        return _found(conclusion, rule)
    return _scored(conclusion, rule) if rule.each is None else _scored_rows(conclusion, rule)


def _found(conclusion: Conclusion, rule: Check | Problem) -> Found:
    found = list(findings(conclusion, rule))
    firing = [finding for finding in found if finding.verdict.answer is Answer.FIRES]
    answers = {finding.verdict.answer for finding in found}
    return Found(
        answer=next(one for one in ORDER if one in answers),
        rows=tuple(finding.row.number for finding in firing if finding.row),
        text="".join(finding.text for finding in firing),
        missing=frozenset().union(*(finding.verdict.missing for finding in found)),
    )


def _scored(conclusion: Conclusion, rule: Indicator) -> Found:
    outcome = conclusion.outcome
    lines = line_answers(conclusion, rule, outcome.lines[rule.id])
    return _found_lines(lines, outcome.applies[rule.id], outcome.scores[rule.id])


def _scored_rows(conclusion: Conclusion, rule: Indicator) -> Found:
    """What a rule over rows comes to; its score and lines are those of the first row to which it applies."""
    ready = next(ready for ready in conclusion.program.on_rows if ready.rule.id == rule.id)
    values, truths = conclusion.outcome.values, conclusion.outcome.truths
    records = values[TABLE]
    if not isinstance(records, list):
        return Found(answer=Answer.UNDECIDED, missing=records.facts if isinstance(records, Unknown) else frozenset())
    found: dict[int, Found] = {}
    for number, row in enumerate(records, 1):
        scored = score_of_row(ready, number, row if isinstance(row, dict) else {}, truths, values)
        lines = line_answers(conclusion, rule, scored.lines, number)
        found[number] = _found_lines(lines, scored.applies, scored.score)
    first = min(found.values(), key=lambda one: ORDER.index(one.answer), default=Found(answer=Answer.NOT_APPLICABLE))
    return replace(first, rows=tuple(number for number, one in found.items() if one.answer is Answer.FIRES))


def _found_lines(lines: tuple[LineAnswer, ...], applies: Answer, score: Bounds) -> Found:
    """What an indicator came to; where it does not apply, it has neither score nor lines."""
    if applies is Answer.QUIET:
        return Found(answer=Answer.NOT_APPLICABLE)
    firing = [line for line in lines if line.verdict.answer is Answer.FIRES]
    return Found(
        answer=_indicator_answer(applies, score, firing),
        score=score,
        lines=tuple(line.line.key for line in firing),
        text="".join(line.remark for line in firing),
        missing=frozenset().union(*(line.verdict.missing for line in lines)),
    )


def _indicator_answer(applies: Answer, score: Bounds, firing: list[LineAnswer]) -> Answer:
    """Undecided while the score is open; else whether a line fired."""
    if applies is Answer.UNDECIDED or not score.certain:
        return Answer.UNDECIDED
    return Answer.FIRES if firing else Answer.QUIET


def compared(example: Example, found: Found) -> Iterator[Compared]:
    """Each thing that ``example`` expects beside what was found."""
    for key, expected in example.expect.items():
        yield Compared(key, *_pair(key, expected, found))


def _pair(key: str, expected: Value, found: Found) -> tuple[str, str]:
    """What is expected and what was found, both as text to compare and to show."""
    match key:
        case "score":
            return _range(expected), _bounds(found.score)
        case "lines" | "rows":
            got = found.lines if key == "lines" else tuple(map(str, found.rows))
            wanted = expected if isinstance(expected, list) else [expected]
            return "、".join(sorted(figure(item, in_chinese) for item in wanted)), "、".join(sorted(got))
        case "text":
            return figure(expected, in_chinese), found.text
        case _:
            return figure(expected, in_chinese), found.answer.value


def _range(expected: Value) -> str:
    low, high = expected if isinstance(expected, list) and len(expected) == 2 else (expected, expected)
    return figure(low, in_chinese) if low == high else f"{figure(low, in_chinese)}–{figure(high, in_chinese)}"


def _bounds(score: Bounds | None) -> str:
    if score is None:
        return ""
    return _range([score.low, score.high])
