"""Random small rule books and cases: books are written as files and read, cases hold gaps and blanks of every kind.

The vocabulary is always the same and has every type of fact; what the rules and formulas say about it is random.
"""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from conditions import (
    BOOLEAN_FIELDS,
    BOOLEANS,
    DATES,
    NUMBER_FIELDS,
    NUMBERS,
    TEXT_FIELDS,
    TEXTS,
    booleans,
)
from hypothesis import assume
from hypothesis import strategies as st

from perfeval_rules.model.cases import Case, Fact, Record, Standing
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book

HERE = Span("random", 1, 1, 1, 1)

FACTS: dict[str, dict[str, object]] = {
    **{name: {"type": "number"} for name in NUMBERS},
    **{name: {"type": "text"} for name in TEXTS},
    **{name: {"type": "boolean"} for name in BOOLEANS},
    **{name: {"type": "date"} for name in DATES},
    "数列": {"type": "list of number"},
    "文列": {"type": "list of text"},
}
FIELDS: dict[str, dict[str, object]] = {
    **{name: {"type": "number"} for name in NUMBER_FIELDS},
    **{name: {"type": "boolean"} for name in BOOLEAN_FIELDS},
    **{name: {"type": "text"} for name in TEXT_FIELDS},
}
BOOK = """
book: random
title: 随机
sections: [{section: 甲, weight: 100, open: true}]
grades: {basis: 通行做法, bands: [{grade: 优, from: 12}, {grade: 差, from: 0}]}
parameters:
  线: {value: 5, basis: 通行做法}
  期: {values: [{value: 3, from: 2020-01-01}, {value: 4, until: 2019-12-31}], basis: 通行做法}
"""


@st.composite
def books(draw: st.DrawFn) -> RuleBook:
    """A book of up to three indicators, two rules that score rows, three checks and three problems."""
    files: dict[str, object] = {"facts.yaml": {"facts": draw(_facts())}}
    scoring = [f"i{number}" for number in range(draw(st.integers(1, 3)))]
    for stem in scoring:
        files[f"indicators/{stem}.yaml"] = draw(_indicator(stem))
    for number in range(draw(st.integers(0, 2))):
        files[f"indicators/r{number}.yaml"] = draw(_row_rule(f"r{number}"))
    checks = [f"c{number}" for number in range(draw(st.integers(0, 3)))]
    for stem in checks:
        files[f"checks/{stem}.yaml"] = draw(_check(stem))
    posted = (*(f'score("{stem}")' for stem in scoring), *(f'fired("{stem}")' for stem in checks), 'fired("i0#a")')
    posted = (*posted, 'fired("r0#a")') if "indicators/r0.yaml" in files else posted
    for number in range(draw(st.integers(0, 3))):
        files[f"problems/p{number}.yaml"] = draw(_problem(f"p{number}", posted))
    book = book_of(files)
    # A constant part of an expression may be a division by zero, which the reader refuses.
    assume(book is not None)
    assert book is not None
    return book


def book_of(files: Mapping[str, object]) -> RuleBook | None:
    """The book with ``files``, written as JSON, which is YAML too; nothing when the reader faults it."""
    written = {f"random/{path}": json.dumps(body, ensure_ascii=False).encode() for path, body in files.items()}
    written["random/book.yaml"] = BOOK.encode()
    return read_book("random", lambda name: written if name == "random" else None)[0]


@st.composite
def _facts(draw: st.DrawFn) -> dict[str, object]:
    entered = st.sampled_from(NUMBERS), st.sampled_from(("+", "-", "*", "/"))
    number = draw(st.builds("{} {} {}".format, entered[0], entered[1], entered[0]))
    decimals = draw(st.sampled_from(({}, {"decimals": 2})))
    field = draw(st.sampled_from(("限 - 值", "值 / 限", "值 - 数一")))
    truth = draw(st.sampled_from(("真一 and 数一 > 5", "not(真二)", "数二 / 数三 <= 1")))
    return {
        **FACTS,
        "推数": {"type": "number", "derive": number, **decimals},
        "推真": {"type": "boolean", "derive": truth},
        "指标": {"type": "records", "fields": {**FIELDS, "推差": {"type": "number", "derive": field, **decimals}}},
    }


@st.composite
def _indicator(draw: st.DrawFn, title: str) -> dict[str, object]:
    kind = draw(st.sampled_from(("first", "deduct", "award")))
    rule = {"indicator": title, "section": "甲", "weight": 10, "basis": "通行做法", kind: draw(_lines(kind, False))}
    return {**rule, **draw(_applies(fields=False))}


@st.composite
def _row_rule(draw: st.DrawFn, title: str) -> dict[str, object]:
    kind = draw(st.sampled_from(("first", "deduct", "award")))
    rule = {"indicator": title, "each": "指标", "basis": "通行做法", kind: draw(_lines(kind, True))}
    return {**rule, **draw(_applies(fields=True))}


