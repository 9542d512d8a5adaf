"""Proofs about rule books: seeded faults are found, and what is found reproduces."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_books import tiny_book

from perfeval_rules.engine.rows import values_of
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.verification import Outcome, Proof, Verification
from perfeval_rules.read.cases import read_case
from perfeval_rules.report.compose.verification import compose_verification
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.verify.books import verified
from perfeval_rules.verify.case_text import case_text
from perfeval_rules.verify.confirm import shows
from perfeval_rules.verify.decide import subject_of
from perfeval_rules.verify.questions import Question, questions_about_rows, questions_to
from perfeval_rules.verify.situations import rules_of

HERE = Path(__file__).parent
FAULTS = sorted((HERE / "faults").glob("*.yaml"))
SECONDS = 10.0


def _verified(book: RuleBook) -> Verification:
    return next(verified([book], SECONDS))


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_fault(path: Path, golden: Callable[[Path], str]) -> None:
    """A seeded fault is reported exactly as the .txt beside it says."""
    book = tiny_book(path)

    found = _verified(book)

    report = compose_verification([found], {book.name: book}, "zh")
    assert golden(path.with_suffix(".txt")) == to_terminal(report, 100, colour=False)


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_fault_is_found(path: Path) -> None:
    """In a book with a seeded fault something fails, and nothing stays open."""
    outcomes = {proof.outcome for proof in _verified(tiny_book(path)).proofs}

    assert Outcome.FAILED in outcomes
    assert Outcome.UNDECIDED not in outcomes


def test_clean_book() -> None:
    """Of a book without fault everything is proved."""
    found = _verified(tiny_book(HERE / "clean" / "everything.yaml"))

    open_ones = [f"{one.subject}: {one.claim}" for one in found.proofs if one.outcome is not Outcome.PROVED]
    assert [] == open_ones


def _questions(book: RuleBook) -> list[Question]:
    return [*(one for rule in book.rules.values() for one in questions_to(rule)), *questions_about_rows(book)]


def _asked(book: RuleBook, proof: Proof) -> Question:
    """The question that a proof answers."""
    return next(
        one
        for one in _questions(book)
        if one.claim == proof.claim and " · ".join(rule.id for rule in rules_of(one.situation)) == proof.subject
    )


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_counterexample_reproduces(path: Path) -> None:
    """A counterexample, written as a case file and read again, shows the fault to the engine."""
    book = tiny_book(path)
    for proof in _verified(book).proofs:
        if proof.example is None:
            continue
        question = _asked(book, proof)
        text = case_text(proof.example, book, "counterexample-1", "反例")
        case, diagnostics = read_case(text.encode(), "case.yaml", book)
        assert () == diagnostics
        assert case is not None
        facts = {name: value for name, value in values_of(case, book, Standing.CLAIMED).items() if name in case.facts}

        subject = subject_of(book, rules_of(question.situation), SECONDS)

        assert shows(question.situation, subject.program, _entered(facts))


def _entered(facts: dict[str, Value]) -> dict[str, Value]:
    """Facts as they were entered: fields that a record leaves out are not among them."""
    return {
        name: [{key: one for key, one in item.items() if not isinstance(one, Unknown)} for item in value]
        if isinstance(value, list) and all(isinstance(item, dict) for item in value)
        else value
        for name, value in facts.items()
    }
