"""Values as people read them: a value with its decimals and unit in, text in the reader's language out."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Protocol

from perfeval_rules.model.values import Interval, Months, Unknown, Value

MOST_ITEMS = 15
"""How many items of a list are printed before the rest is only counted."""


MOST_DIGITS = 34
"""How many digits a number has when its division was cut off."""

SHOWN_DECIMALS = 6
"""How many decimals of such a number are printed."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a number is printed: its decimals (``None``: as many as it has) and its unit."""

    decimals: int | None = None
    unit: str = ""


PLAIN = Shape()


class Tell(Protocol):
    """Gives a sentence in the reader's language."""

    def __call__(self, template: str, /, **blanks: object) -> str:
        """``template`` in the reader's language, its blanks filled."""


CHINESE = {
    ", ": "、",
    "unknown": "未知",
    "blank": "空",
    "yes": "是",
    "no": "否",
    "(none)": "（无）",
    "a record": "（记录）",
    "{count} records": "{count} 条记录",
    "{items} … ({count} in all)": "{items}……（共 {count} 项）",
    "{days} days": "{days} 天",
    "{months} months": "{months} 个月",
}
"""The words that figures need; texts of rules are Chinese, whatever the reader's language is."""


def in_chinese(template: str, /, **blanks: object) -> str:
    """One of the words of ``CHINESE``."""
    return CHINESE[template].format(**blanks)


def figure(value: Value, tell: Tell, shape: Shape = PLAIN) -> str:
    """``value`` as people read it."""
    match value:
        case Interval(_, low, high):
            return f"{number(low, shape)}–{number(high, shape)}"
        case Unknown():
            return tell("unknown")
        case None:
            return tell("blank")
        case bool():
            return tell("yes") if value else tell("no")
        case Decimal():
            return number(value, shape)
        case list():
            return _items(value, tell, shape)
        case dict():
            return next((item for item in value.values() if isinstance(item, str)), tell("a record"))
        case _:
            return _temporal(value, tell)


def number(exact: Decimal, shape: Shape = PLAIN) -> str:
    """A number with its unit; thousands are grouped from five digits on.

    No digit is dropped, save of a quotient that does not end: of that, six decimals and dots are printed.
    """
    share = shape.unit == "%"
    printed = exact * 100 if share else exact
    places = None if shape.decimals is None else max(shape.decimals - 2, 0) if share else shape.decimals
    text = _plainly(printed) if places is None or printed != round(printed, places) else f"{printed:.{places}f}"
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, fraction = digits.partition(".")
    grouped = f"{int(whole):,}" if len(whole) > 4 else whole
    return f"{sign}{grouped}{point}{fraction}{'%' if share else shape.unit and f' {shape.unit}'}"


def _plainly(printed: Decimal) -> str:
    text = f"{printed:f}"
    if "." not in text:
        return text
    text = text.rstrip("0").rstrip(".")
    whole, point, fraction = text.partition(".")
    endless = len(printed.as_tuple().digits) >= MOST_DIGITS and len(fraction) > SHOWN_DECIMALS
    return f"{whole}{point}{fraction[:SHOWN_DECIMALS]}…" if endless else text


def _items(items: list[Value], tell: Tell, shape: Shape) -> str:
    if not items:
        return tell("(none)")
    if all(isinstance(item, dict) for item in items):
        return tell("{count} records", count=len(items))
    text = tell(", ").join(figure(item, tell, shape) for item in items[:MOST_ITEMS])
    return text if len(items) <= MOST_ITEMS else tell("{items} … ({count} in all)", items=text, count=len(items))


def _temporal(value: Value, tell: Tell) -> str:
    match value:
        case datetime():
            return value.isoformat(sep=" ")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return tell("{days} days", days=value.days)
        case Months(months):
            return tell("{months} months", months=months)
        case _:
            return str(value)
