"""The examples of how cells read: the words of a book in, a diagnostic for each that reads otherwise out."""

from collections.abc import Iterator

from perfeval_rules.engine.functions import cell_values
from perfeval_rules.figures.cells import read_cell
from perfeval_rules.figures.values import figure, in_chinese
from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.places import Diagnostic, say


def failing_cells(words: CellWords) -> Iterator[Diagnostic]:
    """A diagnostic for each part of an example's cell that is not read as the example says."""
    for example in words.examples:
        found = cell_values(read_cell(example.cell, words, example.sign, example.unit))
        for part, wanted in example.reads.items():
            if found[part] != wanted:
                message = say(
                    "the cell '{cell}' should read as {part} {wanted}, but reads as {got}",
                    cell=example.cell,
                    part=part,
                    wanted=figure(wanted, in_chinese),
                    got=figure(found[part], in_chinese),
                )
                yield Diagnostic(example.span, message)
