"""What a template may do: fill in, choose and repeat. Its syntax tree in, complaints out.

A template comes from whoever hands it round, so it gets no calls, no assignments, no macros and no other files; what
is left cannot run code, and ends.
"""

from collections.abc import Iterator

from jinja2 import nodes

from perfeval_rules.model.places import Message, say

ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name, nodes.Const, nodes.Keyword),
    *(nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or),
    *(nodes.Not, nodes.CondExpr, nodes.Concat, nodes.Add, nodes.Sub, nodes.List, nodes.Tuple),
)
"""All parts that a template may be made of."""

FILTERS = frozenset({"count", "first", "join", "last", "length", "list", "rejectattr", "selectattr"})

TESTS = frozenset({"eq", "equalto", "ne", "gt", "ge", "lt", "le", "in", "odd", "even", "divisibleby"})

WORDS = {
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.Block: "block",
    nodes.CallBlock: "call",
    nodes.Extends: "extends",
    nodes.FilterBlock: "filter",
    nodes.FromImport: "from",
    nodes.Import: "import",
    nodes.Include: "include",
    nodes.Macro: "macro",
    nodes.With: "with",
    nodes.Call: "( )",
    nodes.Dict: "{ }",
    nodes.Div: "/",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
    nodes.Mul: "*",
    nodes.Pow: "**",
    nodes.Neg: "-",
    nodes.Pos: "+",
    nodes.Slice: "[ : ]",
}
"""How a template writes what it must not."""

MOST_LOOPS = 4
"""How many loops may stand within each other."""


def forbidden(tree: nodes.Template) -> Iterator[tuple[int, Message]]:
    """Every line on which the template does what it must not, and what that is."""
    yield from _forbidden(tree, 0)


def _forbidden(node: nodes.Node, loops: int) -> Iterator[tuple[int, Message]]:
    loops += isinstance(node, nodes.For)
    complaint = _complaint(node, loops)
    if complaint is not None:
        yield node.lineno, complaint
        return
    for part in node.iter_child_nodes():
        yield from _forbidden(part, loops)


def _complaint(node: nodes.Node, loops: int) -> Message | None:
    match node:
        case nodes.Filter(name=name) if name not in FILTERS:
            return say("a template cannot use '| {name}'", name=name)
        case nodes.Test(name=name) if name not in TESTS:
            return say("a template cannot use 'is {name}'", name=name)
        case nodes.For(recursive=True):
            return say("a template cannot use '{name}'", name="recursive")
        case nodes.For() if loops > MOST_LOOPS:
            return say("loops may stand within each other only {most} deep", most=MOST_LOOPS)
        case nodes.Getattr() | nodes.Getitem() if not _plain(node):
            return say("a template cannot use '{name}'", name="[ ]")
        case _ if not isinstance(node, ALLOWED):
            return say("a template cannot use '{name}'", name=WORDS.get(type(node), type(node).__name__.lower()))
        case _:
            return None


def _plain(node: nodes.Getattr | nodes.Getitem) -> bool:
    """Whether what is looked up is written out, so that it can be checked before a letter is written."""
    return isinstance(node, nodes.Getattr) or isinstance(node.arg, nodes.Const)
