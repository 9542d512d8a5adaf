"""Python's own syntax: names and parts in, nodes of the standard library's ``ast`` out."""

import ast
from collections.abc import Sequence

Body = list[ast.stmt]


def load(name: str) -> ast.expr:
    """The value of a variable."""
    return ast.Name(name, ast.Load())


def constant(value: bool | int | None) -> ast.expr:
    """A constant of the program."""
    return ast.Constant(value)


def assign(name: str, value: ast.expr) -> ast.stmt:
    """``name = value``."""
    return ast.Assign([ast.Name(name, ast.Store())], value)


def statement(value: ast.expr) -> ast.stmt:
    """``value`` for the sake of what it does."""
    return ast.Expr(value)


def returned(value: ast.expr) -> ast.stmt:
    """``return value``."""
    return ast.Return(value)


def add_one(name: str) -> ast.stmt:
    """``name += 1``."""
    return ast.AugAssign(ast.Name(name, ast.Store()), ast.Add(), constant(1))


def call(function: str, *arguments: ast.expr) -> ast.expr:
    """``function(arguments)``."""
    return ast.Call(load(function), list(arguments), [])


def append(items: str, value: ast.expr) -> ast.stmt:
    """``items.append(value)``."""
    return statement(ast.Call(ast.Attribute(load(items), "append", ast.Load()), [value], []))


def entry(mapping: str, key: str) -> ast.expr:
    """``mapping[key]``, where ``key`` is a variable."""
    return ast.Subscript(load(mapping), load(key), ast.Load())


def entry_of_each(items: str, key: str, item: str) -> ast.expr:
    """``[item[key] for item in items]``, where ``key`` is a variable."""
    each = ast.comprehension(ast.Name(item, ast.Store()), load(items), [], 0)
    return ast.ListComp(entry(item, key), [each])


def at(items: str, index: int) -> ast.expr:
    """``items[index]``."""
    return ast.Subscript(load(items), constant(index), ast.Load())


def compared(left: ast.expr, operator: ast.cmpop, right: ast.expr) -> ast.expr:
    """``left operator right``."""
    return ast.Compare(left, [operator], [right])


def has_key(mapping: str, key: str) -> ast.expr:
    """``key in mapping``, where ``key`` is a variable."""
    return compared(load(key), ast.In(), load(mapping))


def class_of(name: str) -> ast.expr:
    """``name.__class__``."""
    return ast.Attribute(load(name), "__class__", ast.Load())


def has_class(name: str, kind: str) -> ast.expr:
    """``name.__class__ is kind``."""
    return compared(class_of(name), ast.Is(), load(kind))


def has_not_class(name: str, kind: str) -> ast.expr:
    """``name.__class__ is not kind``."""
    return compared(class_of(name), ast.IsNot(), load(kind))


def either(*tests: ast.expr) -> ast.expr:
    """``test or test``."""
    return ast.BoolOp(ast.Or(), list(tests))


def both(*tests: ast.expr) -> ast.expr:
    """``test and test``."""
    return ast.BoolOp(ast.And(), list(tests))


def negated(test: ast.expr) -> ast.expr:
    """``not test``."""
    return ast.UnaryOp(ast.Not(), test)


def choice(test: ast.expr, yes: ast.expr, no: ast.expr) -> ast.expr:
    """``yes if test else no``."""
    return ast.IfExp(test, yes, no)


def listed(items: Sequence[ast.expr]) -> ast.expr:
    """``[item, …]``."""
    return ast.List(list(items), ast.Load())


def length(items: str, each: int = 1, more: int = 0) -> ast.expr:
    """``len(items) * each + more``."""
    product = ast.BinOp(call("len", load(items)), ast.Mult(), constant(each))
    return ast.BinOp(product, ast.Add(), constant(more))


def branch(test: ast.expr, body: Body, otherwise: Body | None = None) -> ast.stmt:
    """``if test: body else: otherwise``."""
    return ast.If(test, body, otherwise or [])


def loop(variable: str, items: str, body: Body) -> ast.stmt:
    """``for variable in items: body``."""
    return ast.For(ast.Name(variable, ast.Store()), load(items), body, [])


def made(name: str, parameter: str, body: Body) -> ast.Module:
    """A module that defines a function of one parameter."""
    takes = ast.arguments(posonlyargs=[], args=[ast.arg(parameter)], kwonlyargs=[], kw_defaults=[], defaults=[])
    defined = ast.FunctionDef(name, takes, body, [])
    return ast.fix_missing_locations(ast.Module([defined], []))


def guarded(body: Body, exceptions: str, handler: Body) -> ast.stmt:
    """``try: body except exceptions: handler``."""
    return ast.Try(body, [ast.ExceptHandler(load(exceptions), None, handler)], [], [])
