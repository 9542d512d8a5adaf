"""Which types go together: in comparisons, in calculations, and where a parameter wants one."""

from collections.abc import Iterator
from itertools import product

from perfeval_rules.feel.types import (
    ANY,
    DATE,
    DATE_AND_TIME,
    DAYS,
    MONTHS,
    NULL,
    NUMBER,
    TEXT,
    TIME,
    ContextType,
    FunctionType,
    ListType,
    OneOf,
    RangeType,
    Same,
    Type,
    either,
)

_ORDERED = (NUMBER, TEXT, DATE, TIME, DATE_AND_TIME, DAYS, MONTHS)

_BOTH_WAYS: dict[tuple[str, Type, Type], Type] = {
    ("*", DAYS, NUMBER): DAYS,
    ("*", MONTHS, NUMBER): MONTHS,
    **{("+", kind, length): kind for kind in (DATE, DATE_AND_TIME) for length in (DAYS, MONTHS)},
    ("+", TIME, DAYS): TIME,
}
_RESULTS: dict[tuple[str, Type, Type], Type] = {
    **{(operator, NUMBER, NUMBER): NUMBER for operator in ("+", "-", "*", "/", "**")},
    ("+", TEXT, TEXT): TEXT,
    **{(operator, length, length): length for operator in "+-" for length in (DAYS, MONTHS)},
    **{("/", length, NUMBER): length for length in (DAYS, MONTHS)},
    **{("/", length, length): NUMBER for length in (DAYS, MONTHS)},
    **{("-", kind, length): kind for kind in (DATE, DATE_AND_TIME) for length in (DAYS, MONTHS)},
    **{("-", kind, other): DAYS for kind in (DATE, DATE_AND_TIME) for other in (DATE, DATE_AND_TIME)},
    ("-", TIME, DAYS): TIME,
    ("-", TIME, TIME): DAYS,
    **_BOTH_WAYS,
    **{(operator, right, left): result for (operator, left, right), result in _BOTH_WAYS.items()},
}


def _parts(kind: Type) -> tuple[Type, ...]:
    return kind.types if isinstance(kind, OneOf) else (kind,)


def _pairs(left: Type, right: Type) -> Iterator[tuple[Type, Type]]:
    return product(_parts(left), _parts(right))


def calculated(operator: str, left: Type, right: Type) -> Type | None:
    """The type of a calculation; ``None`` where it can have no result."""
    results: list[Type] = []
    for one, two in _pairs(left, right):
        if one == ANY and two == ANY:
            return ANY
        if one == ANY or two == ANY:
            results.append(_with_anything(operator, one, two))
        elif (operator, one, two) in _RESULTS:
            results.append(_RESULTS[operator, one, two])
    return either(results) if results else None


def _with_anything(operator: str, left: Type, right: Type) -> Type:
    fitting = [
        result
        for (sign, one, two), result in _RESULTS.items()
        if sign == operator and left in (ANY, one) and right in (ANY, two)
    ]
    return either(fitting)


def comparable(left: Type, right: Type, ordered: bool) -> bool:
    """Whether a comparison of the two can ever hold."""
    return any(_comparable(one, two, ordered) for one, two in _pairs(left, right))


def _comparable(left: Type, right: Type, ordered: bool) -> bool:
    if ANY in (left, right):
        return True
    if ordered:
        return left == right and left in _ORDERED
    return NULL in (left, right) or kind_name(left) == kind_name(right)


def kind_name(kind: Type) -> str:
    """The kind without its parts."""
    match kind:
        case ListType():
            return "list"
        case RangeType():
            return "range"
        case ContextType():
            return "context"
        case FunctionType():
            return "function"
    return str(kind)


def fits(found: Type, wanted: Type, one_item: bool = False) -> bool:
    """Whether an argument may be given for a parameter; ``one_item`` says that a list may well have just one item."""
    return any(_fits(one, two, one_item) for one, two in _pairs(found, wanted))


def _fits(found: Type, wanted: Type, one_item: bool) -> bool:
    if found in (ANY, NULL) or wanted == ANY or isinstance(wanted, Same):
        return True
    if isinstance(wanted, ListType):
        return fits(found.item if isinstance(found, ListType) else found, wanted.item)
    if isinstance(found, ListType):
        return one_item and fits(found.item, wanted)
    if isinstance(wanted, RangeType):
        return isinstance(found, RangeType)
    return kind_name(found) == kind_name(wanted)


def letters_in(wanted: Type, found: Type) -> Iterator[tuple[str, Type]]:
    """What each letter of a signature stands for, given the type of an argument."""
    if isinstance(wanted, Same):
        yield wanted.letter, found
    elif isinstance(wanted, ListType):
        yield from letters_in(wanted.item, found.item if isinstance(found, ListType) else found)


def filled(kind: Type, letters: dict[str, Type]) -> Type:
    """A signature's type with its letters replaced."""
    if isinstance(kind, Same):
        return letters.get(kind.letter, ANY)
    return ListType(filled(kind.item, letters)) if isinstance(kind, ListType) else kind
