"""Reading rule books that are well written."""

from datetime import date
from decimal import Decimal

from small_books import base, base_book, over_base, read

from perfeval_rules.feel import parse
from perfeval_rules.model.rules import Check, Days, Indicator, Problem, RuleBook, Scoring, Severity
from perfeval_rules.model.syntax import Expression
from perfeval_rules.model.values import Months
from perfeval_rules.model.vocabulary import Dated, Kind


def indicator(book: RuleBook, rule_id: str) -> Indicator:
    """The indicator with this id."""
    rule = book.rules[rule_id]
    assert isinstance(rule, Indicator)
    return rule


def problem(book: RuleBook, rule_id: str) -> Problem:
    """The problem with this id."""
    rule = book.rules[rule_id]
    assert isinstance(rule, Problem)
    return rule


def test_rules_and_their_ids() -> None:
    """A rule's id is its book's name and its file's stem."""
    expected = {
        "base/budget-execution",
        "base/outputs",
        "base/total-score",
        "base/deduction-without-reason",
        "base/grade-computed",
        "base/low-execution",
    }

    assert expected == set(base_book().rules)


def test_indicator() -> None:
    """An indicator has its section, weight and lines, numbered where they have no id."""
    rule = indicator(base_book(), "base/budget-execution")

    assert ("预算执行率", ("资金执行率",), "投入", Decimal(40)) == (rule.title, rule.aliases, rule.section, rule.weight)
    assert Scoring.FIRST is rule.scoring
    assert ["1", "pro-rata", "3"] == [line.key for line in rule.lines]
    assert [True, True, False] == [line.when is not None for line in rule.lines]
    assert parse("40 * 预算执行率") == rule.lines[1].points.tree


def test_template() -> None:
    """A text is plain stretches and expressions, with doubled braces single."""
    statement = problem(base_book(), "base/low-execution").statement

    assert ["预算执行率只有 ", "预算执行率", "，{档案}也不完整。"] == [
        part.text if isinstance(part, Expression) else part for part in statement.parts
    ]


def test_places_of_placeholders() -> None:
    """A placeholder knows where in the file it stands."""
    statement = problem(base_book(), "base/low-execution").statement
    place = statement.parts[1]
    assert isinstance(place, Expression)

    assert "base/problems/low-execution.yaml:6:21" == str(place.span)
    assert place.span == place.tree.span


def test_check() -> None:
    """A check has its severity, its record fact and its question."""
    rule = base_book().rules["base/deduction-without-reason"]
    assert isinstance(rule, Check)

    assert (Severity.QUESTION, "指标", ("通行做法",)) == (rule.severity, rule.each, rule.basis)


def test_problem() -> None:
    """A problem has remedies with deadlines, and explains lost points by full ids."""
    rule = problem(base_book(), "base/low-execution")

    assert ("base/budget-execution", "base/outputs#archives") == rule.explains
    assert [Months(3), Days(days=90)] == [remedy.within for remedy in rule.remedies]
    assert ("按月通报",) == rule.remedies[0].actions


def test_full_ids_in_conditions() -> None:
    """Calls of score and fired name their rule in full, while the text stays as it was written."""
    condition = problem(base_book(), "base/low-execution").when

    assert parse('score("base/budget-execution") < 40 and fired("base/outputs#archives")') == condition.tree
    assert 'score("budget-execution") < 40 and fired("outputs#archives")' == condition.text


def test_examples() -> None:
    """Examples hold values as a case would, and what is expected of them."""
    rule = indicator(base_book(), "base/budget-execution")

    assert {"年度": Decimal(2019), "预算执行率": Decimal("0.9892")} == rule.examples[0].given
    assert [
        {"score": Decimal(40)},
        {"score": Decimal(32), "lines": ["pro-rata"]},
        {"score": [Decimal(0), Decimal(40)]},
    ] == [example.expect for example in rule.examples]


def test_facts() -> None:
    """The vocabulary has types, units and formulas, and record facts have fields."""
    facts = base_book().facts

    assert (Kind.NUMBER, 4, "%") == (facts["预算执行率"].kind, facts["预算执行率"].decimals, facts["预算执行率"].unit)
    assert ("优", "良", "中", "差") == facts["自评等级"].choices
    assert ["名称", "权重", "自评分", "失分", "备注", "佐证", "测算得分"] == list(facts["指标"].fields)


def test_derived_facts_in_order() -> None:
    """A derived fact comes after the derived fields that it reads."""
    derived = base_book().derived

    assert {"预算执行率", "指标.失分", "总失分"} == set(derived)
    assert derived.index("指标.失分") < derived.index("总失分")


