"""How the value of an expression is printed: a part of a condition in, the decimals and unit of its fact out."""

from perfeval_rules.figures.values import PLAIN, Shape
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import Arithmetic, Call, Filter, Literal, Name, Node, Path
from perfeval_rules.model.vocabulary import PARAMETERS, Declaration

_KEEPS_UNIT = frozenset(["sum", "min", "max", "abs", "mean", "median"])


def shape_of_sum(node: Node, book: RuleBook, each: str | None = None) -> Shape:
    """The shape of ``node``'s value where sums and differences of one unit keep it, too: for proofs.

    Texts of rules do without: their authors write the unit behind what they compute.
    """
    match node:
        case Arithmetic(_, "+" | "-", known, Literal()) | Arithmetic(_, "+" | "-", Literal(), known):
            return shape_of_sum(known, book, each)
        case Arithmetic(_, "+" | "-", left, right):
            one, other = shape_of_sum(left, book, each), shape_of_sum(right, book, each)
            return one if one.unit == other.unit else PLAIN
        case Call(_, Name(_, function), (argument,)) if function in _KEEPS_UNIT:
            return shape_of_sum(argument, book, each)
        case _:
            return shape_of(node, book, each)


def shape_of(node: Node, book: RuleBook, each: str | None = None) -> Shape:
    """The shape that ``node``'s value keeps from the fact it is taken from; ``each`` names the rows it stands in."""
    match node:
        case Name(_, name):
            return shape_of_field(declaration_of(name, book, each))
        case Path(_, Name(_, source), name) if source == PARAMETERS:
            parameter = book.parameters.get(name)
            return Shape(parameter.decimals, parameter.unit) if parameter else PLAIN
        case Path(_, _, name):
            return shape_of_field(_only_field(name, book))
        case Filter(_, source, _):
            return shape_of(source, book, each)
        case Call(_, Name(_, function), (argument,)) if function in _KEEPS_UNIT:
            return shape_of(argument, book, each)
        case _:
            return PLAIN


def declaration_of(name: str, book: RuleBook, each: str | None = None) -> Declaration | None:
    """What the vocabulary says of a name: of a field of the rows ``each`` first, then of a case fact.

    ``name`` may also be a path such as ``list.field`` or ``list[3].field``.
    """
    if each is not None and each in book.facts and name in book.facts[each].fields:
        return book.facts[each].fields[name]
    source, _, field = name.partition(".")
    declared = book.facts.get(source.partition("[")[0])
    return declared.fields.get(field) if declared is not None and field else declared


def shape_of_field(declared: Declaration | None) -> Shape:
    """The decimals and unit that a fact or field is declared with."""
    return Shape(declared.decimals, declared.unit) if declared else PLAIN


def _only_field(name: str, book: RuleBook) -> Declaration | None:
    """The record field of this name, where only one list has it."""
    found = [fact.fields[name] for fact in book.facts.values() if name in fact.fields]
    return found[0] if len(found) == 1 else None
