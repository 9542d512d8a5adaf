"""Expressions and texts of one file, parsed in place; what is wrong with them is noted as it is met."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from perfeval_rules.feel import FeelSyntaxError, Place, parse
from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.model.syntax import Expression, Literal, Template
from perfeval_rules.read.rules.references import LITERAL_FUNCTIONS, Targets, full_ids
from perfeval_rules.read.rules.templates import Placeholder, Unbalanced, pieces_of
from perfeval_rules.read.text.tree import Scalar, Tree


class Wanted(Enum):
    """What an expression must come to."""

    CONDITION = "condition"
    NUMBER = "number"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Use:
    """An expression of a file, and what it must come to there; ``place`` turns offsets in its text into spans."""

    expression: Expression
    wanted: Wanted
    place: Place = field(compare=False, repr=False)


@dataclass(slots=True)
class Notes:
    """What comes up while one file is read: diagnostics, and the expressions that parse.

    Where ``targets`` are given, ``score`` and ``fired`` lead to them, and ``refers`` collects where.
    """

    targets: Targets | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    refers: set[str] = field(default_factory=set)

    def add(self, span: Span, message: Message, hint: Message | None = None) -> None:
        """Note an error."""
        self.diagnostics.append(Diagnostic(span, message, hint))


def expression(tree: Tree | None, wanted: Wanted, notes: Notes) -> Expression | None:
    """The expression that a scalar holds; one that does not parse is noted and comes out as null."""
    if not isinstance(tree, Scalar) or tree.value is None:
        return None
    if tree.faulty:
        return nothing(tree.span, tree.text)
    if isinstance(tree.value, date):
        notes.add(
            tree.span,
            say("a date in an expression is written with date()"),
            say('Write date("{day}").', day=tree.text),
        )
        return nothing(tree.span, tree.text)
    return _parsed(tree, 0, len(tree.text), wanted, notes)


def template(tree: Tree | None, notes: Notes) -> Template | None:
    """The text with placeholders that a scalar holds."""
    if not isinstance(tree, Scalar) or tree.value is None or tree.faulty:
        return None
    parts: list[str | Expression] = []
    for piece in pieces_of(tree.text):
        if isinstance(piece, Placeholder):
            parts.append(_parsed(tree, piece.start, piece.end, Wanted.ANYTHING, notes))
        elif isinstance(piece, Unbalanced):
            _unbalanced(tree, piece, notes)
        else:
            parts.append(piece.text)
    return Template(tree.text, tuple(parts), tree.span)


def nothing(span: Span, text: str = "") -> Expression:
    """What stands in for an expression that is missing or does not parse, in a file that is refused anyway."""
    return Expression(text, Literal(span, None), span)


def _parsed(scalar: Scalar, start: int, end: int, wanted: Wanted, notes: Notes) -> Expression:
    text, span = scalar.text[start:end], scalar.place(start, end)
    if not text.strip():
        notes.add(scalar.place(max(start - 1, 0), end + 1), say("nothing stands between the braces"))
        return nothing(span)

    def place(first: int, last: int) -> Span:
        return scalar.place(start + first, start + last)

    try:
        tree = parse(text, place)
    except FeelSyntaxError as error:
        notes.diagnostics.extend(error.diagnostics)
        return nothing(span, text)
    if notes.targets is not None and any(name in text for name in LITERAL_FUNCTIONS):
        resolved = full_ids(tree, notes.targets)
        tree = resolved.tree
        notes.diagnostics.extend(resolved.diagnostics)
        notes.refers |= resolved.refers
    found = Expression(text, tree, span)
    notes.uses.append(Use(found, wanted, place))
    return found


def _unbalanced(scalar: Scalar, piece: Unbalanced, notes: Notes) -> None:
    opening = piece.brace == "{"
    notes.add(
        scalar.place(piece.start, piece.start + 1),
        say("this brace is never closed") if opening else say("no brace is open here"),
        say("Write an expression between two braces, and a brace twice where it is to be printed."),
    )
