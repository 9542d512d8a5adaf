"""Numbers that are known when a book is read: constants, and formulas over parameters alone."""

from decimal import Decimal
from itertools import islice, product

from perfeval_rules.feel import compile_node, walk
from perfeval_rules.model.syntax import Expression, Literal, Name, Node, Path
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.books.surroundings import Surroundings

MOST_COMBINATIONS = 64


def constant_values(expression: Expression, around: Surroundings) -> tuple[Decimal, ...]:
    """Every number that the expression can come to; none where it depends on the case."""
    tree = expression.tree
    if isinstance(tree, Literal):
        return (tree.value,) if isinstance(tree.value, Decimal) else ()
    parameters = _parameters_read(tree)
    if parameters is None or not parameters <= around.parameters.keys():
        return ()
    names = sorted(parameters)
    choices = [[dated.value for dated in around.parameters[name].values] for name in names]
    evaluate = compile_node(tree)
    values = (
        evaluate({PARAMETERS: dict(zip(names, values, strict=True))})
        for values in islice(product(*choices), MOST_COMBINATIONS)
    )
    return tuple(value for value in values if isinstance(value, Decimal))


def _parameters_read(tree: Node) -> frozenset[str] | None:
    """The parameters that a formula of plain arithmetic reads; ``None`` where it reads anything else."""
    nodes = list(walk(tree))
    paths = [node for node in nodes if isinstance(node, Path) and node.source == Name(node.span, PARAMETERS)]
    names = [node for node in nodes if isinstance(node, Name)]
    return frozenset(path.name for path in paths) if len(names) == len(paths) else None
