"""``and``, ``or``, ``not`` and ``if`` on plain truth values: nodes in, Python that decides as early as it can out."""

from perfeval_rules.feel.direct import python
from perfeval_rules.feel.direct.writing import Piece, Writer
from perfeval_rules.model.syntax import And, If, Node, Not, Or


def all_of(node: And, writer: Writer) -> Piece:
    """``and``: parts behind a false one are not looked at."""
    return _chain(node.parts, False, writer)


def any_of(node: Or, writer: Writer) -> Piece:
    """``or``: parts behind a true one are not looked at."""
    return _chain(node.parts, True, writer)


def _chain(parts: tuple[Node, ...], decisive: bool, writer: Writer) -> Piece:
    answer = writer.fresh()
    writer.write(python.assign(answer, writer.truth(parts[0])))
    for part in parts[1:]:
        with writer.block() as body:
            writer.write(python.assign(answer, writer.truth(part)))
        is_open = python.negated(python.load(answer)) if decisive else python.load(answer)
        writer.write(python.branch(is_open, body))
    return Piece(python.load(answer), bool)


def negation(node: Not, writer: Writer) -> Piece:
    """``not``."""
    return Piece(python.negated(writer.truth(node.operand)), bool)


def conditional(node: If, writer: Writer) -> Piece:
    """``if``."""
    condition, answer = writer.truth(node.condition), writer.fresh()
    with writer.block() as yes:
        first = writer.piece(node.yes)
        writer.write(python.assign(answer, first.code))
    with writer.block() as no:
        second = writer.piece(node.no)
        writer.write(python.assign(answer, second.code))
    writer.write(python.branch(condition, yes, no))
    return Piece(python.load(answer), first.kind if first.kind is second.kind else None)
