"""``FACT=VALUE`` as people type it: texts and a case in, settings out, each held against the vocabulary of its book.

Values are read as a case file reads them. The texts stand for the lines of a file, so that what is wrong with one can
be pointed at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from perfeval_rules.model.cases import Case, Record
from perfeval_rules.model.changes import Setting
from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.case_facts import facts_of
from perfeval_rules.read.evidence import CaseReader
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import half_width
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree
from perfeval_rules.read.text.yaml import read_tree
from perfeval_rules.read.vocabulary.reserved import RESERVED, ROW_SCORE
from perfeval_rules.read.vocabulary.values import value_of

Diagnostics = tuple[Diagnostic, ...]

OPTION = "--set"
"""What the texts are called where something is wrong with them."""

SETTING = re.compile(r"\s*(?P<name>[^=\[\].]+?)\s*(?:[\[［](?P<record>[^\]］]*)[\]］]\s*\.\s*(?P<field>[^=.]+?)\s*)?=")


@dataclass(frozen=True, slots=True)
class _Typed:
    """One text, taken apart: names, what stands behind the equals sign, and its line."""

    text: str
    line: int
    name: str
    record: str
    field: str
    start: int

    def span(self, word: str = "") -> Span:
        """Where ``word`` stands; the whole text without one."""
        at = self.text.find(word) if word else 0
        end = at + len(word) if word else len(self.text)
        return Span(OPTION, self.line, at + 1, self.line, end + 1)


def settings_of(texts: Sequence[str], case: Case, book: RuleBook) -> tuple[tuple[Setting, ...], Diagnostics]:
    """The settings that the texts mean, and what is wrong with them."""
    found: list[Setting] = []
    diagnostics: list[Diagnostic] = []
    for line, text in enumerate(texts, 1):
        read = _setting(text, line, case, book)
        if isinstance(read, Setting):
            found.append(read)
        else:
            diagnostics += read
    return tuple(found), tuple(diagnostics)


def _setting(text: str, line: int, case: Case, book: RuleBook) -> Setting | Diagnostics:
    parts = SETTING.match(text)
    if parts is None:
        hint = say("For example: {example}", example="自评总分=90, 指标[3].自评分=9")
        span = Span(OPTION, line, 1, line, len(text) + 1)
        return (Diagnostic(span, say("write a fact, '=' and a value"), hint),)
    typed = _Typed(text, line, parts["name"], parts["record"] or "", parts["field"] or "", parts.end())
    declared = book.facts.get(typed.name)
    if declared is None or declared.derive is not None:
        return (_not_a_fact(typed, book),)
    return _field_setting(typed, declared, case, book) if typed.field else _fact_setting(typed, declared)


def _not_a_fact(typed: _Typed, book: RuleBook) -> Diagnostic:
    """Why a name cannot be set."""
    declared = book.facts.get(typed.name)
    if declared is not None:
        return _derived(typed.span(typed.name), typed.name, inputs_of(typed.name, book))
    if typed.name in RESERVED:
        return Diagnostic(typed.span(typed.name), say("'{name}' is computed by the program", name=typed.name))
    settable = [name for name, known in book.facts.items() if known.derive is None]
    message = say("no fact is called '{name}'", name=typed.name)
    return Diagnostic(typed.span(typed.name), message, did_you_mean(typed.name, settable))


def _derived(span: Span, name: str, inputs: Sequence[str]) -> Diagnostic:
    message = say("'{name}' is derived, and is not set itself", name=name)
    return Diagnostic(
        span, message, say("It is computed from: {inputs}.", inputs="、".join(inputs)) if inputs else None
    )


def inputs_of(key: str, book: RuleBook) -> list[str]:
    """The entered facts and fields from which the derived fact or field ``key`` is computed in the end."""
    found: dict[str, None] = {}
    waiting, seen = [key], set[str]()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        fact, _, field = name.partition(".")
        declared = book.facts.get(fact)
        declared = declared.fields.get(field) if declared is not None and field else declared
        if declared is not None and declared.derive is not None:
            waiting += sorted(book.reads.get(name, ()))
        elif declared is not None and declared.kind is not Kind.RECORDS:
            found[name] = None
    return list(found)


def _fact_setting(typed: _Typed, declared: Declaration) -> Setting | Diagnostics:
    """A whole fact with its value."""
    tree, wrong = _value_tree(typed, declared)
    if tree is None:
        return wrong
    reader = CaseReader({})
    key = Scalar(typed.name, typed.name, False, typed.span(typed.name))
    facts = facts_of(Mapping(((key, tree),), typed.span()), {declared.name: declared}, reader)
    if reader.diagnostics:
        return tuple(reader.diagnostics)
    return Setting(typed.name, facts[typed.name].value)


def _field_setting(typed: _Typed, declared: Declaration, case: Case, book: RuleBook) -> Setting | Diagnostics:
    """A field of one record with its value."""
    if declared.kind is not Kind.RECORDS:
        return (Diagnostic(typed.span(typed.name), say("'{name}' holds no records", name=typed.name)),)
    field = declared.fields.get(typed.field)
    where = typed.span(typed.field)
    if field is None:
        message = say("the records of '{fact}' have no field called '{field}'", fact=typed.name, field=typed.field)
        settable = [name for name, known in declared.fields.items() if known.derive is None]
        return (Diagnostic(where, message, did_you_mean(typed.field, settable)),)
    if field == ROW_SCORE:
        return (Diagnostic(where, say("'{name}' is computed by the program", name=typed.field)),)
    if field.derive is not None:
        return (_derived(where, typed.field, inputs_of(f"{typed.name}.{typed.field}", book)),)
    number = _record_number(typed, case)
    if isinstance(number, Diagnostic):
        return (number,)
    tree, wrong = _value_tree(typed, field)
    if tree is None:
        return wrong
    value, wrong = value_of(tree, field)
    return wrong or Setting(typed.name, value, number, typed.field)


def _record_number(typed: _Typed, case: Case) -> int | Diagnostic:
    """The number of the record that is meant, by number or by its name."""
    fact = case.facts.get(typed.name)
    records = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    word = half_width(typed.record)
    if word.isdecimal() and 1 <= int(word) <= len(records):
        return int(word)
    named = [number for number, record in enumerate(records, 1) if typed.record.strip() in _texts(record)]
    if len(named) == 1:
        return named[0]
    message: Message = say("'{fact}' has {count} records here", fact=typed.name, count=len(records))
    hint = say("Write the number of one, or its name: {fact}[1].", fact=typed.name) if records else None
    return Diagnostic(typed.span(typed.record), message, hint)


def _texts(record: Record) -> list[str]:
    """What a record may be called: its first text."""
    texts = (fact.value for fact in record.fields.values() if isinstance(fact.value, str))
    return [text for text in [next(texts, None)] if text is not None]


def _value_tree(typed: _Typed, declared: Declaration) -> tuple[Tree | None, Diagnostics]:
    """What stands behind the equals sign, as YAML; a text may be written without the quotes that YAML asks for."""
    written = typed.text[typed.start :]
    if not written.strip():
        message = say("'{key}' has no value", key=typed.name)
        return None, (Diagnostic(typed.span(), message, say("Write null for a blank.")),)
    before = "\n" * (typed.line - 1) + " " * typed.start
    tree, wrong = read_tree(f"{before}{written}".encode(), OPTION)
    plain = declared.kind is Kind.TEXT and not (isinstance(tree, Scalar) and (tree.value is None or tree.quoted))
    if plain:
        return Scalar(written.strip(), written.strip(), True, typed.span(written.strip())), ()
    if tree is not None and not wrong:
        return tree, ()
    return None, tuple(found if found.span.line == typed.line else replace(found, span=typed.span()) for found in wrong)
