"""Values as texts, as FEEL's ``string`` writes them: a value in, its text out; raises ``Undecided`` at an unknown."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from decimal import Decimal

from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.numbers import plainly
from perfeval_rules.feel.values.temporal_text import write_temporal
from perfeval_rules.feel.values.unknowns import known
from perfeval_rules.model.values import Function, Months, Range, Value


def written(value: Value) -> str:
    """The text of ``value``; inside lists and contexts, texts stand in quotes."""
    match known(value):
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str() as text:
            return text
        case Decimal() as number:
            return plainly(number)
        case date() | time() | timedelta() | Months() as temporal:
            return write_temporal(temporal)
        case list() as items:
            return f"[{_joined(map(_quoted, items))}]"
        case dict() as entries:
            return "{" + _joined(f"{key}: {_quoted(item)}" for key, item in entries.items()) + "}"
        case Range() as found:
            return _range(found)
        case Function(name=name):
            return f"function {name}".strip()
    return str(value)


def _joined(parts: Iterable[str]) -> str:
    length = 0
    texts = []
    for part in parts:
        length += len(part) + 2
        bounds.spend_text(length)
        texts.append(part)
    return ", ".join(texts)


def _quoted(value: Value) -> str:
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return written(value)


def _range(found: Range) -> str:
    if found.low is None or found.high is None:
        end, low = (found.high, False) if found.low is None else (found.low, True)
        sign = (">" if low else "<") + ("=" if (found.includes_low if low else found.includes_high) else "")
        return f"{sign} {_quoted(end)}"
    opening, closing = "[" if found.includes_low else "(", "]" if found.includes_high else ")"
    return f"{opening}{_quoted(found.low)}..{_quoted(found.high)}{closing}"
