"""Rules over rows: every row of the table gets its score, and checks read it; given and expected in row-scores.yaml."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from runs import Rules, engine, outcome

from perfeval_rules.engine.meaning import answer
from perfeval_rules.engine.row_scores import RowScore, TableScores
from perfeval_rules.engine.run import Outcome
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.values import Interval

__all__ = ["engine"]

CASES = yaml.safe_load((Path(__file__).parent / "row-scores.yaml").read_text(encoding="utf-8"))


def typed(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the file with its numbers as decimals."""
    return {name: value if isinstance(value, bool | str) else Decimal(str(value)) for name, value in row.items()}


def shown(bounds: Bounds) -> str:
    """Points as the file writes them."""
    low, high = (f"{end.normalize():f}" for end in (bounds.low, bounds.high))
    return low if bounds.certain else f"{low} to {high}"


def rows_of(found: Outcome, count: int) -> list[str]:
    """What each of so many rows came to."""
    assert isinstance(found.table, TableScores)
    scores = {row.number: row for row in found.table.rows}
    return [row_shown(scores.get(number)) for number in range(1, count + 1)]


def row_shown(row: RowScore | None) -> str:
    """What one row came to."""
    if row is None:
        return "scored by name"
    return "left out" if row.applies is Answer.QUIET else shown(row.score)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_rows_are_scored(engine: str, case: dict[str, Any]) -> None:
    """Each case of the file comes to what it expects."""
    found = outcome(engine, case["rules"], 真一=True, 指标=[typed(row) for row in case["rows"]])

    assert list(map(str, case["expect"]["rows"])) == rows_of(found, len(case["rows"]))
    assert case["expect"]["total"] == ("unknown" if found.total is None else shown(found.total))


ROW_RULE: Rules = {"i0": {"each": "指标", "first": [{"id": "met", "when": "值 >= 限", "score": "权重"}, {"score": 0}]}}


def test_checks_read_the_score_of_a_row(engine: str) -> None:
    """A check over rows compares with what the rules over rows came to, which is open while a fact is missing."""
    rows = [typed({"权重": 10, "值": 4, "限": 4}), typed({"权重": 10, "值": 3, "限": 4}), typed({"权重": 10, "限": 4})]
    found = outcome(engine, {**ROW_RULE, "c0": {"each": "指标", "when": "测算得分 < 权重"}}, 指标=rows)

    truths = [found.truths["random/c0", number] for number in (1, 2, 3)]
    assert [Answer.QUIET, Answer.FIRES, Answer.UNDECIDED] == [answer(truth) for truth in truths]


def test_rows_have_no_score_in_a_book_without_rules_over_rows(engine: str) -> None:
    """What no rule scores is known to have no computed score."""
    found = outcome(engine, {"c0": {"each": "指标", "when": "测算得分 = null"}}, 指标=[typed({"权重": 10})])

    assert True is found.truths["random/c0", 1]


def test_a_line_fires_when_it_does_on_any_row(engine: str) -> None:
    """``fired`` of a line over rows is Kleene's or over the rows, and unknown while the table is."""
    rules: Rules = {**ROW_RULE, "p0": {"when": 'fired("i0#met")'}}
    row = typed({"权重": 10, "值": 3, "限": 4})

    fired = [outcome(engine, rules, 指标=rows) for rows in ([row], [row, {**row, "值": Decimal(5)}], [row, {}])]
    assert [Answer.QUIET, Answer.FIRES, Answer.UNDECIDED] == [answer(one.truths["random/p0", 0]) for one in fired]
    assert Answer.UNDECIDED is answer(outcome(engine, rules).truths["random/p0", 0])


def test_an_open_score_tells_what_it_lacks(engine: str) -> None:
    """The score that later layers read names the facts that would settle it."""
    found = outcome(engine, ROW_RULE, 指标=[typed({"权重": 10, "限": 4})])
    score = found.values["指标"][0]["测算得分"]  # type: ignore[index,call-overload]

    assert isinstance(score, Interval)
    assert {"指标[1].值"} == score.facts
