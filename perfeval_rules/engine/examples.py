"""The examples that rules ship with: a rule book in, a diagnostic for each example that does not hold out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.engine.conclude import Conclusion, findings, line_answers
from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.plain import PlainExecutor
from perfeval_rules.engine.program import Program, program_of
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.engine.run import run
from perfeval_rules.figures.values import figure, in_chinese
from perfeval_rules.model.cases import Case, Standing
from perfeval_rules.model.findings import Answer, Bounds, LineAnswer
from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.rules import AnyRule, Check, Example, Indicator, Problem, RuleBook
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule answered to an example, in the terms in which examples expect."""

    answer: Answer
    score: Bounds | None = None
    lines: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    text: str = ""
    missing: frozenset[str] = frozenset()


def failing_examples(book: RuleBook) -> Iterator[Diagnostic]:
    """A diagnostic for each example of the book's rules that the rule answers otherwise than expected."""
    program = program_of(book)
    for rule in book.rules.values():
        for example in rule.examples:
            yield from _disagreements(rule, example, found_in(program, rule, example))


def found_in(program: Program, rule: AnyRule, example: Example) -> Found:
    """What ``rule`` answers to ``example``."""
    conclusion = _concluded(program, rule, example)
    return _scored(conclusion, rule) if isinstance(rule, Indicator) else _found(conclusion, rule)


def _concluded(program: Program, rule: AnyRule, example: Example) -> Conclusion:
    """The outcome of the whole book on the facts that ``example`` gives."""
    case = Case(
        name="example",
        book=program.book.name,
        title="",
        synthetic=True,
        documents={},
        facts={},
        digest="",
        span=example.span,
    )
    values = values_of(case, program.book, Standing.CLAIMED)
    given = _give(program.book, rule, example.given, values)
    values[PARAMETERS] = parameters_of(program.book, values, newest=True)
    derive(program, values, given)
    return Conclusion(program, case, run(program, PlainExecutor(), values, given))


def _give(book: RuleBook, rule: AnyRule, given: Mapping[str, Value], values: dict[str, Value]) -> frozenset[str]:
    """Puts the given facts among ``values``; the names of all that were given, fields as ``list[1].field``."""
    fields = book.facts[rule.each].fields if rule.each else {}
    row = {name: value for name, value in given.items() if name in fields and name not in book.facts}
    whole = {name: value for name, value in given.items() if name not in row}
    if rule.each and row and rule.each not in whole:
        whole[rule.each] = [dict(row)]
    names = set(whole)
    for name, value in whole.items():
        values[name] = value
        declared = book.facts.get(name)
        if declared is not None and declared.kind is Kind.RECORDS and isinstance(value, list):
            values[name] = [
                _filled(book, name, number, item, names)
                for number, item in enumerate(value, 1)
                if isinstance(item, dict)
            ]
    return frozenset(names)


def _filled(book: RuleBook, name: str, number: int, item: dict[str, Value], names: set[str]) -> Value:
    """A given record with its missing fields unknown; its field names are added to ``names``."""
    names.update(f"{name}[{number}].{field}" for field in item)
    blank = {field: Unknown(frozenset([f"{name}[{number}].{field}"])) for field in book.facts[name].fields}
    return {**blank, **item}


def _found(conclusion: Conclusion, rule: Check | Problem) -> Found:
    found = list(findings(conclusion, rule))
    firing = [finding for finding in found if finding.verdict.answer is Answer.FIRES]
    answers = {finding.verdict.answer for finding in found}
    order = (Answer.FIRES, Answer.UNDECIDED, Answer.QUIET, Answer.NOT_APPLICABLE)
    return Found(
        answer=next(one for one in order if one in answers),
        rows=tuple(finding.row.number for finding in firing if finding.row),
        text="".join(finding.text for finding in firing),
        missing=frozenset().union(*(finding.verdict.missing for finding in found)),
    )


def _scored(conclusion: Conclusion, rule: Indicator) -> Found:
    outcome = conclusion.outcome
    lines = line_answers(conclusion, rule, outcome.lines[rule.id])
    firing = [line for line in lines if line.verdict.answer is Answer.FIRES]
    return Found(
        answer=_indicator_answer(outcome.applies[rule.id], outcome.scores[rule.id], firing),
        score=outcome.scores[rule.id],
        lines=tuple(line.line.key for line in firing),
        text="".join(line.remark for line in firing),
        missing=frozenset().union(*(line.verdict.missing for line in lines)),
    )


def _indicator_answer(applies: Answer, score: Bounds, firing: list[LineAnswer]) -> Answer:
    """Undecided while the score is open; else whether a line fired."""
    if applies is Answer.QUIET:
        return Answer.NOT_APPLICABLE
    if applies is Answer.UNDECIDED or not score.certain:
        return Answer.UNDECIDED
    return Answer.FIRES if firing else Answer.QUIET


def _disagreements(rule: AnyRule, example: Example, found: Found) -> Iterator[Diagnostic]:
    for key, expected in example.expect.items():
        wanted, got = _pair(key, expected, found)
        if wanted != got:
            message = say(
                "the example of '{rule}' expects {key} {wanted}, but finds {got}",
                rule=rule.title,
                key=key,
                wanted=wanted,
                got=got,
            )
            yield Diagnostic(example.span, message, _hint(found))


def _hint(found: Found) -> Message | None:
    if not found.missing:
        return None
    return say("unknown here: {facts}", facts="、".join(sorted(found.missing)))


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
