"""A page with every value, text and message on it worked out anew: a page in, the same page as it should be out."""

from collections.abc import Iterator, Mapping

from page_answers import message, texts, truth, values
from page_blocks import (
    ARROW,
    INLINE,
    Block,
    blocks,
    cells,
    changes,
    expressions,
    files,
    halves,
    put_together,
    templates,
)


def refreshed(page: str, language: str) -> str:
    """The page as it should be."""
    shown = files(page)
    answers = {
        "feel": values(shown, expressions(page), language),
        "template": texts(shown, templates(page)),
    }
    return put_together(_blocks(page, shown, answers, language))


def _blocks(
    page: str, shown: Mapping[str, str], answers: Mapping[str, Mapping[str, str]], language: str
) -> Iterator[Block]:
    header: list[str] = []
    for block in blocks(page):
        if block.info is None:
            line = block.lines[0]
            row = cells(line)
            header = (header or row) if row else []
            yield Block(None, (_row(header, row, language) or _line(line, answers["feel"]),))
        elif block.info == "text":
            yield Block("text", tuple(message(shown, changes(block), language).split("\n")))
        elif block.info in answers:
            lefts = [halves(line)[0] for line in block.lines]
            yield Block(block.info, tuple(f"{left} {ARROW} {answers[block.info][left]}" for left in lefts))
        else:
            yield block


def _line(line: str, answers: Mapping[str, str]) -> str:
    """A line between blocks, with the values of its examples."""
    return INLINE.sub(lambda found: f"`{found[1]}{ARROW}{answers[found[1]]}`", line)


def _row(header: list[str], row: list[str], language: str) -> str:
    """A row of a truth table worked out; empty where the line is none.

    The header of a truth table is all code; its columns of one letter give the truth values that the others are
    worked out from.
    """
    code = [cell.strip("`") for cell in header]
    is_truth_table = bool(row) and all(cell == f"`{inner}`" for cell, inner in zip(header, code, strict=True))
    if not is_truth_table or row == header or set("".join(row)) == {"-"}:
        return ""
    given = {name: cell for name, cell in zip(code, row, strict=True) if len(name) == 1}
    wanted = [given[name] if name in given else truth(name, given, language) for name in code]
    return f"| {' | '.join(wanted)} |"
