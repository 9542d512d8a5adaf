"""What a book asks of a case is what its rules need, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.snapshot import snapshot_of
from perfeval_rules.engine.needs import needed, needed_and_given
from perfeval_rules.model.cases import Case, Fact, Record, Standing
from perfeval_rules.model.changes import Snapshot
from perfeval_rules.model.questionnaire import ALWAYS, Question
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "cases").glob("*/case.yaml"))

BOOK = """
book: tiny
title: 很小的一本
citations: {}
parameters:
  宽限: {values: [{value: 1, from: 2020-01-01}, {value: 2, until: 2019-12-31}], basis: 通行做法}
  窗口: {values: [{value: 1, from: 2020-01-01}], chosen_by: evaluation date, basis: 通行做法}
"""
FACTS = """
facts:
  年度: {type: number}
  项目名称: {type: text}
  自评日期: {type: date}
  预算: {type: number, unit: 元, question: 预算是多少元？}
  支出: {type: number, unit: 元}
  闲置: {type: text}
  执行率: {type: number, unit: "%", derive: 支出 / 预算}
  明细:
    type: records
    fields:
      名目: {type: text}
      金额: {type: number}
      单价: {type: number}
      数量: {type: number}
      合价: {type: number, derive: 单价 * 数量}
"""
CHECK = """
check: {title}
basis: 通行做法
severity: error
when: {when}
finding: 不对。
examples: [{{given: {{}}, expect: undecided}}]
"""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_the_facts_asked_for_decide_as_much_as_the_whole_case(path: Path) -> None:
    """Without all facts and fields that nobody asks about, every score and finding of each case of ours is the same."""
    read = case_from(Source(str(path), path), ROOT / "rules")
    assert read.case is not None
    assert read.book is not None
    asked = {question.fact.name: question for question in needed(read.book).questions if question.rules}
    fewer = {name: _kept(fact, asked[name]) for name, fact in read.case.facts.items() if name in asked}

    assert _answers(read.case, read.book) == _answers(replace(read.case, facts=fewer), read.book)


def _kept(fact: Fact, question: Question) -> Fact:
    if not isinstance(fact.value, tuple):
        return fact
    names = {field.fact.name for field in question.fields}
    records = (
        Record(fields={name: one for name, one in record.fields.items() if name in names}, span=record.span)
        for record in fact.value
    )
    return replace(fact, value=tuple(records))


def _answers(case: Case, book: RuleBook) -> Snapshot:
    assessor = Assessor(book, "plain")
    return snapshot_of(case, assessor.program, assessor.run(case, Standing.CLAIMED))


def _book(**conditions: str) -> RuleBook:
    """A tiny book with a check for each of these conditions."""
    files: Mapping[str, bytes] = {
        "tiny/book.yaml": BOOK.encode(),
        "tiny/facts.yaml": FACTS.encode(),
        **{
            f"tiny/checks/{stem.replace('_', '-')}.yaml": CHECK.format(title=stem, when=when).encode()
            for stem, when in conditions.items()
        },
    }
    book, diagnostics = read_book("tiny", lambda name: files if name == "tiny" else None)
    assert book is not None, diagnostics
    return book


def _asked(book: RuleBook) -> dict[str, list[str]]:
    """The questions with the stems of the rules that need them; fields as ``list.field``."""
    found: dict[str, list[str]] = {}
    for question in needed(book).questions:
        found[question.fact.name] = [rule.id.partition("/")[2] for rule in question.rules]
        for field in question.fields:
            found[f"{question.fact.name}.{field.fact.name}"] = [rule.id.partition("/")[2] for rule in field.rules]
    return found


def test_questions_follow_formulas() -> None:
    """A rule that reads a derived fact or field needs what it is computed from, and the questions say so."""
    asked = _asked(_book(low="执行率 < 0.5", dear="some r in 明细 satisfies r.合价 > 支出"))

    assert {
        "年度": [],
        "项目名称": [],
        "预算": ["low"],
        "支出": ["dear", "low"],
        "明细": ["dear"],
        "明细.单价": ["dear"],
        "明细.数量": ["dear"],
    } == asked


def test_dated_parameters_need_their_day() -> None:
    """A parameter that changes with the years needs the year, and one chosen by the day of evaluation that day."""
    asked = _asked(_book(late="参数.宽限 > 1", early="参数.窗口 > 1"))

    assert {"年度": ["late"], "项目名称": [], "自评日期": ["early"]} == asked


def test_what_names_a_case_is_always_asked() -> None:
    """The facts by which reports name a case are asked though no rule reads them, as far as the book knows them."""
    book = _book(none="预算 > 0")

    assert [name for name in ALWAYS if name in book.facts] == [name for name in _asked(book) if name in ALWAYS]


def test_what_a_case_says_besides() -> None:
    """Asked together with what a case says, the questions have its other facts and fields too, without rules."""
    path = ROOT / "cases" / "safety-exam-2019" / "case.yaml"
    read = case_from(Source(str(path), path), ROOT / "rules")
    assert read.case is not None
    assert read.book is not None

    plain = {question.fact.name for question in needed(read.book).questions}
    whole = {question.fact.name: question for question in needed_and_given(read.book, read.case.facts).questions}

    assert plain | read.case.facts.keys() == whole.keys()
    assert () == whole["实施科室"].rules
    assert "实施科室" not in plain
