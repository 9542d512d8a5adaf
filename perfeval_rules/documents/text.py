"""Plain text in, one paragraph for each line that is not blank out.

A PDF reader that copies a document leaves a space where a paragraph or a cell of a table ends, and none where its
line merely wraps; blank lines mean nothing there, since it writes one after every line. Only where such spaces are a
habit of the text do they count; otherwise every line stands for itself.
"""

from perfeval_rules.documents.contents import Contents
from perfeval_rules.model.originals import Paragraph

BLANKS = " \t\u00a0\u3000"
FEWEST_MARKED, LEAST_SHARE = 2, 10
"""Spaces at the end are a habit from this many lines on, if they are this many percent of the lines."""


def read_text(text: str) -> Contents:
    """The lines of a text, each with its number and, untouched, the spaces at its end."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    marked = sum(line.endswith(tuple(BLANKS)) for _, line in lines)
    habit = marked >= FEWEST_MARKED and marked * 100 >= LEAST_SHARE * len(lines)
    return Contents(
        tuple(
            Paragraph(text=line, place=f"第 {number} 行", ends=not habit or line.endswith(tuple(BLANKS)))
            for number, line in lines
        )
    )
