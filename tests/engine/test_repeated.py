"""A program that has answered many cases: what it has compiled and kept changes no answer."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import books, cases

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.run import Outcome
from perfeval_rules.feel.running import compiling
from perfeval_rules.model.cases import Case
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Unknown


def shown(value: Any) -> Any:
    """A value as far as it can be compared."""
    return sorted(value.facts) if isinstance(value, Unknown) else (value.__class__, value)


def told(outcome: Outcome) -> tuple[object, ...]:
    """Everything that an outcome says, apart from the facts themselves."""
    truths = {place: shown(truth) for place, truth in outcome.truths.items()}
    posted = {name: shown(value) for name, value in outcome.values.items() if name.startswith(("score(", "fired("))}
    scores = (outcome.lines, outcome.scores, outcome.applies, outcome.lacking, outcome.total, outcome.grades)
    return truths, posted, scores


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every expression counts as evaluated often from its first time on."""
    monkeypatch.setattr(compiling, "OFTEN", 1)


@pytest.mark.usefixtures("at_once")
@given(books(), st.lists(cases(), min_size=2, max_size=4))
@settings(max_examples=60, deadline=None)
def test_many_cases(book: RuleBook, many: list[Case]) -> None:
    """The last of many cases is answered as by a new program that evaluates everything the slow way."""
    used = Assessor(book, "plain")
    outcomes = [used.run(case) for case in [*many, *many]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiling, "OFTEN", 10**9)

        assert [told(Assessor(book, "plain").run(case)) for case in [*many, *many]] == [
            told(outcome) for outcome in outcomes
        ]
