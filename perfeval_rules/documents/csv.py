"""Values separated by commas, semicolons or tabs in, one grid out."""

import csv
import io
from collections.abc import Iterator

from perfeval_rules.documents.contents import Contents, Doubt, Unreadable
from perfeval_rules.documents.grids import extent, grid_of
from perfeval_rules.documents.limits import MOST_BOXES, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from perfeval_rules.model.places import say

SEPARATORS = ",\t;，"
SAMPLE = 20
"""So many lines decide which separator it is."""


def read_csv(text: str) -> Contents:
    """The rows of the table."""
    texts: dict[tuple[int, int], str] = {}
    for row, values in enumerate(_rows(text), start=1):
        texts |= {(row, column): value for column, value in enumerate(values[: MOST_COLUMNS + 1], start=1) if value}
        if len(texts) > MOST_BOXES:
            break
    rows, columns = extent(texts)
    width = min(columns, MOST_COLUMNS)
    height = min(rows, MOST_ROWS, MOST_BOXES // max(width, 1))
    grid = grid_of(texts, (), (height, width), "表 1", lambda row, column: f"第 {row} 行第 {column} 列")
    cut = [] if (height, width) == (rows, columns) else [_cut(height, width)]
    return Contents((grid,) if grid.boxes else (), doubts=tuple(cut))


def separator_of(text: str) -> str:
    """The separator that splits the first lines most evenly, or ``""`` where none does."""
    lines = [line for line in text.split("\n", SAMPLE * 3) if line.strip()][:SAMPLE]
    counts = {separator: [line.count(separator) for line in lines] for separator in SEPARATORS}
    even = [separator for separator in SEPARATORS if lines and min(counts[separator]) > 0]
    return max(even, key=lambda separator: min(counts[separator]), default="")


def _rows(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_TEXT)
    separator = separator_of(text) or max(SEPARATORS, key=text.count)
    try:
        for number, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
            if number > MOST_ROWS:
                return
            yield values
    except csv.Error as trouble:
        raise Unreadable(
            say("the table cannot be told into rows and columns"), say("Open it in Excel and save it as .xlsx.")
        ) from trouble


def _cut(height: int, width: int) -> Doubt:
    return Doubt(
        say(
            "the table is larger than what is read: nothing beyond row {row} and column {column} was",
            row=height,
            column=width,
        ),
        say("Delete what is not part of the self-evaluation, or split the table."),
    )
