"""Examples run from the editor: a rule of a book in, for each example what it comes to and where it stands out."""

from dataclasses import dataclass

from perfeval_rules.engine.testing.trials import trials_of
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.model.trials import Trial
from perfeval_rules.report.words.sentences import answer_name, joined


@dataclass(frozen=True, slots=True)
class Tried:
    """One example: whether it holds, and a sentence on what came of it."""

    number: int
    span: Span
    holds: bool
    told: str


def tried(book: RuleBook, rule: AnyRule, number: int | None, tell: Tell) -> tuple[Tried, ...]:
    """The examples of a rule, or only that of a number (from 1)."""
    wanted = (trial for trial in trials_of(book, rule) if number in (None, trial.number))
    return tuple(Tried(trial.number, trial.example.span, trial.holds, _told(trial, tell)) for trial in wanted)


def _told(trial: Trial, tell: Tell) -> str:
    if trial.holds:
        answer = answer_name(trial.answer, tell)
        return tell("Example {number} holds: {answer}.", number=trial.number, answer=answer)
    differing = [
        tell(
            "{key}: expected {expected}, found {found}",
            key=_key(one.key, tell),
            expected=_word(one.expected, tell),
            found=_word(one.found, tell),
        )
        for one in trial.compared
        if not one.holds
    ]
    text = tell("Example {number} does not hold. {what}", number=trial.number, what=tell("; ").join(differing))
    if not trial.missing:
        return text
    return tell("{text} Unknown here: {facts}.", text=text, facts=joined(sorted(trial.missing), tell))


def _key(key: str, tell: Tell) -> str:
    match key:
        case "answer":
            return tell("answer")
        case "score":
            return tell("score")
        case "lines":
            return tell("lines")
        case "rows":
            return tell("rows")
    return tell("text")


def _word(shown: str, tell: Tell) -> str:
    return answer_name(Answer(shown), tell) if shown in set(Answer) else shown or tell("(none)")


def rule_in(book: RuleBook, path: str) -> AnyRule | None:
    """The rule of a book that stands in a file."""
    return next((rule for rule in book.rules.values() if rule.span.file == path), None)


def example_at(rule: AnyRule, line: int) -> int | None:
    """The number of the example at a line."""
    spans = ((number, example.span) for number, example in enumerate(rule.examples, 1))
    return next((number for number, span in spans if span.line <= line <= span.end_line), None)
