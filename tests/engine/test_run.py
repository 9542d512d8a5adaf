"""Running a book over a case: layers, rows, scores, totals and grades, and what later rules read of earlier ones."""

from decimal import Decimal

import pytest
from runs import Rules, engine, outcome

from perfeval_rules.engine.meaning import answer
from perfeval_rules.engine.run import Outcome
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.values import Interval, Unknown

__all__ = ["engine"]


def answers(found: Outcome, key: str) -> list[Answer]:
    """What the clause ``key`` answers on each of its rows."""
    return [answer(truth) for (clause, _), truth in found.truths.items() if clause == f"random/{key}"]


def test_rows(engine: str) -> None:
    """A rule over a list answers for each record, from the record's fields and the facts of the case."""
    rows = [{"值": Decimal(3)}, {"值": Decimal(7)}, {"值": None}, {}]
    found = outcome(engine, {"c0": {"each": "指标", "when": "值 > 数一"}}, 指标=rows, 数一=Decimal(5))

    assert [Answer.QUIET, Answer.FIRES, Answer.UNDECIDED, Answer.UNDECIDED] == answers(found, "c0")
    assert found.truths["random/c0", 3] is None
    missing = found.truths["random/c0", 4]
    assert isinstance(missing, Unknown)
    assert {"指标[4].值"} == missing.facts


def test_a_list_that_is_not_known(engine: str) -> None:
    """A rule over a list that is missing or blank is undecided as a whole, and over an empty list it says nothing."""
    rules: Rules = {"c0": {"each": "指标", "when": "值 > 5"}, "p0": {"when": 'fired("c0")'}}
    missing = outcome(engine, rules)
    blank, empty = outcome(engine, rules, 指标=None), outcome(engine, rules, 指标=[])

    assert [[Answer.UNDECIDED]] * 2 + [[]] == [answers(found, "c0") for found in (missing, blank, empty)]
    assert [Answer.UNDECIDED, Answer.UNDECIDED, Answer.QUIET] == [
        answer(found.truths["random/p0", 0]) for found in (missing, blank, empty)
    ]


def test_fired_over_rows(engine: str) -> None:
    """A rule over a list fired when it fired on a row to which it applies."""
    rules: Rules = {
        "c0": {"each": "指标", "when": "值 > 5", "applies_when": "是"},
        "p0": {"when": 'fired("c0")'},
    }
    rows = [{"值": Decimal(9), "是": False}, {"值": Decimal(1), "是": True}]

    assert [Answer.QUIET] == answers(outcome(engine, rules, 指标=rows), "p0")
    assert [Answer.FIRES] == answers(outcome(engine, rules, 指标=[*rows, {"值": Decimal(9), "是": True}]), "p0")
    assert [Answer.UNDECIDED] == answers(outcome(engine, rules, 指标=[*rows, {"值": Decimal(9)}]), "p0")


def test_only_the_line_that_gives_the_score_fired(engine: str) -> None:
    """In a list of which the first line counts, a later line did not fire even if its condition holds."""
    lines = [{"id": "a", "when": "数一 > 5", "score": 10}, {"id": "b", "when": "数一 > 1", "score": 4}, {"score": 0}]
    rules: Rules = {
        "i0": {"first": lines},
        "p0": {"when": 'fired("i0#a")'},
        "p1": {"when": 'fired("i0#b")'},
    }
    high, low, missing = (outcome(engine, rules, **facts) for facts in ({"数一": Decimal(9)}, {"数一": Decimal(3)}, {}))

    assert [Answer.FIRES, Answer.QUIET] == answers(high, "p0") + answers(high, "p1")
    assert [Answer.QUIET, Answer.FIRES] == answers(low, "p0") + answers(low, "p1")
    assert [Answer.UNDECIDED, Answer.UNDECIDED] == answers(missing, "p0") + answers(missing, "p1")