def test_layers() -> None:
    """What reads the total or another rule's score comes after it."""
    layers = base_book().layers

    assert [
        {"base/budget-execution", "base/outputs", "base/deduction-without-reason", "base/total-score"},
        {"base/low-execution"},
        {"base/grade-computed"},
    ] == [set(layer) for layer in layers]


def test_order_of_rules() -> None:
    """Indicators come first, in the order of their sections, then checks, then problems."""
    rules = base_book().rules.values()

    assert ["Indicator", "Indicator", "Check", "Check", "Check", "Problem"] == [type(rule).__name__ for rule in rules]
    assert ["base/budget-execution", "base/outputs"] == list(base_book().rules)[:2]


def test_reads_of_a_rule() -> None:
    """A rule's reads are facts, fields, parameters, scores and fired lines."""
    reads = base_book().reads

    assert {"预算执行率", "参数.执行率线"} == reads["base/budget-execution"]
    assert {"score:base/budget-execution", "fired:base/outputs#archives"} <= reads["base/low-execution"]
    assert {"指标.失分", "指标.备注", "指标.名称"} <= reads["base/deduction-without-reason"]
    assert {"自评等级", "测算等级", "测算总分"} == reads["base/grade-computed"]
    assert {"预算执行数", "当年预算数"} == reads["预算执行率"]
    assert {"指标.权重", "指标.自评分"} == reads["指标.失分"]


def test_parameters() -> None:
    """A parameter's values have periods, and percentages are numbers."""
    line = base_book().parameters["执行率线"]

    assert (
        Dated(Decimal("0.95"), date(2020, 1, 1), None),
        Dated(Decimal("0.90"), None, date(2019, 12, 31)),
    ) == line.values


def test_unverified_is_inherited() -> None:
    """What stands on an unverified citation or reads an unverified parameter is unverified itself."""
    book = base_book()

    assert {"base/budget-execution", "base/low-execution"} == {
        rule.id for rule in book.rules.values() if rule.unverified
    }
    assert {"执行率线", "超额线"} == {name for name, parameter in book.parameters.items() if parameter.unverified}


def test_digest_follows_every_file() -> None:
    """The digest changes with any file of the chain, and with nothing else."""
    book, _ = read({"base": base()}, "base")
    changed, _ = read(
        {"base": base() | {"base/checks/total-score.yaml": base()["base/checks/total-score.yaml"] + b"\n"}}, "base"
    )
    moved, _ = read({"base": {f"library/{path}": data for path, data in base().items()}}, "base")
    assert book is not None
    assert changed is not None
    assert moved is not None

    assert book.digest != changed.digest
    assert book.digest == moved.digest


OVERRIDE = """\
check: 自评总分等于各指标得分之和（试用）
severity: warning
basis: 算术关系
overrides: true
when: sum(指标.自评分) != 自评总分
finding: 不一致。
examples:
  - {given: {自评总分: 90, 指标: [{自评分: 40}]}, expect: fires}
  - {given: {自评总分: 40, 指标: [{自评分: 40}]}, expect: quiet}
"""

HEAD = """\
book: tried
title: 试用
extends: base
disable: [grade-computed]
parameters:
  分值容差: {value: 0.1, basis: 通行做法}
"""


def test_a_book_over_another() -> None:
    """A book replaces rules under their ids, switches rules off, and adds facts and parameters."""
    facts = "facts:\n  指标: {type: records, fields: {序号: {type: number}}}\n  上年预算数: {type: number}\n"

    book, diagnostics = read(over_base({"book.yaml": HEAD, "facts.yaml": facts, "checks/total-score.yaml": OVERRIDE}))
    assert () == diagnostics
    assert book is not None

    assert "自评总分等于各指标得分之和（试用）" == book.rules["base/total-score"].title
    assert ("base/grade-computed",) == book.disabled
    assert "base/grade-computed" not in book.rules
    assert ["名称", "权重", "自评分", "失分", "备注", "佐证", "序号", "测算得分"] == list(book.facts["指标"].fields)
    assert "自评表指标行" == book.facts["指标"].label
    assert (Decimal("0.1"), "分") == (book.parameters["分值容差"].values[0].value, book.parameters["分值容差"].unit)
    assert ["tried", "base"] == [head.name for head in book.chain]
    assert ["优", "良", "中", "差"] == [grade.name for grade in book.grades]


def test_unknown_book() -> None:
    """A name that no book has is a diagnostic."""
    book, diagnostics = read({}, "missing")

    assert book is None
    assert ["no rule book is called 'missing'"] == [str(found.message) for found in diagnostics]
