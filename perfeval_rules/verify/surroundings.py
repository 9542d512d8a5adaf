"""What the cases of a question may hold: a part of a book in; which facts may be blank, and texts to try, out."""

from collections.abc import Iterator, Mapping

from perfeval_rules.engine.program import Program
from perfeval_rules.feel import walk
from perfeval_rules.model.rules import AnyRule, Indicator
from perfeval_rules.model.syntax import Call, Comparison, In, Literal, Name, Node, Path
from perfeval_rules.model.values import Value

MOST_TEXTS, FEW_TEXTS = 4, 2
"""No fact is tried with more texts, and no cell with more beside figures and levels."""

OTHER = "其他"
FIGURES = ("2", "≤-2")
"""What is written into cells, beside what examples write."""

CELLS = frozenset({"文字", "年度指标值", "实际完成值"})
"""The parameters by which functions take the text of a cell."""


def expressions(program: Program) -> Iterator[Node]:
    """The conditions, points and formulas of a program, as they run."""
    for rule in program.book.rules.values():
        for tree in _trees(rule):
            yield program.prepared(tree)
    for key in program.book.derived:
        name, _, field = key.partition(".")
        fact = program.book.facts[name]
        declared = fact.fields[field] if field else fact
        if declared.derive is not None:
            yield program.prepared(declared.derive.tree)


def _trees(rule: AnyRule) -> Iterator[Node]:
    if rule.applies_when is not None:
        yield rule.applies_when.tree
    if not isinstance(rule, Indicator):
        yield rule.when.tree
        return
    for line in rule.lines:
        yield line.points.tree
        if line.when is not None:
            yield line.when.tree


def blank_names(program: Program) -> frozenset[str]:
    """The facts and fields that may be blank: those compared with null, and those given to functions that take it."""
    found: set[str] = set()
    for node in (node for tree in expressions(program) for node in walk(tree)):
        match node:
            case Comparison(_, "=" | "!=", one, Literal(value=None)) | Comparison(
                _, "=" | "!=", Literal(value=None), one
            ):
                found.update(_named(one))
            case Call(_, Name(_, function), arguments) if function in program.functions:
                found.update(name for argument in arguments for name in _named(argument))
    return frozenset(found)


def texts_to_try(program: Program, rules: tuple[AnyRule, ...]) -> Mapping[str, tuple[str, ...]]:
    """Texts by the name of the fact or field: from the rules' examples, then from what conditions hold them against."""
    found: dict[str, dict[str, None]] = {}
    for rule in rules:
        for example in rule.examples:
            for name, text in _texts_in(example.given):
                found.setdefault(name, {})[text] = None
    cells: set[str] = set()
    for node in (node for tree in expressions(program) for node in walk(tree)):
        cells.update(_cells(node, program))
        for name, texts in _held_against(node):
            found.setdefault(name, {}).update(dict.fromkeys(texts))
    tried = {name: (*list(texts)[:MOST_TEXTS], OTHER) for name, texts in found.items()}
    levels = {level: word for word, level in program.book.cells.levels.items()}
    for name in cells:
        tried[name] = tuple(dict.fromkeys((*list(found.get(name, ()))[:FEW_TEXTS], *FIGURES, *levels.values(), OTHER)))
    return tried | {"": (OTHER,)}


def _cells(node: Node, program: Program) -> Iterator[str]:
    """The facts whose text a call reads as the cell of a table."""
    if isinstance(node, Call) and isinstance(node.function, Name) and node.function.name in program.functions:
        parameters = program.functions[node.function.name].parameters
        for parameter, argument in zip(parameters, node.arguments, strict=False):
            yield from _named(argument) if parameter in CELLS else ()


def _texts_in(given: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for name, value in given.items():
        if isinstance(value, str):
            yield name, value
        for item in value if isinstance(value, list) else ():
            if isinstance(item, dict):
                yield from _texts_in(item)
            elif isinstance(item, str):
                yield name, item


def _held_against(node: Node) -> Iterator[tuple[str, list[str]]]:
    """Names that stand directly beside texts in a comparison, a test or a call."""
    match node:
        case Comparison(_, _, left, right):
            parts: tuple[Node, ...] = (left, right)
        case In(_, operand, tests):
            parts = (operand, *tests)
        case Call(_, _, arguments):
            parts = arguments
        case _:
            return
    texts = [part.value for part in parts if isinstance(part, Literal) and isinstance(part.value, str)]
    if texts:
        yield from ((name, texts) for part in parts for name in _named(part))


def _named(node: Node) -> tuple[str, ...]:
    """The fact or field that a node names."""
    return (node.name,) if isinstance(node, Name | Path) else ()