def test_an_open_score(engine: str) -> None:
    """A score that is open is compared by its two ends, and names the facts that would close it."""
    deduct = [{"id": "a", "when": "真一", "points": 2}, {"id": "b", "when": "真二", "points": "count(指标[值 > 5])"}]
    rules: Rules = {
        "i0": {"deduct": deduct},
        "p0": {"when": 'score("i0") >= 7'},
        "p1": {"when": 'score("i0") > 11'},
        "p2": {"when": 'score("i0") < 9'},
    }
    found = outcome(engine, rules, 真二=True, 指标=[{"值": Decimal(9)}])

    assert Bounds(Decimal(7), Decimal(9)) == found.scores["random/i0"]
    assert [Answer.FIRES, Answer.QUIET, Answer.UNDECIDED] == [
        answer(found.truths[f"random/{key}", 0]) for key in ("p0", "p1", "p2")
    ]
    score = found.values['score("random/i0")']
    assert isinstance(score, Interval)
    assert {"真一"} == score.facts


def test_what_the_points_lack(engine: str) -> None:
    """A score whose points rest on a missing field of a record names that field, as the total does."""
    rules: Rules = {"i0": {"award": [{"when": "真一", "points": "sum(指标.值)"}]}, "p0": {"when": "测算总分 > 5"}}
    found = outcome(engine, rules, 真一=True, 指标=[{"值": Decimal(1)}, {}])
    undecided = found.truths["random/p0", 0]

    assert isinstance(undecided, Unknown)
    assert {"指标[2].值"} == undecided.facts


def test_total_and_grade(engine: str) -> None:
    """The total adds up what applies, and its grade is certain when both ends of the total earn it."""
    rules: Rules = {
        "i0": {"award": [{"when": "数一 > 0", "points": 10}]},
        "i1": {"award": [{"when": "真一", "points": 3}], "applies_when": "真二"},
        "p0": {"when": '测算等级 = "优"'},
    }
    both = outcome(engine, rules, 数一=Decimal(1), 真一=True, 真二=True)
    one = outcome(engine, rules, 数一=Decimal(1), 真一=True, 真二=False)
    either = outcome(engine, rules, 数一=Decimal(1), 真一=True)

    assert [Bounds(Decimal(13), Decimal(13)), Bounds(Decimal(10), Decimal(10)), Bounds(Decimal(10), Decimal(13))] == [
        found.total for found in (both, one, either)
    ]
    assert [("优",), ("差",), ("优", "差")] == [found.grades for found in (both, one, either)]
    assert [Answer.FIRES, Answer.QUIET, Answer.UNDECIDED] == [
        answer(found.truths["random/p0", 0]) for found in (both, one, either)
    ]


def test_doubt_whether_an_indicator_applies(engine: str) -> None:
    """A blank that leaves open whether an indicator applies does not hide what its score lacks."""
    rules: Rules = {
        "i0": {"award": [{"when": "真一", "points": 3}], "applies_when": "真二"},
        "p0": {"when": "测算总分 > 2"},
    }
    undecided = outcome(engine, rules, 真二=None).truths["random/p0", 0]

    assert isinstance(undecided, Unknown)
    assert {"真一"} == undecided.facts


def test_derived_facts(engine: str) -> None:
    """Rules see derived facts rounded half up to their decimals, in the case as in its records."""
    rules: Rules = {
        "c0": {"when": "推数 = 0.67"},
        "c1": {"each": "指标", "when": "推差 = 3"},
    }
    found = outcome(engine, rules, 数一=Decimal(2), 指标=[{"限": Decimal("1.5"), "值": Decimal(1)}, {"限": Decimal(1)}])

    assert [Answer.FIRES] == answers(found, "c0")
    assert [Answer.FIRES, Answer.UNDECIDED] == answers(found, "c1")


@pytest.mark.parametrize(("year", "expected"), [(2019, Answer.QUIET), (2024, Answer.FIRES), (None, Answer.UNDECIDED)])
def test_parameters_by_year(engine: str, year: int | None, expected: Answer) -> None:
    """A parameter with periods has the value that holds at the end of the case's year."""
    facts = {"年度": Decimal(year)} if year else {}

    assert [expected] == answers(outcome(engine, {"c0": {"when": "参数.期 = 3"}}, **facts), "c0")
