"""Cases a second: the book in ``workload/`` and made-up cases in, a rate for each engine out.

Timed is what happens between prepared values and answers. For Perfeval: derived facts, every condition on every row,
scores, total and grade, without proofs, on facts that are read and made into values already. For a peer: the same
from a dictionary of doubles. Before anything is timed, every engine has to give the answers of plain Python.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from made_cases import Values, as_case, made_values
from peers.steps import Steps, steps_of
from peers.terms import plain

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.engine.run import Outcome, run
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.rules import Check, Problem, RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.book import read_book

WORKLOAD = Path(__file__).parent / "workload"
PEERS = {
    "datalogic-py": "peers.datalogic",
    "zen-engine": "peers.zen_engine",
    "common-expression-language": "peers.cel_rust",
    "rule-engine": "peers.rule_engine_py",
}

T = TypeVar("T")
Answers = tuple[tuple[str, ...], tuple[Decimal, ...]]
"""The rules that fired, and the scores with the total behind them."""


@dataclass(frozen=True)
class Rate:
    """How fast an engine was, or why it was not measured."""

    engine: str
    cases_a_second: float = 0
    note: str = ""


def workload() -> RuleBook:
    """The rule book that is measured."""
    files = {str(path): path.read_bytes() for path in WORKLOAD.rglob("*.yaml")}
    book, diagnostics = read_book("workload", {"workload": files}.get)
    if book is None:
        raise SystemExit("\n".join(f"{found.span}: {found.message}" for found in diagnostics))
    return book


def rates(count: int, rounds: int) -> Iterator[Rate]:
    """A rate for each engine, the best of so many rounds over so many cases."""
    book, cases = workload(), made_values(count)
    expected = _perfeval_answers(book, "plain", cases)
    for engine in ("plain", "durable"):
        if _perfeval_answers(book, engine, cases) != expected:
            yield Rate(f"perfeval, {engine}", note="gives other answers")
        else:
            yield Rate(f"perfeval, {engine}", _perfeval_rate(book, engine, cases, rounds))
            yield Rate(f"perfeval, {engine}, from Case objects", _whole_rate(book, engine, cases, rounds))
    steps = steps_of(book)
    for package, module in PEERS.items():
        yield _peer(package, module, steps, cases, expected, rounds)


def _perfeval_answers(book: RuleBook, engine: str, cases: Sequence[Values]) -> list[Answers]:
    assessor = Assessor(book, engine)
    found = [_answers(book, assessor.run(as_case(values, number))) for number, values in enumerate(cases)]
    assessor.close()
    return found


def _answers(book: RuleBook, outcome: Outcome) -> Answers:
    rules = [rule.id for rule in book.rules.values() if isinstance(rule, Check | Problem)]
    fired = tuple(sorted(rule for rule in rules if outcome.values[f'fired("{rule}")'] is True))
    total = outcome.total.low if outcome.total else Decimal(0)
    return fired, (*(outcome.scores[key].low for key in sorted(outcome.scores)), total)


def _perfeval_rate(book: RuleBook, engine: str, cases: Sequence[Values], rounds: int) -> float:
    assessor = Assessor(book, engine)

    def prepared() -> list[dict[str, Value]]:
        made = [values_of(as_case(values, number), book, Standing.CLAIMED) for number, values in enumerate(cases)]
        for values in made:
            values[PARAMETERS] = parameters_of(book, values)
        return made

    def answer(values: dict[str, Value]) -> None:
        derive(assessor.program, values)
        run(assessor.program, assessor.executor, values)

    rate = _rate(prepared, answer, rounds)
    assessor.close()
    return rate


def _whole_rate(book: RuleBook, engine: str, cases: Sequence[Values], rounds: int) -> float:
    """The rate of ``Assessor.run``, which makes values of a case's facts too."""
    assessor = Assessor(book, engine)
    rate = _rate(lambda: [as_case(values, number) for number, values in enumerate(cases)], assessor.run, rounds)
    assessor.close()
    return rate


def _peer(
    package: str, module: str, steps: Steps, cases: Sequence[Values], expected: list[Answers], rounds: int
) -> Rate:
    try:
        name = f"{package} {version(package)}"
    except PackageNotFoundError:
        return Rate(package, note="not installed")
    evaluate: Callable[[dict[str, object]], dict[str, object]] = import_module(module).load(steps)
    prepared = [plain(values, steps.names) for values in cases]
    differing = sum(not _same(steps, evaluate(case), answers) for case, answers in zip(prepared, expected, strict=True))
    if differing:
        return Rate(name, note=f"gives other answers to {differing} of {len(cases)} cases")
    return Rate(name, _rate(lambda: prepared, evaluate, rounds))


def _rate(prepare: Callable[[], Sequence[T]], answer: Callable[[T], object], rounds: int) -> float:
    """How many cases a second ``answer`` takes in the best round; what is prepared is kept from garbage collection."""
    best = float("inf")
    for _ in range(rounds):
        cases = prepare()
        gc.collect()
        gc.freeze()
        start = perf_counter()
        for case in cases:
            answer(case)
        best = min(best, perf_counter() - start)
        gc.unfreeze()
    return len(cases) / best


def _same(steps: Steps, found: dict[str, object], expected: Answers) -> bool:
    """Whether a peer fired the same rules and came to the same scores, to a millionth of a point."""
    fired = tuple(sorted(rule for rule, name in steps.fired.items() if found[name]))
    scores = [float(str(found[steps.scores[key]])) for key in (*sorted(steps.scores.keys() - {"total"}), "total")]
    near = all(abs(score - float(exact)) < 1e-6 for score, exact in zip(scores, expected[1], strict=True))
    return fired == expected[0] and near
