"""Dates as numbers of days: ``date(year, month, day)`` and the parts of a date; terms in, terms out."""

from collections.abc import Sequence
from datetime import date

import z3

from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.tables import whole_constant
from perfeval_rules.verify.solver.terms import Formula, Scalar, Sort, Term, Untranslatable, some
from perfeval_rules.verify.solver.world import World

LAST_YEAR = 9999


def date_of(arguments: Sequence[Term], sight: Sight) -> Term:
    """A date of a year that is not known, without its fraction, on a day of the calendar that is."""
    if len(arguments) == 1 and isinstance(arguments[0], Scalar) and arguments[0].sort is Sort.DATE:
        return arguments[0]
    if len(arguments) != 3 or not isinstance(arguments[0], Scalar) or arguments[0].sort is not Sort.NUMBER:
        raise Untranslatable("date")
    year, month, day = arguments[0], whole_constant(arguments[1]), whole_constant(arguments[2])
    if month is None or day is None or (month, day) == (2, 29):
        raise Untranslatable("date")
    try:
        within = date(2001, month, day).timetuple().tm_yday
    except ValueError as error:
        raise Untranslatable("date") from error
    whole = z3.ToInt(year.value)
    days = _days_before(whole, sight.world) + within
    if month > 2:
        days = days + z3.If(_is_leap(whole), 1, 0)
    impossible = z3.Or(year.value < 1, year.value >= LAST_YEAR + 1)
    return Scalar(Sort.DATE, days, some([year.blank, impossible]))


def _days_before(year: Formula, world: World) -> Formula:
    """The days from the first of January of year 1 to that of ``year``, less one."""
    last = year - 1
    centuries = world.fresh(Sort.DATE)
    world.given += [centuries * 100 <= last, last < centuries * 100 + 100]
    return last * 365 + last / 4 - centuries + last / 400


def _is_leap(year: Formula) -> Formula:
    return z3.And(year % 4 == 0, z3.Or(year % 100 != 0, year % 400 == 0))


def year_of(value: Scalar, world: World) -> Scalar:
    """The year of a date."""
    year = world.fresh(Sort.DATE)
    first = _days_before(year, world) + 1
    length = z3.If(_is_leap(year), 366, 365)
    world.given.append(z3.And(first <= value.value, value.value < first + length))
    return Scalar(Sort.NUMBER, z3.ToReal(year), value.blank)
