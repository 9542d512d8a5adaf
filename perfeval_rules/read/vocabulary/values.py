"""The value that a case file or an example gives a fact, held against the fact's declaration.

In goes a tree, out comes the value and what is wrong with it; ``null`` is a known blank and fits every declaration.
"""

from datetime import date
from decimal import Decimal

from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.nearest import one_of
from perfeval_rules.read.pieces import percent, plainly, shifted
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.vocabulary.misspelt import boolean_hint, date_hint, number_problem, text_hint

Diagnostics = tuple[Diagnostic, ...]

ITEM_KINDS = {Kind.NUMBERS: Kind.NUMBER, Kind.TEXTS: Kind.TEXT}

DOUBTFUL_SHARE = Decimal(2)
"""A bare number above this in a fact declared in % is taken for a percentage without its sign."""


def value_of(tree: Tree, declaration: Declaration) -> tuple[Value, Diagnostics]:
    """The value of a fact or field that holds no records."""
    if isinstance(tree, Scalar) and (tree.value is None or tree.faulty):
        return None, ()
    if declaration.kind not in ITEM_KINDS:
        return _one(tree, declaration.kind, declaration)
    if not isinstance(tree, Sequence):
        hint = say("Write [{text}].", text=tree.text) if isinstance(tree, Scalar) else None
        return None, (Diagnostic(tree.span, must_be(declaration.kind, declaration.name), hint),)
    read = [_one(item, ITEM_KINDS[declaration.kind], declaration) for item in tree.items]
    return [value for value, _ in read], tuple(found for _, diagnostics in read for found in diagnostics)


def must_be(kind: Kind, name: str) -> Message:
    """The clause that a fact or field called ``name`` holds something of another kind."""
    match kind:
        case Kind.NUMBER:
            return say("'{name}' must be a number", name=name)
        case Kind.TEXT:
            return say("'{name}' must be a text", name=name)
        case Kind.BOOLEAN:
            return say("'{name}' must be true or false", name=name)
        case Kind.DATE:
            return say("'{name}' must be a date", name=name)
        case Kind.RECORDS:
            return say("'{name}' must be a list of records", name=name)
        case Kind.NUMBERS:
            return say("'{name}' must be a list of numbers", name=name)
        case Kind.TEXTS:
            return say("'{name}' must be a list of texts", name=name)


def _one(tree: Tree, kind: Kind, declaration: Declaration) -> tuple[Value, Diagnostics]:
    if not isinstance(tree, Scalar):
        return None, (Diagnostic(tree.span, must_be(kind, declaration.name), say("Write one value.")),)
    if tree.value is None or tree.faulty:
        return None, ()
    match kind:
        case Kind.NUMBER:
            return _number(tree, declaration)
        case Kind.TEXT:
            return _text(tree, declaration)
        case Kind.BOOLEAN if not isinstance(tree.value, bool):
            return None, (Diagnostic(tree.span, must_be(kind, declaration.name), boolean_hint(tree)),)
        case Kind.DATE if not isinstance(tree.value, date):
            return None, (Diagnostic(tree.span, must_be(kind, declaration.name), date_hint(tree)),)
    return tree.value, ()


def _number(scalar: Scalar, declaration: Declaration) -> tuple[Value, Diagnostics]:
    value, wrong = _number_read(scalar, declaration)
    if not isinstance(value, Decimal):
        return value, wrong
    return value, (*wrong, *_beyond(scalar, value, declaration))


def _beyond(scalar: Scalar, value: Decimal, declaration: Declaration) -> Diagnostics:
    """That a number is one that the fact cannot have."""
    name = declaration.name
    if declaration.least is not None and value < declaration.least:
        message = say("'{name}' cannot be less than {least}", name=name, least=plainly(declaration.least))
        return (Diagnostic(scalar.span, message),)
    if declaration.most is not None and value > declaration.most:
        message = say("'{name}' cannot be more than {most}", name=name, most=plainly(declaration.most))
        return (Diagnostic(scalar.span, message),)
    return ()


def _number_read(scalar: Scalar, declaration: Declaration) -> tuple[Value, Diagnostics]:
    in_percent = declaration.unit == "%"
    share = percent(scalar.text)
    if share is not None:
        return (share, ()) if in_percent else (None, (_not_in_percent(scalar, share, declaration.name),))
    if not isinstance(scalar.value, Decimal):
        return None, (number_problem(scalar, declaration.name, declaration.unit),)
    if in_percent and abs(scalar.value) > DOUBTFUL_SHARE:
        return None, (_without_sign(scalar, scalar.value, declaration.name),)
    return scalar.value, ()


def _not_in_percent(scalar: Scalar, share: Decimal, name: str) -> Diagnostic:
    return Diagnostic(
        scalar.span,
        say("'{name}' is not declared in %", name=name),
        say("Write {number} or {share}, whichever is meant.", number=plainly(shifted(share, 2)), share=plainly(share)),
    )


def _without_sign(scalar: Scalar, number: Decimal, name: str) -> Diagnostic:
    share = plainly(shifted(number, 2))
    return Diagnostic(
        scalar.span,
        say("'{name}' is declared in %, where {number} is {share}%", name=name, number=number, share=share),
        say("Write {number}% or {share}%, whichever is meant.", number=number, share=share),
    )


def _text(scalar: Scalar, declaration: Declaration) -> tuple[Value, Diagnostics]:
    if not isinstance(scalar.value, str):
        return None, (Diagnostic(scalar.span, must_be(Kind.TEXT, declaration.name), text_hint(scalar)),)
    if declaration.choices and scalar.value not in declaration.choices:
        message = say("'{name}' may not be '{text}'", name=declaration.name, text=scalar.value)
        return None, (Diagnostic(scalar.span, message, one_of(scalar.value, declaration.choices)),)
    return scalar.value, ()


def records_problem(tree: Tree, name: str) -> Diagnostic:
    """What to say where a list of records was expected."""
    hint = say("Put '- ' before each record.") if isinstance(tree, Mapping) else None
    return Diagnostic(tree.span, must_be(Kind.RECORDS, name), hint)
