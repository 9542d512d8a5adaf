"""``perfeval review import``: a workbook that people edited in; what changed written, or all that contradicts told."""

from dataclasses import dataclass
from pathlib import Path

from perfeval_rules.documents.read import read_original
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.ledger import LedgerRead
from perfeval_rules.model.places import Level
from perfeval_rules.model.review import Review
from perfeval_rules.read.ledgers import read_ledger
from perfeval_rules.report.compose.ledger import compose_edits, compose_wrong
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.review.ledgers.merge import merged
from perfeval_rules.review.ledgers.merging import Merged
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import bytes_of, shown
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reviewing.desk import Desk, Halted, change, desk_of, with_all
from perfeval_rules.shell.trouble import WrongUsage, why

MOST_BYTES = 64 * 2**20
"""So many bytes of a workbook are read."""

IMPORTED = "import"
"""What the history calls this."""


@dataclass(slots=True)
class _Result:
    """What came of merging; the writing of the review asks for it inside its lock."""

    merged: Merged | None = None


def import_ledger(file: str, case: str | None, by: str, asked: Asked, language: str, *, dry: bool) -> Exit:
    """Takes over what was edited in a ledger, if nothing contradicts; a ``dry`` run only tells."""
    path, tell = Path(file), teller(language)
    read = _ledger(path, language)
    result = _Result()

    def take_over(desk: Desk) -> Review:
        result.merged = _merged(read, with_all(desk), by, file)
        if result.merged.wrong:
            put(_written(result.merged, language))
            raise Halted(Exit.FAULTY_FILE)
        return result.merged.review

    word = case or str(path.parent)
    if dry:
        take_over(desk_of(word, asked, language))
    else:
        desk = change(word, asked, language, by, IMPORTED, take_over)
        note(tell("Kept in {path}.", path=shown(desk.places.review)))
    if result.merged is not None:
        put(_written(result.merged, language))
    _note_the_rest(read, tell, dry=dry)
    return Exit.NOTHING_FOUND


def _note_the_rest(read: LedgerRead, tell: Tell, *, dry: bool) -> None:
    if read.answers:
        note(tell("Answers to questions are facts: enter them in the case file ({count}).", count=len(read.answers)))
    if dry:
        note(tell("Nothing was written."))


def _merged(read: LedgerRead, desk: Desk, by: str, file: str) -> Merged:
    case = desk.assessment.case.name
    if read.case != case:
        template = "'{path}' is a ledger of case '{other}', not of '{case}'; name the case"
        raise WrongUsage(template, path=file, other=read.case, case=case)
    return merged(read, desk.review, desk.assessment, by, desk.today)


def _ledger(path: Path, language: str) -> LedgerRead:
    """What the workbook says. Raises ``Halted`` where it cannot be read, or is not a ledger."""
    try:
        data = bytes_of(path, MOST_BYTES)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be read: {reason}", path=path, reason=why(error)) from error
    original, diagnostics = read_original(data, path.name)
    read = None
    if original is not None:
        read, wrong = read_ledger(original)
        diagnostics = (*diagnostics, *wrong)
    if diagnostics:
        note(excerpts(diagnostics, {}, language))
    if read is None or any(one.level is Level.ERROR for one in diagnostics):
        raise Halted(Exit.FAULTY_FILE)
    return read


def _written(found: Merged, language: str) -> str:
    tell: Tell = teller(language)
    report = compose_wrong(found.wrong, tell) if found.wrong else compose_edits(found.edits, tell)
    return written(report, Output(Format.TERMINAL, None, language, quiet=False))
