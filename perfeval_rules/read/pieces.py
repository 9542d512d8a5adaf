"""Pieces of a tree, as the types the model wants.

A piece that is missing or of the wrong kind comes out empty: the schema has already said so, and whoever reads the
tree goes on to find what else is wrong in the file.
"""

import re
import unicodedata
from datetime import date
from decimal import Context, Decimal

from perfeval_rules.model.places import Span
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree

DIGITS = Context(prec=34)
PERCENT = re.compile(r"[-+]?\d+(?:\.\d+)?%")


def at(tree: Tree | None, key: str) -> Tree | None:
    """What stands under ``key``, if the tree is a mapping that has it."""
    return tree.get(key) if isinstance(tree, Mapping) else None


def entries(tree: Tree | None) -> tuple[tuple[Scalar, Tree], ...]:
    """The entries of a mapping."""
    return tree.entries if isinstance(tree, Mapping) else ()


def items(tree: Tree | None) -> tuple[Tree, ...]:
    """The items of a list."""
    return tree.items if isinstance(tree, Sequence) else ()


def scoring_lines(indicator: Tree | None) -> tuple[Tree, ...]:
    """The lines of an indicator, whatever they do."""
    return tuple(line for name in ("first", "deduct", "award") for line in items(at(indicator, name)))


def one_or_more(tree: Tree | None) -> tuple[Scalar, ...]:
    """The scalars of a list, or the one scalar that stands in its place."""
    one = (tree,) if isinstance(tree, Scalar) else items(tree)
    return tuple(item for item in one if isinstance(item, Scalar) and item.value is not None)


def texts(tree: Tree | None) -> tuple[str, ...]:
    """A list of texts, or the one text that stands in its place."""
    return tuple(scalar.text for scalar in one_or_more(tree))


def text(tree: Tree | None) -> str:
    """A text."""
    return tree.text if isinstance(tree, Scalar) and tree.value is not None else ""


def number(tree: Tree | None) -> Decimal | None:
    """A number."""
    return tree.value if isinstance(tree, Scalar) and isinstance(tree.value, Decimal) else None


def whole(tree: Tree | None) -> int | None:
    """A whole number that is small enough to count with."""
    found = number(tree)
    return int(found) if found is not None and abs(found) < 1000 and found == int(found) else None


def flag(tree: Tree | None) -> bool:
    """Whether the tree says ``true``."""
    return isinstance(tree, Scalar) and tree.value is True


def day(tree: Tree | None) -> date | None:
    """A date."""
    return tree.value if isinstance(tree, Scalar) and isinstance(tree.value, date) else None


def unverified(tree: Tree | None) -> bool:
    """Whether the tree carries ``confidence: unverified``."""
    return text(at(tree, "confidence")) == "unverified"


def percent(written: str) -> Decimal | None:
    """The number that ``95%`` stands for, if the text is of that form."""
    return shifted(Decimal(written[:-1]), -2) if PERCENT.fullmatch(written) else None


def shifted(number: Decimal, places: int) -> Decimal:
    """The number times ten to the power of ``places``, with as many digits as any number may have."""
    return number.scaleb(places, DIGITS)


def plainly(number: Decimal) -> str:
    """The number without exponent and without trailing zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def half_width(written: str) -> str:
    """The text with full-width digits, letters and punctuation as a plain keyboard writes them."""
    return unicodedata.normalize("NFKC", written).strip()


def span_under(tree: Mapping, key: str) -> Span:
    """Where the value of ``key`` stands; the whole mapping where the key is missing."""
    value = tree.get(key)
    return tree.span if value is None else value.span


def span_of_key(tree: Mapping, key: str) -> Span:
    """Where ``key`` itself stands; the whole mapping where it is missing."""
    scalar = tree.key(key)
    return tree.span if scalar is None else scalar.span
