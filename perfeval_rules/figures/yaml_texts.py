"""Values as the YAML of our files says them: a value in, a scalar out that reads back as just that value."""

import json
import re
from datetime import date
from decimal import Decimal

from perfeval_rules.model.values import Value

_LETTERS = "\u4e00-\u9fffA-Za-z（“《【〔"
_INSIDE = f"[{_LETTERS}0-9）”‘’》】〕、。；！？．/%=+≥≤<>_-]"
_PLAIN = re.compile(f"[{_LETTERS}]{_INSIDE}*(?: {_INSIDE}+)*")
"""Texts that need no quotes anywhere: nothing in them means anything to YAML."""

_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"})
"""Words that some reader of YAML takes for something else than a text."""

_BREAKS = {0x7F: "\\u007f", 0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029", 0xFEFF: "\\ufeff"}


def yaml_text(text: str) -> str:
    """A text, in quotes only where it needs them; half a surrogate pair, which no file can hold, is replaced."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    quoted = json.dumps(whole, ensure_ascii=False).translate(_BREAKS)
    return "".join(f"\\u{ord(one):04x}" if "\x80" <= one <= "\x9f" else one for one in quoted)


def yaml_value(value: Value, unit: str = "") -> str:
    """A value of a fact; a number in ``%`` is written as people write it, 98.92% for 0.9892."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{plainly(value * 100)}%" if unit == "%" else plainly(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(yaml_value(item, unit) for item in value)}]"
        case _:
            return yaml_text(str(value))


def plainly(number: Decimal) -> str:
    """A number without grouping, exponent and closing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
