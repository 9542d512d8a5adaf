"""One question decided: by an example, by the solver, and what the solver finds only as far as the engine shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.engine.program import Program, program_of
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.rules import AnyRule, Example, RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.verification import Counterexample, Outcome, Proof
from perfeval_rules.verify.confirm import example_shows, shows
from perfeval_rules.verify.parts import least_part
from perfeval_rules.verify.questions import Question
from perfeval_rules.verify.situations import rules_of
from perfeval_rules.verify.smaller import smaller
from perfeval_rules.verify.solver.ask import Asked, Possible, inputs, possible
from perfeval_rules.verify.solver.world import Reach
from perfeval_rules.verify.surroundings import blank_names, texts_to_try

RECORDS = 2
"""So many records a list has at most in cases that are looked for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A rule with all that it reads, ready to be asked and to be run."""

    book: RuleBook
    rule: AnyRule
    program: Program
    asked: Asked


@dataclass(frozen=True, slots=True)
class _Answer:
    """What became of a question, and why."""

    outcome: Outcome
    reason: Message | None = None
    facts: dict[str, Value] | None = None


def subject_of(book: RuleBook, rules: tuple[AnyRule, ...], seconds: float) -> Subject:
    """The first of ``rules`` beside the others, each of whose questions may take so many seconds a step."""
    program = program_of(least_part(book, rules))
    reach = Reach(records=RECORDS, texts=texts_to_try(program, rules))
    return Subject(book, rules[0], program, Asked(program, blank_names(program), reach, seconds))


def decide(question: Question, subject: Subject) -> Proof:
    """The answer to a question."""
    answer = _must_come(question, subject) if question.wanted else _must_not_come(question, subject)
    example = None
    if answer.facts is not None:
        facts = smaller(answer.facts, subject.book, lambda facts: shows(question.situation, subject.program, facts))
        example = Counterexample(book=subject.book.name, facts=facts)
    return Proof(
        subject=" · ".join(rule.id for rule in rules_of(question.situation)),
        title=subject.rule.title,
        claim=question.claim,
        fault=question.fault,
        outcome=answer.outcome,
        reason=answer.reason,
        example=example,
        span=question.span,
    )


def _must_not_come(question: Question, subject: Subject) -> _Answer:
    found = possible(question.situation, subject.asked)
    if found is Possible.NO:
        return _Answer(Outcome.PROVED)
    facts = next(_shown(question, subject), None)
    if facts is not None:
        return _Answer(Outcome.FAILED, facts=facts)
    return _Answer(Outcome.UNDECIDED, _why_open(found))


def _must_come(question: Question, subject: Subject) -> _Answer:
    showing = [one for one in subject.rule.examples if example_shows(question.situation, subject.program, one)]
    if any(not _sets_derived(one, subject) for one in showing):
        return _Answer(Outcome.PROVED, say("an example shows it"))
    found = possible(question.situation, subject.asked)
    if found is Possible.NO:
        return _Answer(Outcome.FAILED, say("the solver proves it of all cases together"))
    if next(_shown(question, subject), None) is not None:
        return _Answer(Outcome.PROVED, say("a case shows it"))
    if showing:
        return _Answer(Outcome.SHOWN, say("an example shows it that gives derived facts as they come"))
    return _Answer(Outcome.UNDECIDED, _why_open(found))


def _shown(question: Question, subject: Subject) -> Iterator[dict[str, Value]]:
    """Inputs that the solver finds and the engine confirms."""
    for facts in inputs(question.situation, subject.asked):
        if shows(question.situation, subject.program, facts):
            yield facts


def _sets_derived(example: Example, subject: Subject) -> bool:
    """Whether an example gives facts that a case would not."""
    book, each = subject.book, subject.rule.each
    fields = book.facts[each].fields if each else {}
    derived = {name for name, fact in book.facts.items() if fact.derive} | {n for n, f in fields.items() if f.derive}
    inner = {
        field
        for name, value in example.given.items()
        for record in (value if isinstance(value, list) else ())
        if isinstance(record, dict)
        for field in record
        if name in book.facts and field in book.facts[name].fields and book.facts[name].fields[field].derive
    }
    return bool(derived & example.given.keys() or inner)


def _why_open(found: Possible) -> Message:
    if found is Possible.TIMEOUT:
        return say("the solver did not finish in time")
    return say("formulas say too little of it, and no case was found that shows it")
