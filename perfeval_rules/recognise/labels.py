"""Labels: boxes and paragraphs that no table took up in, the case facts that stand behind, beside or below them out."""

import re
from dataclasses import dataclass

from perfeval_rules.figures.entered import MONEY
from perfeval_rules.model.originals import Box, Paragraph
from perfeval_rules.model.places import say
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.tables.lattice import Lattice
from perfeval_rules.recognise.words import Words, named
from perfeval_rules.recognise.years import YEAR, year_in

_INLINE = re.compile(r"(?P<label>[^\s：:；;，,。、()（）]{2,16}(?:[（(][^（）()]*[)）])?)\s*[：:]")


@dataclass(frozen=True, slots=True)
class LabelReader:
    """Reads labels into findings; ``caption`` is the unit of money that stands above the table."""

    words: Words
    findings: Findings
    caption: str | None = None

    def read(self, lattice: Lattice, taken: set[Box]) -> None:
        """States what the labels of a table say, and adds the boxes that were read to ``taken``."""
        for box in lattice.grid.boxes:
            if box in taken or not box.text.strip() or self._begins_text(box, lattice):
                continue
            if self.inline(box):
                taken.add(box)
            elif self._is_label(box):
                value = self._value_box(box, lattice, taken)
                taken |= {box} if value is None else {box, value}
                if value is not None:
                    self._state(box.text, value)

    def _begins_text(self, box: Box, lattice: Lattice) -> bool:
        """Whether a box is the heading of running text that stands below it, and no label."""
        return lattice.written(box.row) == (box,) and named(box.text, self.words.parts) is not None

    def inline(self, piece: Box | Paragraph) -> bool:
        """States what stands behind colons, as in 项目名称：… 主管部门：…; whether every label there is known."""
        labels = list(_INLINE.finditer(piece.text))
        if not labels or piece.text[: labels[0].start()].strip() or not self._knows(labels[0]["label"]):
            return False
        for found, after in zip(labels, (*labels[1:], None), strict=True):
            text = piece.text[found.end() : after.start() if after else None].strip()
            if self._knows(found["label"]):
                self._state(found["label"], Paragraph(text=text, place=piece.place))
        return all(self._knows(found["label"]) for found in labels)

    def _knows(self, label: str) -> bool:
        return named(label, self.words.labels) is not None or self.words.is_aside(label)

    def _is_label(self, box: Box) -> bool:
        return self._knows(box.text)

    def _value_box(self, label: Box, lattice: Lattice, taken: set[Box]) -> Box | None:
        """The box that a label belongs to: the next one, or that below where the next one is a label, too."""
        beside = lattice.box(label.row, label.column + label.columns)
        below = lattice.box(label.row + label.rows, label.column)
        before = lattice.box(label.row, label.column - 1)
        among_labels = any(one is not None and self._is_head(one) for one in (before, beside))
        for candidate in (below, beside) if among_labels else (beside, below):
            if candidate is None or candidate in taken or self._is_head(candidate):
                continue
            if candidate.text.strip() or candidate is beside:
                return candidate
        return None

    def _is_head(self, box: Box) -> bool:
        return self._is_label(box) or named(box.text, self.words.parts) is not None

    def _state(self, label: str, value: Box | Paragraph) -> None:
        name = named(label, self.words.labels)
        if name is None:
            return
        declared = self.words.facts[name]
        if name == YEAR and (year := year_in(value.text)) is not None:
            self.findings.state(self.findings.fact(name, year, value))
            return
        read = self.words.value(value.text, declared, self._unit(label, declared.unit))
        if read.why is not None:
            self.findings.leave(value, read.why)
            return
        if self.words.is_hint(value.text):
            self.findings.leave(value, say("the template's own hint was left in"))
        self.findings.state(self.findings.fact(name, read.value, value))

    def _unit(self, label: str, declared: str) -> str | None:
        return self.words.unit_in(label) or (self.caption if declared == MONEY else None)
