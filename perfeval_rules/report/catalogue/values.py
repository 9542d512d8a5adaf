"""Values as rule files write them: a value and its declaration in, YAML in one line out."""

import json
import re
from datetime import date
from decimal import Decimal
from unicodedata import category

from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Declaration

_BARE = re.compile(r"[^\W\d_](?:[\w（）〔〕《》“”、，。；·—…/%.+-]| (?=[\w（〔《“]))*")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What needs no quotes, and words that mean something else without them."""

_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def as_written(value: Value, declared: Declaration | None = None) -> str:
    """A value as a case or an example would write it."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return _number(value, declared)
        case str():
            return _text(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(as_written(item, declared) for item in value)}]"
        case dict():
            fields = declared.fields if declared is not None else {}
            return f"{{{', '.join(f'{name}: {as_written(one, fields.get(name))}' for name, one in value.items())}}}"
        case _:
            return str(value)


def _text(text: str) -> str:
    """A text, in quotes where it could be taken for anything else."""
    if _BARE.fullmatch(text) and text.lower() not in _WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\U{ord(char):08x}" if category(char) in _UNPRINTABLE else char for char in quoted)


def _number(exact: Decimal, declared: Declaration | None) -> str:
    """A number in full; in per cent where its fact is."""
    if declared is not None and declared.unit == "%":
        text = f"{exact * 100:f}"
        return f"{text.rstrip('0').rstrip('.') if '.' in text else text}%"
    return f"{exact:f}"
