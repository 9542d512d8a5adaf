"""Filters, ``some``, ``every`` and ``for`` over one list: nodes in, Python's own loops out."""

import ast
from collections.abc import Callable
from decimal import Decimal

from perfeval_rules.feel.direct import python
from perfeval_rules.feel.direct.writing import Item, NotDirect, Piece, Variable, Writer, give_up
from perfeval_rules.feel.running.filters import TESTS
from perfeval_rules.feel.running.scopes import cost_of
from perfeval_rules.feel.tree import walk
from perfeval_rules.feel.values.unknowns import UNKNOWNS
from perfeval_rules.model.syntax import Filter, For, Iterator, Literal, Name, Node, Quantified

NO_PLAIN_ITEM: frozenset[type] = UNKNOWNS | {dict}
"""The classes of items that hide or decide what a name in a filter stands for."""


def filtered(node: Filter, writer: Writer) -> Piece:
    """The items for which the condition holds, or the item at a constant position."""
    if isinstance(node.condition, Literal):
        return _at(node, node.condition.value, writer)
    kept = writer.fresh()
    writer.write(python.assign(kept, python.listed(())))
    _each_match(node, writer, lambda item: python.append(kept, python.load(item)))
    return Piece(python.load(kept), list)


def number_of(node: Filter, writer: Writer) -> str:
    """The variable that counts the items for which the condition, which is no constant, holds."""
    count = writer.fresh()
    writer.write(python.assign(count, python.constant(0)))
    _each_match(node, writer, lambda _: python.add_one(count))
    return count


def _each_match(node: Filter, writer: Writer, action: Callable[[str], ast.stmt]) -> None:
    """Does ``action`` with each item for which the condition holds."""
    items = writer.local(writer.of_kind(node.source, list))
    if not isinstance(node.condition, TESTS):  # whether such a condition is a position shows only with an item
        writer.give_up_if(python.negated(python.load(items)))
    item, outside = writer.fresh(), writer.steps
    layer = Item(item, any(isinstance(part, Name) and part.name == "item" for part in walk(node.condition)))
    with writer.block() as body, writer.layer(layer):
        holds = writer.truth(node.condition)
        writer.write(python.branch(holds, [action(item)]))
    if layer.asked:
        body.insert(0, _expected(layer, writer))
    # One step more an item, for whatever is done with those that are kept.
    each = cost_of(node.condition) + 1 + writer.steps - outside
    writer.steps = outside
    writer.spend(python.length(items, each, each))
    writer.write(python.loop(item, items, body))


def _expected(layer: Item, writer: Writer) -> ast.stmt:
    """Gives up where an item is not as plain as the filter takes it to be; of records, their fields tell."""
    strange = python.compared(python.class_of(layer.place), ast.In(), python.load(writer.given(NO_PLAIN_ITEM)))
    return python.branch(strange, [give_up()])


def _at(node: Filter, position: object, writer: Writer) -> Piece:
    if not isinstance(position, Decimal) or position != int(position) or not 0 < abs(position) < 10**6:
        raise NotDirect
    items, index = writer.local(writer.of_kind(node.source, list)), int(position)
    writer.spend(python.length(items, cost_of(node.condition), cost_of(node.condition)))
    return Piece(python.at(items, index - 1 if index > 0 else index))


def quantified(node: Quantified, writer: Writer) -> Piece:
    """``some`` and ``every``."""
    items, item, place = _iterated(node.iterators, writer)
    answer, decisive = writer.fresh(), node.quantifier == "some"
    writer.write(python.assign(answer, python.constant(not decisive)))
    outside = writer.steps
    with writer.block() as body, writer.layer(Variable(item, place)):
        holds = writer.truth(node.condition)
        decided: list[ast.stmt] = [python.assign(answer, python.constant(decisive)), ast.Break()]
        writer.write(python.branch(holds if decisive else python.negated(holds), decided))
    _repeat(items, place, node.condition, body, outside, writer)
    return Piece(python.load(answer), bool)


def loop(node: For, writer: Writer) -> Piece:
    """``for … return``, where no round looks back at those before."""
    if any(isinstance(part, Name) and part.name == "partial" for part in walk(node.body)):
        raise NotDirect
    items, item, place = _iterated(node.iterators, writer)
    results, outside = writer.fresh(), writer.steps
    writer.write(python.assign(results, python.listed(())))
    with writer.block() as body, writer.layer(Variable(item, place)):
        result = writer.piece(node.body)
        writer.write(python.append(results, result.code))
    _repeat(items, place, node.body, body, outside, writer)
    return Piece(python.load(results), list)


def _iterated(iterators: tuple[Iterator, ...], writer: Writer) -> tuple[str, str, str]:
    """The variable with the list, the name of its item, and the item's own variable."""
    if len(iterators) > 1 or iterators[0].end is not None:
        raise NotDirect
    items = writer.local(writer.of_kind(iterators[0].source, list))
    return items, iterators[0].name, writer.fresh()


def _repeat(items: str, place: str, round_of: Node, body: list[ast.stmt], outside: int, writer: Writer) -> None:
    """Writes the loop, and before it what all its rounds cost."""
    each, writer.steps = cost_of(round_of) + writer.steps - outside, outside
    writer.spend(python.length(items, each))
    writer.write(python.loop(place, items, body))
