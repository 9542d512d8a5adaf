"""The numbers that Word writes before paragraphs, which are in no text: the declared lists in, labels in order out.

Many a table numbers its rows this way, and so the cell of a row's number would look blank.
"""

import re
from collections import Counter
from dataclasses import dataclass

from perfeval_rules.documents.counting import counted
from perfeval_rules.documents.markup import Element, attribute, child, children

MOST_LEVELS = 9
MOST_NUMBER = 100_000
MOST_STYLES_UP = 20
_BLANK = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    form: str
    pattern: str
    start: int


Levels = dict[int, Level]


class Numbers:
    """Counts the numbered paragraphs of a document as they are asked for."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Read which lists there are, and which styles of paragraphs belong to one."""
        declared = {attribute(each, "abstractNumId"): _levels(each) for each in children(numbering, "abstractNum")}
        self._lists: dict[str | None, tuple[str, Levels]] = {}
        for each in children(numbering, "num"):
            number, shared = attribute(each, "numId"), _value(child(each, "abstractNumId"))
            begins_anew = child(each, "lvlOverride") is not None
            self._lists[number] = (f"{shared}/{number if begins_anew else ''}", declared.get(shared, {}))
        self._styles = {attribute(each, "styleId"): each for each in children(styles, "style")}
        self._counts: dict[str, Counter[int]] = {}

    def label_of(self, paragraph: Element) -> str:
        """What Word writes before the text of the next paragraph."""
        number, depth = self._place(child(paragraph, "pPr"))
        name, levels = self._lists.get(number, ("", {}))
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(name, Counter())
        counts[depth] += 1
        for deeper in range(depth + 1, MOST_LEVELS):
            counts.pop(deeper, None)
        label = _BLANK.sub(lambda blank: _counted(levels, counts, int(blank[1]) - 1), levels[depth].pattern)
        return f"{label} " if label[-1:].isalnum() else label

    def _place(self, looks: Element | None) -> tuple[str | None, int]:
        """The list and the level of a paragraph, by itself or by its style."""
        numbered, style = child(looks, "numPr"), _value(child(looks, "pStyle"))
        for _ in range(MOST_STYLES_UP):
            if numbered is not None or style is None:
                break
            declared = self._styles.get(style)
            numbered, style = child(declared, "pPr", "numPr"), _value(child(declared, "basedOn"))
        depth = _value(child(numbered, "ilvl")) or "0"
        return _value(child(numbered, "numId")), int(depth) if depth in set("012345678") else 0


def _levels(element: Element) -> Levels:
    return {
        depth: Level(
            _value(child(level, "numFmt")) or "decimal",
            "" if _value(child(level, "numFmt")) == "bullet" else _value(child(level, "lvlText")) or "",
            _number(_value(child(level, "start")), 1),
        )
        for depth, level in enumerate(children(element, "lvl"))
        if depth < MOST_LEVELS
    }


def _counted(levels: Levels, counts: Counter[int], depth: int) -> str:
    if depth not in levels:
        return ""
    level = levels[depth]
    return counted(level.start + max(counts[depth], 1) - 1, level.form)


def _value(element: Element | None) -> str | None:
    return attribute(element, "val")


def _number(text: str | None, otherwise: int) -> int:
    number = int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise
    return min(number, MOST_NUMBER)
