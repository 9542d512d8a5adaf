"""Reports printed or written: a neutral report in; its text on standard output, or in a file, out."""

import sys
from collections.abc import Iterable

from perfeval_rules.model.report import Report
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import PIPED_WIDTH, coloured, note, put, width
from perfeval_rules.shell.files import write
from perfeval_rules.shell.formats import CaseOutput, Format, Output


def written(report: Report, output: Output) -> str:
    """A report as text: as Markdown, or for the terminal it is printed on."""
    if output.format is Format.MARKDOWN:
        from perfeval_rules.report.to_markdown import to_markdown

        return to_markdown(report)
    from perfeval_rules.report.to_terminal import to_terminal

    if output.file is not None:
        return to_terminal(report, PIPED_WIDTH, colour=False)
    return to_terminal(report, width(), colour=coloured(sys.stdout))


def show(pieces: Iterable[str | bytes], output: Output | CaseOutput) -> None:
    """Prints the result as it comes, or writes it to its file, whole or not at all."""
    if output.file is None:
        for piece in pieces:
            put(piece if isinstance(piece, str) else piece.decode())
    elif write(output.file, pieces) and not output.quiet:
        note(teller(output.language)("Written: {path}", path=output.file))
