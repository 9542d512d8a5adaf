"""What YAML accepts but authors did not mean: anchors, tags, merge keys, lost colons, invisible spaces, bare braces."""

import re
from collections.abc import Iterator

from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.read.text.source import Source
from perfeval_rules.read.text.tree import Scalar

_INVISIBLE = re.compile("^[\u3000\xa0]+|[\u3000\xa0]+$|[\u200b-\u200f\u2060]")
_COLON = re.compile("：|:(?=\\S)")
_TOKEN = re.compile(r"[^\s,\]}]+")
_BLOCK_WITH_INDENT = re.compile(r"[|>][-+]?[0-9]")


def of_token(anchor: str | None, tag: str | None, span: Span, source: Source) -> Iterator[Diagnostic]:
    """Names and types that YAML lets one put before a value."""
    token = _TOKEN.match(source.lines[span.line - 1], span.column - 1)
    width = len(token[0]) if token else 1
    here = Span(span.file, span.line, span.column, span.line, span.column + width)
    if anchor:
        yield Diagnostic(here, say("names with & are not allowed"), say("Delete it, or put the text in quotes."))
    if tag:
        yield Diagnostic(here, say("types with ! are not allowed"), say("Delete it, or put the text in quotes."))


def of_key(text: str, quoted: bool, span: Span, source: Source) -> Iterator[Diagnostic]:
    """What is wrong with a key."""
    if not text:
        yield Diagnostic(span, say("a key is missing before ':'"))
    elif text == "<<" and not quoted:
        yield Diagnostic(span, say("merging with << is not allowed"), say("Write the keys out again."))
    yield from of_scalar(text, quoted, span, source)


def of_scalar(text: str, quoted: bool, span: Span, source: Source) -> Iterator[Diagnostic]:
    """Characters of a text that nobody sees, and texts that YAML took for the head of a block."""
    begins = source.lines[span.line - 1][span.column - 1 :]
    if quoted and not text.strip() and _BLOCK_WITH_INDENT.match(begins):
        yield _begins_with(begins[0], span)
    found = None if quoted else _INVISIBLE.search(text)
    if found:
        place = Scalar(text, text, quoted, span, False, source.lines).place(*found.span())
        yield Diagnostic(
            place,
            say("a full-width or invisible space stands here: {code}", code=f"U+{ord(found[0][0]):04X}"),
            say("Delete it, or put the text in quotes."),
        )


def missing_colon_space(key: Scalar) -> tuple[Diagnostic, str, str] | None:
    """For a key in braces that swallowed its value: what is wrong, the key that was meant, and the value."""
    found = None if key.quoted else _COLON.search(key.text)
    if not found:
        return None
    message = say("no space stands after ':'")
    if found[0] == "：":
        message = say("the full-width '：' does not separate key and value")
    diagnostic = Diagnostic(key.place(*found.span()), message, say("Write ': ' (a colon and a space)."))
    return diagnostic, key.text[: found.start()], key.text[found.end() :].strip()


def text_in_braces(span: Span, source: Source) -> bool:
    """Whether braces on one line hold one thing without a colon, as a placeholder of a text does."""
    line = source.lines[span.line - 1]
    return span.line == span.end_line and not _COLON.search(line[span.column : span.end_column - 1])


def _begins_with(character: str, span: Span) -> Diagnostic:
    message = say("a text may not begin with '{char}'", char=character)
    here = Span(span.file, span.line, span.column, span.line, span.column + 1)
    return Diagnostic(here, message, say("Put the whole text in quotes."))
