"""Values in the cells of a questionnaire: a value in, the text of its cell out; a text that a cell holds in, back.

What a cell could not hold as it is, or would mean something else in it, stands there in JSON behind a mark.
"""

import json
import unicodedata
from collections.abc import Sequence
from decimal import Context, Decimal

from perfeval_rules.figures.cell_numbers import SHARE
from perfeval_rules.figures.yaml_texts import plainly
from perfeval_rules.model.questionnaire import BLANK, EXACT, NONE
from perfeval_rules.model.values import Value

_DIGITS = Context(prec=200)
_ODD = frozenset({"Cc", "Cs", "Cn", "Co"})
"""Controls, halves of pairs and what Unicode leaves free: much of that no workbook can hold."""


def text_cell(text: str) -> str:
    """The cell of a text."""
    return text if _as_it_is(text) else f"{EXACT}{json.dumps(text)}"


def number_cell(number: Decimal, unit: str) -> str:
    """The cell of a number, to be kept as a text; a share as a percentage."""
    return f"{plainly(number.scaleb(2, _DIGITS))}%" if unit == SHARE else plainly(number)


def list_cell(items: Sequence[Value], unit: str) -> str:
    """The cell of a list: one item a line."""
    if not items:
        return NONE
    if all(isinstance(item, str) and _as_it_is(item) and "\n" not in item for item in items):
        return "\n".join(str(item) for item in items)
    numbers = any(isinstance(item, Decimal) for item in items)
    if numbers and all(item is None or isinstance(item, Decimal) for item in items):
        return "\n".join(number_cell(item, unit) if isinstance(item, Decimal) else BLANK for item in items)
    return f"{EXACT}{json.dumps(items)}"


def exact(text: str) -> str | list[str | None]:
    """What stands in JSON behind the mark. Raises ``ValueError`` where that is no text, nor a list of texts."""
    found = json.loads(text.removeprefix(EXACT))
    if isinstance(found, str):
        return found
    if isinstance(found, list) and all(item is None or isinstance(item, str) for item in found):
        return found
    raise ValueError(text)


def _as_it_is(text: str) -> bool:
    if text != text.strip() or text in ("", BLANK, NONE) or text.startswith(EXACT) or text.endswith("</r>"):
        return False
    return not any(unicodedata.category(one) in _ODD and one != "\n" for one in text)
