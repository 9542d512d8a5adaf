"""The value of a fact in a case, as a note shows it: a path and the case's values in, text out."""

from collections.abc import Mapping

from perfeval_rules.editor.sight import Sight
from perfeval_rules.figures.values import Shape, Tell, figure
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Kind


def value_at(path: tuple[str, ...], values: Mapping[str, Value], sight: Sight, tell: Tell) -> str:
    """The value at a path; of a field, its value in every record; empty where the case has none to show."""
    if not path or path[0] not in values:
        return ""
    whole = values[path[0]]
    declared = sight.fact(path[0]) if len(path) == 1 else sight.field(path[0], path[1])
    if declared is None or (declared.kind is Kind.RECORDS and len(path) > 1):
        return ""
    if len(path) == 2:
        whole = [item.get(path[1]) for item in whole if isinstance(item, dict)] if isinstance(whole, list) else whole
    return figure(whole, tell, Shape(declared.decimals, declared.unit))
