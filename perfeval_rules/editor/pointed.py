"""What a position points at: a file, a place in it and the book behind it in; the thing that is named there out.

Inside expressions this works on half-typed files, too; elsewhere the file must be YAML.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.editor.about import Note, about_citation, about_function, about_rule, about_section
from perfeval_rules.editor.flow import Step
from perfeval_rules.editor.functions import function_names
from perfeval_rules.editor.glimpse import Next, glimpse
from perfeval_rules.editor.page import CASE, File, expression_before, seen_in
from perfeval_rules.editor.places import lines_of, scalar_at
from perfeval_rules.editor.shapes import keys_at
from perfeval_rules.editor.sight import fact_keys, head_keys, rule_span
from perfeval_rules.editor.suggestions import Speaker
from perfeval_rules.editor.whereabouts import whereabouts
from perfeval_rules.model.places import Span
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.rules.references import LITERAL_FUNCTIONS

_WORD = re.compile(r"[\w·/#-]+")
_NAME = re.compile(r"[\w·]+")
_REFERENCES = ("explains", "disable")


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is pointed at: what to say of it, where it is written, and where it is declared.

    ``path`` leads to a fact, to a field of a record fact, or to a parameter.
    """

    note: Note
    span: Span
    places: tuple[Span, ...] = ()
    path: tuple[str, ...] = ()


def pointed_at(file: File, line: int, column: int, speaker: Speaker) -> Pointed | None:
    """What stands at a position, lines and columns counted from 1."""
    return _in_expression(file, line, column, speaker) or _in_tree(file, line, column, speaker)


def _in_expression(file: File, line: int, column: int, speaker: Speaker) -> Pointed | None:
    text = lines_of(file.text)[line - 1] if 0 < line <= len(lines_of(file.text)) else ""
    word = _word_at(text, column, _NAME)
    if word is None:
        return None
    start, end = word
    where = whereabouts(file.text, line, end + 1)
    before = expression_before(file, where) if where is not None else None
    if where is None or before is None:
        return None
    seen = glimpse(before, seen_in(file, where, speaker.sight))
    span = Span(file.path, line, start + 1, line, end + 1)
    if seen.next is Next.TEXT:
        whole = _word_at(text, column, _WORD)
        return _rule(text[slice(*whole)], span, speaker) if whole and seen.call in LITERAL_FUNCTIONS else None
    name = text[start:end]
    function = _function_at(text, start, end)
    if function and seen.next is not Next.MEMBER and name not in seen.names:
        return Pointed(about_function(function, speaker.tell), span)
    found = seen.names.get(name)
    if found is None:
        return None
    return Pointed(speaker.note(name, found), span, tuple(_places(found.path, speaker)), found.path)


def _word_at(text: str, column: int, shape: re.Pattern[str]) -> tuple[int, int] | None:
    """The ends of the word that touches a column."""
    return next((found.span() for found in shape.finditer(text) if found.start() < column <= found.end() + 1), None)


def _function_at(text: str, start: int, end: int) -> str:
    """The function of whose name the word is a part."""
    for name in function_names():
        at = text.find(f"{name}(")
        while at >= 0:
            if at <= start and end <= at + len(name):
                return name
            at = text.find(f"{name}(", at + 1)
    return ""


def _places(path: tuple[str, ...], speaker: Speaker) -> Iterator[Span]:
    """Where a fact, a field or a parameter is declared."""
    match path:
        case [first, name] if first == PARAMETERS:
            yield from (key.span for key in head_keys(speaker.sight, "parameters", name))
        case [name]:
            yield from (key.span for key in fact_keys(speaker.sight, name))
        case [record, name]:
            yield from (key.span for key in fact_keys(speaker.sight, record, name))


def _rule(reference: str, span: Span, speaker: Speaker) -> Pointed | None:
    target = speaker.sight.rule(reference)
    if target is None:
        return None
    title = speaker.sight.titles.get(target.id.rpartition("/")[2], "")
    return Pointed(about_rule(target, title, speaker.tell), span, (rule_span(speaker.sight, target),))


def _in_tree(file: File, line: int, column: int, speaker: Speaker) -> Pointed | None:
    """A key, or a word in a value that is no expression."""
    found = scalar_at(file.tree, line, column)
    if found is None:
        return None
    word, span = found.scalar.text, found.scalar.span
    if found.is_key:
        return _key(file, found.path, word, span, speaker)
    names = [step for step in found.path if isinstance(step, str)]
    match names[-1] if names else "":
        case "basis":
            return _citation(word, span, speaker)
        case "section" if file.kind == "indicator":
            sections = (each for each in speaker.sight.sections if each.name == word)
            return next((Pointed(about_section(each, speaker.tell), span, (each.span,)) for each in sections), None)
        case name if name in _REFERENCES:
            return _rule(word, span, speaker)
        case "each":
            return _fact((word,), span, speaker)
        case "without" if file.kind == CASE and len(names) > 1:
            return _fact((names[1], word), span, speaker)
    return None


def _citation(word: str, span: Span, speaker: Speaker) -> Pointed | None:
    name = max((name for name in speaker.sight.citations if word.startswith(name)), key=len, default="")
    if not name:
        return None
    places = tuple(key.span for key in head_keys(speaker.sight, "citations", name))
    return Pointed(about_citation(speaker.sight.citations[name], speaker.tell), span, places)


def _fact(path: tuple[str, ...], span: Span, speaker: Speaker) -> Pointed | None:
    declared = speaker.declared(path)
    if declared is None:
        return None
    return Pointed(speaker.about(declared, path), span, tuple(_places(path, speaker)), path)


def _key(file: File, path: tuple[Step, ...], word: str, span: Span, speaker: Speaker) -> Pointed | None:
    """The fact, field, parameter or rule that a key names; else what the schema says of the key."""
    match path:
        case ["examples", int(), "given"]:
            field = (file.each, word) if file.each else (word,)
            return _fact(field, span, speaker) or _fact((word,), span, speaker)
        case ["examples", int(), "given", str(record), int()]:
            return _fact((record, word), span, speaker)
        case ["facts", str(record), int()] | ["facts", str(record), "value", int()] | ["facts", str(record), "fields"]:
            return _fact((record, word), span, speaker)
        case ["facts"]:
            return _fact((word,), span, speaker)
        case ["expect"]:
            return _rule(word, span, speaker)
        case ["parameters"] if parameter := speaker.parameter(word):
            own = (PARAMETERS, word)
            return Pointed(parameter, span, tuple(_places(own, speaker)), own)
        case ["citations"]:
            return _citation(word, span, speaker)
    meaning = next((key.meaning for key in keys_at(file.kind, path) if key.name == word), "")
    return Pointed(Note(word, lines=(meaning,)), span) if meaning else None
