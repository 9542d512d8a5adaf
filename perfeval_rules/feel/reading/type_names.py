"""Types after ``instance of`` and on parameters: a cursor in, a ``TypeName`` out."""

from perfeval_rules.feel.reading.cursor import Cursor
from perfeval_rules.feel.reading.faults import DEPTH, too_deep
from perfeval_rules.feel.reading.phrases import TYPES, phrase
from perfeval_rules.model.syntax import TypeName


def type_name(cursor: Cursor) -> TypeName:
    """The type that is written here."""
    start = cursor.token.start
    cursor.depth += 1
    if cursor.depth > DEPTH:
        raise too_deep(cursor.token.start, cursor.token.end)
    name = phrase(cursor, TYPES) or _word(cursor)
    fields: list[str] = []
    parts: list[TypeName] = []
    if name in _WITH_PARTS and cursor.kind in ("<", "<>"):
        _read_parts(cursor, name, parts, fields)
    cursor.depth -= 1
    return TypeName(cursor.span(start), name, tuple(parts), tuple(fields))


_WITH_PARTS = ("list", "range", "context", "function")


def _word(cursor: Cursor) -> str:
    if cursor.kind not in ("name", "function", "null"):
        cursor.fail_here()
    name = cursor.take().text
    while cursor.accept("."):
        name += "." + cursor.expect("name").text
    return name


def _read_parts(cursor: Cursor, name: str, parts: list[TypeName], fields: list[str]) -> None:
    """Reads what stands between < and >, and a function's result behind them."""
    opening = cursor.take()
    while opening.kind == "<" and (cursor.kind != ">" or parts):
        if name == "context":
            fields.append(cursor.expect("name").text)
            cursor.expect(":")
        parts.append(type_name(cursor))
        if name in ("list", "range") or not cursor.accept(","):
            break
    if opening.kind == "<":
        cursor.close(opening, ">")
    if name == "function":
        cursor.expect("->")
        parts.append(type_name(cursor))
