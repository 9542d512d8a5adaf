"""A fact that is set otherwise, in words: the setting and its book in, a line of text out."""

from perfeval_rules.figures.shapes import declaration_of, shape_of_field
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.cases import Record
from perfeval_rules.model.changes import Replaced
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Value


def before_and_after(replaced: Replaced, book: RuleBook, tell: Tell) -> tuple[str, str]:
    """The value that a fact has in the case, and the one it is set to."""
    name, fact = replaced.setting.name, replaced.before
    old = tell("unknown") if fact is None else _figure(fact.value, name, book, tell)
    return old, _figure(replaced.setting.value, name, book, tell)


def setting_name(replaced: Replaced, book: RuleBook) -> str:
    """What is set: its name, and beside it what its declaration calls it, where that is another word."""
    name = replaced.setting.name
    declared = declaration_of(name, book)
    label = declared.label if declared is not None else ""
    return f"{name}（{label}）" if label and label != (replaced.setting.field or name) else name


def _figure(value: "Value | tuple[Record, ...]", name: str, book: RuleBook, tell: Tell) -> str:
    if isinstance(value, tuple):
        return tell("{count} records", count=len(value))
    return figure(value, tell, shape_of_field(declaration_of(name, book)))
