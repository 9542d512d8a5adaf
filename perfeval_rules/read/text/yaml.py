"""From the bytes of a YAML file to its tree, and everything that is wrong with how it is written.

The only module that knows PyYAML; of it only the parser is used, so that no text of a file can build an object. What
YAML allows and rule and case files do not need (anchors, tags, merge keys, several documents) is a diagnostic.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.read.text.faults import Fault, explain
from perfeval_rules.read.text.habits import missing_colon_space, of_key, of_scalar, of_token, text_in_braces
from perfeval_rules.read.text.scalars import Reading, read_plain
from perfeval_rules.read.text.source import LARGEST, Source, read_source
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree

DEEPEST = 50
"""Lists and mappings may stand inside each other this many times."""

_LOADER: Any = getattr(yaml, "CLoader", yaml.SafeLoader)  # typed Any: the stubs know no parser without libyaml


def read_tree(data: bytes, file: str, largest: int = LARGEST) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    """The tree of a file, and its diagnostics in file order; no tree where the file cannot be understood."""
    source = read_source(data, file, largest)
    if isinstance(source, Diagnostic):
        return None, (source,)
    builder = _Builder(source)
    tree = builder.document()
    return tree, tuple(sorted(dict.fromkeys(builder.diagnostics), key=lambda diagnostic: diagnostic.span))


class _NotReadable(Exception):
    """Reading cannot go on; the reason is already among the diagnostics."""


class _Builder:
    """Makes one tree from parser events, noting what is wrong on the way."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []
        self.events: Iterator[Any] = iter(yaml.parse(source.text, Loader=_LOADER))

    def document(self) -> Tree | None:
        """The tree of the only document."""
        try:
            return self._only_document()
        except _NotReadable:
            return None
        except yaml.YAMLError as error:
            self.diagnostics.append(explain(_fault(error), self.source))
            return None

    def _only_document(self) -> Tree | None:
        tree = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    self._note(
                        self._span(event),
                        say("a file holds one document only"),
                        say("Delete the lines '---' and '...'."),
                    )
                    break
                tree = self._node(next(self.events), 1)
        if tree is None or (isinstance(tree, Scalar) and tree.text == "" and not tree.quoted):
            self._note(Span(self.source.file, 1, 1, 1, 1), say("the file is empty"))
            return None
        return tree

    def _node(self, event: Any, depth: int) -> Tree:
        if depth > DEEPEST:
            self._note(self._span(event), say("lists and mappings are nested more than {number} deep", number=DEEPEST))
            raise _NotReadable
        if isinstance(event, yaml.AliasEvent):
            self._note(self._span(event), say("references with * are not allowed"), say("Write the value out again."))
            return Scalar(None, f"*{event.anchor}", False, self._span(event), faulty=True)
        self.diagnostics += of_token(event.anchor, event.tag, self._span(event), self.source)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        return self._scalar(event)

    def _scalar(self, event: Any) -> Scalar:
        span = self._span(event)
        quoted = event.style in ("'", '"', "|", ">")
        reading = Reading(event.value) if quoted or event.tag else read_plain(event.value)
        noted = len(self.diagnostics)
        if reading.fault:
            self._note(span, reading.fault, reading.hint)
        self.diagnostics += of_scalar(event.value, quoted, span, self.source)
        faulty = len(self.diagnostics) > noted
        return Scalar(reading.value, event.value, quoted, span, faulty, self.source.lines)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Sequence(tuple(items), self._from_to(start, event, items[-1].span if items else None))

    def _mapping(self, start: Any, depth: int) -> Mapping | Scalar:
        entries: dict[str, tuple[Scalar, Tree]] = {}
        bare = 0
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self.events), depth + 1)
            if key is None:
                continue
            if isinstance(value, Scalar) and _is_bare(key, value):
                bare += 1
                key, value = self._parted(key, value)
            if self._is_new(key, entries):
                entries[key.text] = key, value
        last = next(reversed(entries.values()))[1].span if entries else None
        span = self._from_to(start, event, last)
        if start.flow_style and 0 < bare == len(entries) and text_in_braces(span, self.source):
            return self._braces(span)
        return Mapping(tuple(entries.values()), span)

    def _key(self, event: Any, depth: int) -> Scalar | None:
        """The key that an event begins, read as text; ``None`` where it cannot be one."""
        if not isinstance(event, yaml.ScalarEvent):
            self._note(self._span(event), say("a key must be a plain text"))
            self._node(event, depth + 1)
            return None
        span = self._span(event)
        self.diagnostics += of_token(event.anchor, event.tag, span, self.source)
        problems = tuple(of_key(event.value, bool(event.style), span, self.source))
        self.diagnostics += problems
        usable = event.value != "" and (event.value != "<<" or bool(event.style))
        key = Scalar(event.value, event.value, bool(event.style), span, bool(problems), self.source.lines)
        return key if usable else None

    def _parted(self, key: Scalar, value: Scalar) -> tuple[Scalar, Scalar]:
        """Key and value of an entry whose colon was not recognised, as they were probably meant."""
        parted = missing_colon_space(key)
        if parted is None:
            return key, value
        diagnostic, before, after = parted
        self.diagnostics.append(diagnostic)
        meant = Scalar(read_plain(after).value, after, False, key.span, faulty=True)
        return Scalar(before, before, False, key.span, True, self.source.lines), meant

    def _is_new(self, key: Scalar, entries: dict[str, tuple[Scalar, Tree]]) -> bool:
        first = entries.get(key.text)
        if first is not None:
            hint = say("It stands first on line {line}.", line=first[0].span.line)
            self._note(key.span, say("'{key}' is given twice", key=key.text), hint)
        return first is None

    def _braces(self, span: Span) -> Scalar:
        """A text in braces that YAML took for a mapping."""
        text = self.source.lines[span.line - 1][span.column - 1 : span.end_column - 1]
        self._note(span, say("a text may not begin with '{char}'", char="{"), say("Put the whole text in quotes."))
        return Scalar(text, text, False, span, True, self.source.lines)

    def _note(self, span: Span, message: Message, hint: Message | None = None) -> None:
        self.diagnostics.append(Diagnostic(span, message, hint))

    def _span(self, event: Any) -> Span:
        return self._from_to(event, event, None)

    def _from_to(self, start: Any, end: Any, last: Span | None) -> Span:
        """From one event's start to another's end, or to the last part's end where blocks run on to the next line."""
        begin = self._place(start.start_mark)
        stop = self._place(end.end_mark)
        if last is not None and not start.flow_style:
            stop = (last.end_line, last.end_column)
        return Span(self.source.file, *begin, *stop)

    def _place(self, mark: Any) -> tuple[int, int]:
        """Line and column of a parser's mark; it may count a line more than the file has."""
        lines = self.source.lines
        return (mark.line + 1, mark.column + 1) if mark.line < len(lines) else (len(lines), len(lines[-1]) + 1)


def _is_bare(key: Scalar, value: Scalar) -> bool:
    """Whether no colon stands between a key and its empty value."""
    ends = (key.span.end_line, key.span.end_column) == (value.span.line, value.span.column)
    return ends and value.text == "" and not value.quoted


def _fault(error: yaml.YAMLError) -> Fault:
    """What the parser says of a file that is not YAML, and the two places it names, as line and column from 1."""
    places = [getattr(error, name, None) for name in ("context_mark", "problem_mark")]
    opened, found = ((mark.line + 1, mark.column + 1) if mark else None for mark in places)
    texts = [str(getattr(error, name, None) or "") for name in ("context", "problem")]
    return Fault(texts[0], texts[1], opened or found or (1, 1), found or opened or (1, 1))
