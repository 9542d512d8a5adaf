"""Terms made of others: one of two by a condition, one of many values each with when; of whatever shape they are."""

from collections.abc import Iterable

from perfeval_rules.model.values import Value
from perfeval_rules.verify.solver.terms import (
    NO,
    NULL,
    YES,
    Cases,
    Fields,
    Formula,
    Items,
    Scalar,
    Sort,
    Term,
    Texts,
    Untranslatable,
    constant,
    every,
    none,
    some,
    when,
)


def chosen(cases: Iterable[tuple[Formula, Value]], texts: Texts) -> Term:
    """The term that has each value when its formula holds; together they must leave nothing out."""
    kept = [(guard, value) for guard, value in cases if guard is not NO]
    values = [value for _, value in kept if value is not None]
    blank = some(guard for guard, value in kept if value is None)
    if values and all(isinstance(value, dict) for value in values):
        return Fields(lambda name: _chosen_member(kept, name, texts), blank)
    if values and all(isinstance(value, list) for value in values):
        return Items(tuple(_chosen_items(kept, texts)), blank)
    grouped = _grouped(kept)
    term: Term = NULL
    for guard, value in grouped:
        term = either(guard, constant(value, texts), term)
    assert isinstance(term, Scalar), "of scalars comes a scalar"
    return Scalar(term.sort, term.value, term.blank, grouped)


def _chosen_member(cases: list[tuple[Formula, Value]], name: str, texts: Texts) -> Term | None:
    """A member of whichever context it is; no term where one of them does not have it."""
    contexts = [(guard, value) for guard, value in cases if isinstance(value, dict)]
    if any(name not in value for _, value in contexts):
        return None
    return chosen([(guard, value[name]) for guard, value in contexts], texts)


def _chosen_items(cases: list[tuple[Formula, Value]], texts: Texts) -> Iterable[tuple[Formula, Term]]:
    """The items of whichever list it is, position by position."""
    lists = [(guard, value) for guard, value in cases if isinstance(value, list)]
    for position in range(max(len(value) for _, value in lists)):
        there = [(guard, value[position]) for guard, value in lists if position < len(value)]
        yield some(guard for guard, _ in there), chosen(there, texts)


def _grouped(cases: Iterable[tuple[Formula, Value]]) -> Cases:
    """Each value once."""
    guards: dict[tuple[type, Value], list[Formula]] = {}
    for guard, value in cases:
        if guard is not NO:
            guards.setdefault((type(value), value), []).append(guard)
    return tuple((some(found), value) for (_, value), found in guards.items())


def either(condition: Formula, yes: Term, no: Term) -> Term:
    """``yes`` where the condition holds, else ``no``, whatever their shape."""
    if condition is YES or condition is NO:
        return yes if condition is YES else no
    if isinstance(yes, Scalar) and isinstance(no, Scalar):
        return _either_scalar(condition, yes, no)
    blank = when(condition, yes.blank, no.blank)
    if isinstance(yes, Items | Scalar) and isinstance(no, Items | Scalar):
        one = yes.entries if isinstance(yes, Items) else _nothing(yes)
        two = no.entries if isinstance(no, Items) else _nothing(no)
        entries = [(every([condition, guard]), item) for guard, item in one]
        entries += [(every([none(condition), guard]), item) for guard, item in two]
        return Items(tuple(entries), blank)
    if isinstance(yes, Fields | Scalar) and isinstance(no, Fields | Scalar):
        return Fields(lambda name: _either_member(condition, yes, no, name), blank)
    raise Untranslatable("if")


def _nothing(term: Scalar) -> tuple[()]:
    if term.sort is not Sort.NULL:
        raise Untranslatable("if")
    return ()


def _either_member(condition: Formula, yes: Term, no: Term, name: str) -> Term | None:
    one, two = (term.member(name) if isinstance(term, Fields) else NULL for term in (yes, no))
    return None if one is None or two is None else either(condition, one, two)


def _either_scalar(condition: Formula, yes: Scalar, no: Scalar) -> Scalar:
    if Sort.NULL not in (yes.sort, no.sort) and yes.sort is not no.sort:
        raise Untranslatable("if")
    sort = no.sort if yes.sort is Sort.NULL else yes.sort
    if yes.sort is Sort.NULL or no.sort is Sort.NULL:
        value = no.value if yes.sort is Sort.NULL else yes.value
    else:
        value = when(condition, yes.value, no.value)
    cases = None
    if yes.cases is not None and no.cases is not None:
        first = [(every([condition, guard]), found) for guard, found in yes.cases]
        second = [(every([none(condition), guard]), found) for guard, found in no.cases]
        cases = _grouped([*first, *second])
    return Scalar(sort, value, when(condition, yes.blank, no.blank), cases)
