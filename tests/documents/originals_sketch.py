"""An original as lines that a person can compare with the document."""

from collections.abc import Iterator, Sequence

from perfeval_rules.model.originals import Grid, Original, Paragraph
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.report.chinese import in_language


def sketch(original: Original | None, diagnostics: Sequence[Diagnostic]) -> str:
    """The pieces of an original with their places, what was noted, and what is wrong with the file."""
    return "".join(f"{line}\n" for line in [*_lines(original), *_told(original, diagnostics)])


def _lines(original: Original | None) -> Iterator[str]:
    if original is None:
        return
    yield f"{original.file} ({original.form})"
    for piece in original.pieces:
        match piece:
            case Paragraph():
                yield f"{piece.place}: {_shown(piece.text)}{'' if piece.ends else ' …'}"
            case Grid():
                yield f"{piece.place}: {piece.height} rows, {piece.width} columns"
                for box in piece.boxes:
                    size = "" if (box.rows, box.columns) == (1, 1) else f" {box.rows}x{box.columns}"
                    yield f"  {box.row},{box.column}{size} {box.place}: {_shown(box.text)}"


def _told(original: Original | None, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    for note in original.notes if original else ():
        yield f"note: {in_language(note, 'zh')}"
    for diagnostic in diagnostics:
        yield f"{diagnostic.span}: {diagnostic.level}: {in_language(diagnostic.message, 'zh')}"
        if diagnostic.hint:
            yield f"  {in_language(diagnostic.hint, 'zh')}"


def _shown(text: str) -> str:
    return text.replace("\n", "⏎") if text == text.strip(" ") else f"‹{text}›"
