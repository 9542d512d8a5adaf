"""The blanks of a sentence's pattern: a scalar in, literal words and blanks in their order out."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from perfeval_rules.feel import is_name
from perfeval_rules.model.forms import Capture
from perfeval_rules.model.places import say
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.read.nearest import one_of
from perfeval_rules.read.rules.notes import Notes
from perfeval_rules.read.rules.templates import Placeholder, Unbalanced, pieces_of
from perfeval_rules.read.text.tree import Scalar, Tree

KINDS = {"number": (Kind.NUMBER, ""), "percent": (Kind.NUMBER, "%"), "text": (Kind.TEXT, ""), "date": (Kind.DATE, "")}
"""What may stand in a blank, with the unit of a number."""

MOST = 40
"""How many blanks a pattern has at most, so that looking for it takes a bounded time."""

Reads = tuple[str | Capture, ...]

_BLANK = re.compile(r"\s*(?P<name>[^:：]*?)\s*[:：]\s*(?P<kind>.*?)\s*")


def reads_of(tree: Tree | None, notes: Notes) -> Reads:
    """The words and blanks of a pattern; what is wrong with it is noted."""
    if not isinstance(tree, Scalar) or tree.faulty:
        return ()
    reads: list[str | Capture] = []
    for piece in pieces_of(tree.text):
        if isinstance(piece, Placeholder):
            blank = _blank(tree, piece, blanks_of(reads), notes)
            if blank is not None:
                reads.append(blank)
        elif isinstance(piece, Unbalanced):
            message = say("this brace is never closed") if piece.brace == "{" else say("no brace is open here")
            notes.add(tree.place(piece.start, piece.start + 1), message)
        else:
            reads.append(piece.text)
    _check(tree, reads, notes)
    return tuple(reads)


def blanks_of(reads: Iterable[str | Capture]) -> tuple[Capture, ...]:
    """The blanks among the pieces of a pattern."""
    return tuple(piece for piece in reads if isinstance(piece, Capture))


def _blank(tree: Scalar, piece: Placeholder, known: Sequence[Capture], notes: Notes) -> Capture | None:
    span = tree.place(piece.start - 1, piece.end + 1)
    found = _BLANK.fullmatch(piece.text)
    if found is None or not is_name(found["name"]):
        notes.add(
            span,
            say("a blank is a name and what stands there"),
            say("For example: {example}", example="{人数: number}"),
        )
        return None
    if found["kind"] not in KINDS:
        notes.add(span, say("no blank holds '{word}'", word=found["kind"]), one_of(found["kind"], KINDS))
        return None
    if found["name"] in (blank.name for blank in known):
        notes.add(span, say("there is already a blank '{name}'", name=found["name"]))
    kind, unit = KINDS[found["kind"]]
    return Capture(name=found["name"], kind=kind, unit=unit)


def _check(tree: Scalar, reads: Sequence[str | Capture], notes: Notes) -> None:
    """Where a pattern begins or ends with a text, or two blanks touch, nobody could tell what fills them."""
    blanks = blanks_of(reads)
    touching = any(isinstance(one, Capture) and isinstance(other, Capture) for one, other in pairwise(reads))
    if touching:
        notes.add(tree.span, say("words must stand between two blanks"))
    if any(blank.kind is Kind.TEXT for blank in blanks_of((*reads[:1], *reads[-1:]))):
        notes.add(tree.span, say("words must stand before and behind a blank for a text"))
    if len(blanks) > MOST:
        notes.add(tree.span, say("a sentence has at most {number} blanks", number=MOST))
