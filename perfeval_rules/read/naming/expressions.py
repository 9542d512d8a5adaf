"""The names in an expression: a use of one in, every fact, field, parameter and rule that it names out."""

from collections.abc import Iterator

from perfeval_rules.feel import Place, Read, Token, infer, scan
from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.model.places import Span
from perfeval_rules.model.syntax import Name, Path
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.naming.known import Known
from perfeval_rules.read.rules.notes import Use
from perfeval_rules.read.rules.references import LITERAL_FUNCTIONS
from perfeval_rules.read.vocabulary.scope import FUNCTIONS

End = tuple[int, int]


def in_expression(use: Use, each: str | None, known: Known) -> Iterator[Occurrence]:
    """What an expression names that looks at the records of ``each``, in the order of the text."""
    tokens = scan(use.expression.text)
    words = _words(tokens, use.place)
    row = known.names.fields.get(each or "", {})
    found = dict.fromkeys(_references(tokens, use.place, known))
    inferred = infer(use.expression.tree, known.names.in_row(each), FUNCTIONS)
    named = [(read.node, _meant(read, each if read.path[0] in row else None)) for read in inferred.reads]
    named += [(node, (Named.VAGUE, node.name)) for node in inferred.vague if isinstance(node, Name | Path)]
    for node, meant in named:
        span = words.get((node.span.end_line, node.span.end_column))
        if span is not None and meant is not None:
            found[known.occurrence(*meant, span)] = None
    yield from sorted(found, key=lambda occurrence: occurrence.span)


def _words(tokens: list[Token], place: Place) -> dict[End, Span]:
    """The span of every word, by where it ends: a path ends with the word that names what it reads."""
    spans = (place(token.start, token.end) for token in tokens if token.kind != "end")
    return {(span.end_line, span.end_column): span for span in spans}


def _meant(read: Read, each: str | None) -> tuple[Named, str] | None:
    """What a path reads; the columns of a parameter's table, and ``参数`` itself, have no name of their own."""
    path = (each, *read.path) if each else read.path
    match path:
        case [first] if first != PARAMETERS:
            return Named.FACT, first
        case [first, name] if first == PARAMETERS:
            return Named.PARAMETER, name
        case [first, name] if first != PARAMETERS:
            return Named.FIELD, f"{first}.{name}"
    return None


def _references(tokens: list[Token], place: Place, known: Known) -> Iterator[Occurrence]:
    """The rules and lines that ``score("…")`` and ``fired("…")`` name."""
    for function, opening, text in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if function.text in LITERAL_FUNCTIONS and opening.kind == "(" and text.kind == "text":
            yield from known.reference(text.text, _from(text.start + 1, place))


def _from(offset: int, place: Place) -> Place:
    """Turns offsets in what begins at ``offset`` into spans."""
    return lambda start, end: place(offset + start, offset + end)
