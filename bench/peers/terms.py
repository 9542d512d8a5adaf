"""Expressions in plain terms that every language has: a node in, a term out.

A term is a tuple: a word, then what it is about. Numbers are doubles, dates are counted in days, and facts have short
ASCII names. Only what the book in ``workload/`` uses is understood; anything else raises ``KeyError``.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from typing import Any

from perfeval_rules.engine.prepare import constants_of, prepared
from perfeval_rules.feel import parse
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Call,
    Comparison,
    Filter,
    If,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Not,
    Or,
    Path,
)
from perfeval_rules.model.vocabulary import Declaration, Kind

Term = tuple[Any, ...]
Fields = Mapping[str, Declaration]

GRADE_OF_TOTAL = parse("参数.等级[起点 <= 自评总分][1].等级")


def plain(values: Mapping[str, object], names: Mapping[str, str]) -> dict[str, Any]:
    """A case's values under short names, as doubles and days."""
    return {names[name]: _plain(value, names) for name, value in values.items()}


def _plain(value: object, names: Mapping[str, str]) -> object:
    match value:
        case Decimal():
            return float(value)
        case date():
            return float(value.toordinal())
        case list():
            return [plain(row, names) for row in value]
        case _:
            return value


def added(terms: list[Term]) -> Term:
    """The sum of ``terms``."""
    return reduce(lambda one, two: ("add", one, two), terms)


class Terms:
    """What terms are made with: a book, and the short names that were given so far."""

    def __init__(self, book: RuleBook) -> None:
        """Gives every fact and field its name."""
        self.book, self.constants = book, constants_of(book)
        self.names: dict[str, str] = {}
        for declared in book.facts.values():
            for name in (declared.name, *declared.fields):
                self.name(name)

    def name(self, name: str) -> str:
        """The short name of a fact, a field or a step."""
        return self.names.setdefault(name, f"x{len(self.names)}")

    def derived(self, declared: Declaration, fields: Fields) -> Term:
        """The formula of a derived fact, rounded as it is declared."""
        term = self.term(declared.derive.tree, fields)
        if declared.decimals is None or declared.kind is not Kind.NUMBER:
            return term
        if term[0] == "if":
            return ("if", term[1], ("round", term[2], declared.decimals), term[3])
        return ("round", term, declared.decimals)

    def term(self, node: Node, fields: Fields) -> Term:
        """A node in plain terms; inside a list ``fields`` are those of its records."""
        node = prepared(node, self.constants)
        return self._grade() if node == GRADE_OF_TOTAL else _TERMS[type(node)](self, node, fields)

    def _grade(self) -> Term:
        """The grade of the stated total, as a choice among the book's grades."""
        total: Term = ("get", self.name("自评总分"))
        *better, last = self.book.grades
        term: Term = ("text", last.name)
        for grade in reversed(better):
            term = ("if", ("compare", ">=", total, ("number", float(grade.least))), ("text", grade.name), term)
        return term


def _name(terms: Terms, node: Name, fields: Fields) -> Term:
    if node.name not in fields:
        return ("get", terms.name(node.name))
    declared = fields[node.name]
    return terms.derived(declared, fields) if declared.derive else ("field", terms.name(node.name))


def _literal(_terms: Terms, node: Literal, _fields: Fields) -> Term:
    match node.value:
        case bool():
            return ("truth", node.value)
        case Decimal():
            return ("number", float(node.value))
        case None:
            return ("null",)
        case _:
            return ("text", str(node.value))


def _comparison(terms: Terms, node: Comparison, fields: Fields) -> Term:
    left, right = terms.term(node.left, fields), terms.term(node.right, fields)
    if left[0] == "if" and left[3] == ("null",):
        return ("and", left[1], ("compare", node.operator, left[2], right))
    return ("compare", node.operator, left, right)


def _arithmetic(terms: Terms, node: Arithmetic, fields: Fields) -> Term:
    left, right = terms.term(node.left, fields), terms.term(node.right, fields)
    match node.operator:
        case "-":
            return ("add", left, ("negative", right))
        case _:
            return ({"+": "add", "*": "multiply", "/": "divide"}[node.operator], left, right)


def _path(terms: Terms, node: Path, fields: Fields) -> Term:
    """``.days`` of a difference of dates, which are counted in days already."""
    return {"days": terms.term}[node.name](node.source, fields)


def _call(terms: Terms, node: Call, fields: Fields) -> Term:
    match node:
        case Call(_, Name(_, "count"), (Name(_, name),)):
            return ("length", terms.name(name))
        case Call(_, Name(_, "count"), (Filter(_, Name(_, name), condition),)):
            return ("count", terms.name(name), terms.term(condition, terms.book.facts[name].fields))
        case Call(_, Name(_, "count"), (Filter(_, ListOf(_, items), Comparison(_, "=", _, Literal(_, wanted))),)):
            ones = [
                (terms.term(item, fields), ("number", float(wanted is True)), ("number", float(not wanted)))
                for item in items
            ]
            return added([("if", *one) for one in ones])
        case Call(_, Name(_, ("sum" | "min" | "max") as whole), (Path() as path,)):
            return _over_list(terms, whole, path)
        case Call(_, Name(_, ("min" | "max") as which), (one, two)):
            word = {"min": "lesser", "max": "greater"}[which]
            return (word, terms.term(one, fields), terms.term(two, fields))
        case Call(_, Name(_, "round half up"), (number, Literal(_, decimals))):
            return ("round", terms.term(number, fields), int(decimals))
        case Call(_, Name(_, "abs"), (number,)):
            return ("abs", terms.term(number, fields))
    raise KeyError(node)


def _over_list(terms: Terms, whole: str, path: Path) -> Term:
    """The sum, least or greatest of a field over a list, or over those of its records for which a condition holds."""
    source, condition = path.source, ("truth", True)
    if isinstance(source, Filter):
        fields = terms.book.facts[source.source.name].fields
        source, condition = source.source, terms.term(source.condition, fields)
    fields = terms.book.facts[source.name].fields
    term = _name(terms, Name(path.span, path.name), fields)
    return (whole, terms.name(source.name), condition, term[2] if term[0] == "if" else term)


_TERMS: dict[type, Any] = {
    Name: _name,
    Literal: _literal,
    Comparison: _comparison,
    Arithmetic: _arithmetic,
    Path: _path,
    Call: _call,
    And: lambda terms, node, fields: ("and", *(terms.term(part, fields) for part in node.parts)),
    Or: lambda terms, node, fields: ("or", *(terms.term(part, fields) for part in node.parts)),
    Not: lambda terms, node, fields: ("not", terms.term(node.operand, fields)),
    Negation: lambda terms, node, fields: ("negative", terms.term(node.operand, fields)),
    If: lambda terms, node, fields: ("if", *(terms.term(part, fields) for part in (node.condition, node.yes, node.no))),
}
