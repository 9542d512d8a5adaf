"""What ``参数.name`` is: the one value, or that of the year or the day of a case that nobody knows."""

import z3

from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Dated, Parameter
from perfeval_rules.verify.solver.merging import chosen
from perfeval_rules.verify.solver.terms import NULL, YES, Formula, Scalar, Sort, Term, Untranslatable, every, none, some
from perfeval_rules.verify.solver.world import World

YEAR, EVALUATED = "年度", "自评日期"
CALENDAR, RECENT = (1, 9999), (2000, 2035)
"""Years that are years at all, and those of cases that are to be written down."""


def parameter(world: World, name: str) -> Term | None:
    """What ``参数.name`` is; which value holds may depend on the year, which then lies where there is one."""
    if name == "一级指标":
        sections = world.book.sections
        rows: list[Value] = [{"名称": one.name, "权重": one.weight, "别名": list(one.aliases)} for one in sections]
        return chosen([(YES, rows)], world.texts)
    if name == "等级":
        bands: list[Value] = [{"等级": grade.name, "起点": grade.least} for grade in world.book.grades]
        return chosen([(YES, bands)], world.texts)
    found = world.book.parameters.get(name)
    return None if found is None else _in_force(world, found)


def _in_force(world: World, parameter: Parameter) -> Term:
    only = parameter.values[0]
    if len(parameter.values) == 1 and only.since is None and only.until is None:
        return chosen([(YES, only.value)], world.texts)
    by = world.fact(EVALUATED if parameter.by_evaluation else YEAR)
    if not isinstance(by, Scalar) or by.sort not in (Sort.DATE, Sort.NUMBER):
        raise Untranslatable(parameter.name)
    before: list[Formula] = []
    cases = []
    for dated in parameter.values:
        holds = every([_holds(dated, by), *(none(earlier) for earlier in before)])
        before.append(holds)
        cases.append((holds, dated.value))
    world.given += [some(before), none(by.blank)]
    if by.sort is Sort.NUMBER:
        first, last = RECENT if world.reach is not None else CALENDAR
        world.given += [by.value >= first, by.value <= last, z3.IsInt(by.value)]
    return chosen(cases, world.texts) if cases else NULL


def _holds(dated: Dated, by: Scalar) -> Formula:
    """Whether a dated value is the one of the day ``by``, or of the last day of the year ``by``."""
    parts = []
    if by.sort is Sort.DATE:
        parts += [] if dated.since is None else [by.value >= dated.since.toordinal()]
        parts += [] if dated.until is None else [by.value <= dated.until.toordinal()]
        return every(parts)
    if dated.since is not None:
        parts.append(by.value >= dated.since.year)
    if dated.until is not None:
        last = dated.until.year if (dated.until.month, dated.until.day) == (12, 31) else dated.until.year - 1
        parts.append(by.value <= last)
    return every(parts)