@st.composite
def _lines(draw: st.DrawFn, kind: str, fields: bool) -> list[dict[str, object]]:
    """The lines of an indicator that weighs ten points, or of one that scores rows."""
    points, constant = ("score" if kind == "first" else "points"), st.integers(0, 10)
    formulas = ("数一", "abs(推数)", "count(指标)", *(("权重 / 2", "值", "得分区间(1, 2)") if fields else ()))
    amount = st.one_of(constant, constant, st.sampled_from(formulas))
    lines: list[dict[str, object]] = [
        {"id": key, "when": draw(booleans(fields=fields, depth=1)), points: draw(amount)}
        for key in "abc"[: draw(st.integers(1, 3))]
    ]
    if kind == "first":
        lines.append({points: draw(amount)})
    elif draw(st.booleans()):
        lines[0]["gate"] = True
    return lines


@st.composite
def _applies(draw: st.DrawFn, fields: bool) -> dict[str, object]:
    return {"applies_when": draw(booleans(fields, depth=0))} if draw(st.integers(0, 3)) == 0 else {}


@st.composite
def _check(draw: st.DrawFn, title: str) -> dict[str, object]:
    each = draw(st.booleans())
    rule: dict[str, object] = {"check": title, "severity": "error", "basis": "通行做法", "finding": "有误。"}
    rule |= {"each": "指标"} if each else {}
    on_score = st.sampled_from(("测算得分 < 权重", "测算得分 != null", "sum(指标.测算得分) > 5"))
    return {
        **rule,
        "when": draw(st.one_of(booleans(each), on_score) if each else booleans(each)),
        **draw(_applies(each)),
    }


@st.composite
def _problem(draw: st.DrawFn, title: str, posted: tuple[str, ...]) -> dict[str, object]:
    when = draw(st.one_of(booleans(False, posted), st.just("测算总分 < 15"), st.just('测算等级 = "差"')))
    rule = {"problem": title, "severity": "warning", "basis": "通行做法", "when": when, "statement": "有问题。"}
    return {**rule, "remedies": [{"remedy": "整改", "within": "90 days"}]}


NUMBER = st.one_of(
    st.sampled_from([Decimal(text) for text in ("0", "1", "5", "-3", "0.1", "0.95", "4.9999999999999999999", "1E+20")]),
    st.decimals(-10, 10, places=2),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-100, max_value=100),
)
TEXT = st.sampled_from(("甲", "乙", "", "it's", '"引"', "\\", "长" * 300))
DAY = st.dates(date(2024, 6, 28), date(2024, 7, 2))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case in which any fact or field may be there, blank or missing."""
    facts: dict[str, object] = {}
    for names, value in ((NUMBERS, NUMBER), (TEXTS, TEXT), (BOOLEANS, st.booleans()), (DATES, DAY)):
        for name in names:
            _maybe(draw, facts, name, value)
    if "年度" in facts:
        facts["年度"] = draw(st.sampled_from((Decimal(2019), Decimal(2024), None)))
    _maybe(draw, facts, "数列", st.lists(NUMBER, max_size=3))
    _maybe(draw, facts, "文列", st.lists(TEXT, max_size=3))
    _maybe(draw, facts, "指标", st.lists(_records(), max_size=4))
    return as_case(facts)


@st.composite
def _records(draw: st.DrawFn) -> dict[str, object]:
    fields: dict[str, object] = {}
    for names, value in ((NUMBER_FIELDS, NUMBER), (TEXT_FIELDS, TEXT), (BOOLEAN_FIELDS, st.booleans())):
        for name in names:
            _maybe(draw, fields, name, value)
    return fields


def _maybe(draw: st.DrawFn, facts: dict[str, object], name: str, value: st.SearchStrategy[object]) -> None:
    """Adds a value in three cases of four, else a blank or nothing."""
    chance = draw(st.integers(0, 7))
    if chance < 7:
        facts[name] = draw(value) if chance < 6 else None


def as_case(facts: Mapping[str, object]) -> Case:
    """A case with these facts, as if it had been read from a file."""
    return Case(
        name="random",
        book="random",
        title="随机",
        synthetic=True,
        documents={},
        facts={name: _fact(name, value) for name, value in facts.items()},
        digest="",
        span=HERE,
    )


def _fact(name: str, value: object) -> Fact:
    if isinstance(value, list) and (not value or isinstance(value[0], dict)) and name == "指标":
        value = tuple(Record(fields={key: _fact(key, item) for key, item in row.items()}, span=HERE) for row in value)
    return Fact(name=name, value=value, standing=Standing.STATED, span=HERE)  # type: ignore[arg-type]
