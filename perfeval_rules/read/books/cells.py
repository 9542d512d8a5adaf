"""``cells.yaml``: from the trees of a chain of books to the words that mean something in cells."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cells import CellExample, CellWords, Unit
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.read.books.words import Words
from perfeval_rules.read.pieces import at, entries, items, number, span_under, text
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree

_NO_LEVEL = "blank"


def _units(tree: Tree | None, words: Words) -> dict[str, Unit]:
    """The words for units."""
    found: dict[str, Unit] = {}
    for scalar, body in entries(tree):
        times = number(at(body, "times"))
        words.add(scalar, Unit(normal(text(at(body, "unit"))), Decimal(1) if times is None else times), found)
        if times is not None and times <= 0 and isinstance(body, Mapping):
            message = say("'{word}' must be a positive number of its base unit", word=scalar.text)
            words.diagnostics.append(Diagnostic(span_under(body, "times"), message))
    words.diagnostics += _converted_bases(tree, found)
    return found


def _converted_bases(tree: Tree | None, units: dict[str, Unit]) -> Iterator[Diagnostic]:
    """A base unit that is a word for some other unit would be converted only half the way."""
    for _, body in entries(tree):
        base = normal(text(at(body, "unit")))
        other = units.get(base)
        if isinstance(body, Mapping) and other is not None and other.unit != base:
            message = say("the base unit '{unit}' is itself converted to '{other}'", unit=base, other=other.unit)
            yield Diagnostic(span_under(body, "unit"), message)


def cell_words(trees: Iterable[Tree | None]) -> tuple[CellWords, tuple[Diagnostic, ...]]:
    """The words of a chain of books, given their files from the farthest ancestor down, and what is wrong in them."""
    merged, notes = CellWords(), Words(say("A cell without any word is blank anyway."))
    for tree in trees:
        merged = _over(merged, _declared(at(tree, "cells"), notes))
    return merged, tuple(notes.diagnostics)


def _declared(cells: Tree | None, words: Words) -> CellWords:
    whole = words.meant([(_NO_LEVEL, at(cells, "blank")), *_groups(cells, "levels")])
    return CellWords(
        blank=frozenset(word for word, meaning in whole.items() if meaning == _NO_LEVEL),
        signs=words.meant(_groups(cells, "signs")),
        signs_after=words.meant(_groups(cells, "signs_after")),
        signs_of_dates=words.meant(_groups(cells, "signs_of_dates")),
        around_dates=frozenset(words.meant([("", at(cells, "around_dates"))])),
        qualitative=frozenset(words.meant([("", at(cells, "qualitative"))])),
        units=_units(at(cells, "units"), words),
        levels={word: meaning for word, meaning in whole.items() if meaning != _NO_LEVEL},
        zeros=frozenset(words.meant([("", at(cells, "zeros"))])),
        plausible=_plausible(at(cells, "plausible")),
        examples=tuple(_example(item) for item in items(at(cells, "examples"))),
    )


def _plausible(tree: Tree | None) -> tuple[Decimal, Decimal] | None:
    low, high = number(at(tree, "from")), number(at(tree, "to"))
    return None if low is None or high is None else (low, high)


def _groups(cells: Tree | None, key: str) -> list[tuple[str, Tree | None]]:
    return [(group.text, tree) for group, tree in entries(at(cells, key))]


def _example(tree: Tree) -> CellExample:
    reads = {key.text: value.value for key, value in entries(at(tree, "reads")) if isinstance(value, Scalar)}
    return CellExample(
        cell=_typed(at(tree, "cell")),
        sign=_typed(at(tree, "sign")),
        unit=_typed(at(tree, "unit")),
        reads=reads,
        span=tree.span,
    )


def _typed(tree: Tree | None) -> str | None:
    """What a cell holds; ``null`` is a blank one."""
    return tree.value if isinstance(tree, Scalar) and isinstance(tree.value, str) else None


def _over(known: CellWords, new: CellWords) -> CellWords:
    """The words of a book laid over its parent's: the same word means what the book says."""
    asked = {(example.cell, example.sign, example.unit) for example in new.examples}
    inherited = (example for example in known.examples if (example.cell, example.sign, example.unit) not in asked)
    return CellWords(
        blank=known.blank.difference(new.levels) | new.blank,
        signs={**known.signs, **new.signs},
        signs_after={**known.signs_after, **new.signs_after},
        signs_of_dates={**known.signs_of_dates, **new.signs_of_dates},
        around_dates=known.around_dates | new.around_dates,
        qualitative=known.qualitative | new.qualitative,
        units={**known.units, **new.units},
        levels={word: level for word, level in {**known.levels, **new.levels}.items() if word not in new.blank},
        zeros=known.zeros | new.zeros,
        plausible=new.plausible or known.plausible,
        examples=(*inherited, *new.examples),
    )
