"""Ids of findings: the same for the same thing, whatever is moved or reworded."""

from hypothesis import given, settings
from hypothesis import strategies as st
from small_case import CASE, assessed, firing, reworded

from perfeval_rules.model.findings import Assessment
from perfeval_rules.review.ground import Grounds
from perfeval_rules.review.identity import ids_of, row_labels
from perfeval_rules.review.noting import firing_by_id

ROWS = [
    "{名称: 执行率, 权重: 60, 自评分: 50}",
    "{名称: 制度健全性, 权重: 40, 自评分: 40}",
    "{名称: 表外一行, 权重: 5, 自评分: 3}",
]
MEASURES = [
    "{摘要: 加快进度, 期限: null}",
    "{摘要: 加强管理, 期限: null}",
    "{摘要: 加强管理, 期限: 每月}",
    "{摘要: 加强管理, 期限: 每年}",
    "{摘要: 加强管理, 期限: null}",
    "{摘要: 定期通报, 期限: 每月}",
]


def case_with(rows: list[str], measures: list[str]) -> str:
    """The case with these rows and measures."""
    head, _ = CASE.split("  指标:\n")
    lists = (("指标", rows), ("措施", measures))
    return head + "".join(f"  {name}:\n" + "".join(f"    - {one}\n" for one in some) for name, some in lists)


def grounds_of(assessment: Assessment) -> dict[str, object]:
    """The ground of each firing finding by its id."""
    grounds = Grounds(assessment)
    return {key: grounds.of(one) for key, one in firing_by_id(assessment).items()}


@settings(max_examples=40, deadline=None)
@given(rows=st.permutations(ROWS), measures=st.permutations(MEASURES))
def test_moved_rows(rows: list[str], measures: list[str]) -> None:
    """Moving rows changes neither the ids of findings nor what decisions on them rest on."""
    first, moved = assessed(case_with(ROWS, MEASURES)), assessed(case_with(rows, measures))

    assert grounds_of(first) == grounds_of(moved)


def test_reworded_rules() -> None:
    """Other titles and texts of rules change neither ids nor grounds."""
    assert grounds_of(assessed()) == grounds_of(assessed(changed=reworded()))


def test_all_different() -> None:
    """No two findings have the same id, even on rows that say the same."""
    assessment = assessed(case_with(ROWS, MEASURES))
    ids = ids_of(assessment)

    assert len(assessment.findings) == len(ids) == len(set(ids))


def test_form() -> None:
    """An id is the rule's short name and eight hexadecimal digits, and does not change between versions."""
    expected = {
        ("base/total", ""): "total-745cd6f0",
        ("small/deadline", "加快进度"): "deadline-cc37b4c7",
        ("small/deadline", "加强管理"): "deadline-86a5958f",
        ("small/slow", ""): "slow-054d8a85",
    }

    assert expected == firing(assessed())


def test_another_case() -> None:
    """The same finding in another case has another id."""
    other = assessed(CASE.replace("case: findings", "case: others"))

    assert set() == set(ids_of(assessed())) & set(ids_of(other))


def test_labels() -> None:
    """Rows that share their name are told apart by their other texts, and then by number."""
    labels = row_labels(assessed(case_with(ROWS, MEASURES)).case, "措施")

    assert ("加快进度", "加强管理 / #1", "加强管理 / 每月", "加强管理 / 每年", "加强管理 / #2", "定期通报") == labels


def test_name_stands_anywhere() -> None:
    """A row of the table is known by its name, wherever in the record that stands."""
    rows = ["{自评分: 50, 名称: 执行率, 权重: 60}", *ROWS[1:]]

    assert ids_of(assessed(case_with(ROWS, MEASURES))) == ids_of(assessed(case_with(rows, MEASURES)))
