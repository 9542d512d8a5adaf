"""The way to a better grade; given and expected in reach.yaml, and held against trying everything."""

import json
from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from real_case import real_case
from strategies import book_of, books, cases

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.reach import groups
from perfeval_rules.engine.changes.reach.handles import Handle, handles_of
from perfeval_rules.engine.changes.reach.readers import facts_behind
from perfeval_rules.engine.changes.reach.search import NoTotal, reach
from perfeval_rules.engine.changes.settings import with_settings
from perfeval_rules.figures.values import number
from perfeval_rules.model.cases import Case, Evidence, Standing
from perfeval_rules.model.changes import Setting, Way
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.read.cases import read_case

CASES = yaml.safe_load((Path(__file__).parent / "reach.yaml").read_text(encoding="utf-8"))
CLAIMED = Standing.CLAIMED
ASSUMED = Evidence(standing=Standing.VERIFIED)
MOST_COMBINATIONS = 300


def made(body: dict[str, Any]) -> tuple[RuleBook, Case]:
    """The book and the case that the file describes."""
    files: dict[str, object] = {"facts.yaml": {"facts": body["facts"]}}
    for stem, rule in body["indicators"].items():
        own = {} if "each" in rule else {"section": "甲", "weight": 10}
        files[f"indicators/{stem}.yaml"] = {"indicator": stem, "basis": "通行做法", **own, **rule}
    book = book_of(files)
    assert book is not None
    written = {"case": "c", "book": "random", "title": "题", "facts": body["case"]}
    case, diagnostics = read_case(json.dumps(written, ensure_ascii=False).encode(), "case.yaml", book)
    assert () == diagnostics
    assert case is not None
    return book, case


def shown(way: Way) -> list[str]:
    """A way as the file writes it."""
    return [f"{step.replaced.setting.name}={_value(step.replaced.setting)} +{number(step.worth)}" for step in way.steps]


def _value(setting: Setting) -> str:
    return str(setting.value).lower() if isinstance(setting.value, bool) else str(setting.value)


@pytest.mark.parametrize("body", CASES, ids=[body["name"] for body in CASES])
def test_ways(body: dict[str, Any]) -> None:
    """Each case of the file gets the ways, or comes as far, as it expects."""
    book, case = made(body)
    found = reach(Assessor(book, "plain"), case, CLAIMED, book.grades[0])
    expect = body["expect"]

    assert expect["ways"] == [shown(way) for way in found.ways]
    assert expect.get("best") == (shown(found.best) if found.best else None)
    assert expect["lost"] == {lost.title: [int(lost.points), *lost.facts] for lost in found.lost}
    assert found.exact
    assert expect.get("untried", []) == list(found.untried)
    assert found.best is None or expect["total"] == str(found.best.total.low)


def test_the_real_case() -> None:
    """Of what the 2019 case can still change, three facts lift it from 良 to 优, in five ways."""
    book, case = real_case()
    found = reach(Assessor(book, "plain"), case, CLAIMED, book.grades[0])

    assert ("83.50", ("良",)) == (str(found.total.low), found.grades)
    assert ["目标涵盖全部工作内容=true +2", "目标与资金匹配=true +2", "应急措施完善=true +3"] == shown(found.ways[0])
    assert [("90.50", ("优",)), *[("90.00", ("优",))] * 4] == [(str(way.total.low), way.grades) for way in found.ways]
    assert (0, True) == (found.more, found.exact)


def test_too_many_combinations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not everything could be tried, it is said, and what was found still holds."""
    monkeypatch.setattr(groups, "MOST_TRIED", 6)
    names = "甲乙丙丁戊"
    lines = [{"when": f"{name}", "points": 2} for name in names]
    facts = {name: {"type": "boolean"} for name in names}
    indicators = {"i0": {"award": lines}, "i1": {"first": [{"score": 9}]}}
    book, case = made({"facts": facts, "indicators": indicators, "case": dict.fromkeys(names, False)})
    found = reach(Assessor(book, "plain"), case, CLAIMED, book.grades[0])

    assert not found.exact
    assert () == found.ways
    assert found.best is not None
    assert ["甲=true +2"] == shown(found.best)


def test_no_total() -> None:
    """A case that does not tell the weight of a row has no total to lift."""
    table = {"type": "records", "fields": {"名称": {"type": "text"}, "权重": {"type": "number"}}}
    rule = {"each": "指标", "first": [{"score": "权重"}]}
    book, case = made({"facts": {"指标": table}, "indicators": {"i0": rule}, "case": {"指标": [{"名称": "甲"}]}})

    with pytest.raises(NoTotal):
        reach(Assessor(book, "plain"), case, CLAIMED, book.grades[0])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(book=books(), case=cases())
def test_as_trying_everything(book: RuleBook, case: Case) -> None:
    """No smaller set of changes reaches the grade than those that are found, and none is missed."""
    assessor = Assessor(book, "plain")
    now = assessor.run(case, CLAIMED)
    indicators = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    names = frozenset[str]().union(*(facts_behind(rule, book) for rule in indicators))
    handles = list(handles_of(assessor.program, names, now.values))
    least = book.grades[0].least
    assume(now.total is not None and now.total.low < least)
    assume(prod(len(handle.settings) + 1 for handle in handles) <= MOST_COMBINATIONS)
    found = reach(assessor, case, CLAIMED, book.grades[0])

    expected = next((ways for ways in by_size(assessor, case, handles) if ways), [])
    assert len(expected) == len(found.ways) + found.more
    assert {frozenset(shown_settings(way)) for way in found.ways} <= {frozenset(map(_told, way)) for way in expected}


def by_size(assessor: Assessor, case: Case, handles: list[Handle]) -> Iterator[list[tuple[Setting, ...]]]:
    """The sets of changes that reach the grade, by their size."""
    least = assessor.program.book.grades[0].least
    for size in range(1, len(handles) + 1):
        tried = (chosen for some in combinations(handles, size) for chosen in product(*(one.settings for one in some)))
        totals = ((chosen, assessor.run(with_settings(case, chosen, ASSUMED), CLAIMED).total) for chosen in tried)
        yield [chosen for chosen, total in totals if total is not None and total.low >= least]


def shown_settings(way: Way) -> list[str]:
    """The settings of a way."""
    return [_told(step.replaced.setting) for step in way.steps]


def _told(setting: Setting) -> str:
    return f"{setting.name}={setting.value!r}"
