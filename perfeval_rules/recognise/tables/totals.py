"""The row of totals: the last row of a table in, the stated total and the grade beside it out."""

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.originals import Box
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.tables.headings import REVIEWED, SCORE, Heading
from perfeval_rules.recognise.tables.rows import Row
from perfeval_rules.recognise.words import Words

TOTAL, GRADE = "自评总分", "自评等级"

_OTHERS = {REVIEWED: "复核总分"}
"""Columns whose total is a fact of its own, where the book has it."""


def read_total(row: Row, heading: Heading, words: Words, findings: Findings) -> frozenset[Box]:
    """States what the row says, and gives the boxes that were read."""
    used = {row.boxes[0], *(box for boxes in row.fields.values() for box in boxes if _is_figure(box, words))}
    for column, name in ({SCORE: TOTAL} | _OTHERS).items():
        declared = words.facts.get(name)
        boxes = row.fields.get(column) or row.blanks.get(column) or ()
        if declared is None or not boxes or boxes[0] is row.boxes[0]:
            continue
        read = words.value(row.text(column), declared, heading.units.get(column))
        if read.why is None:
            findings.state(findings.fact(name, read.value, *boxes))
        else:
            findings.leave(boxes[0], read.why)
            used.add(boxes[0])
    for box in row.boxes[1:]:
        grade = grade_in(box.text, words)
        if grade and GRADE in words.facts and words.value(grade, words.facts[GRADE]).why is None:
            findings.state(findings.fact(GRADE, grade, box))
            used.add(box)
    return frozenset(used)


def grade_in(text: str, words: Words) -> str:
    """The grade that a box beside the total says, alone or behind a colon."""
    last = text.replace("：", ":").rpartition(":")[2]
    return last.strip() if normal(last) in words.grades else ""


def _is_figure(box: Box, words: Words) -> bool:
    """Whether a box holds a total of a column, for which there is no fact."""
    return normal(box.text).replace(".", "", 1).isdigit() or normal(box.text) in words.cells.blank
