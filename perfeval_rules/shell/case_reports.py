"""Reports on cases in every format: assessed cases in, the pieces of a text or of a file out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from perfeval_rules import __version__
from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.compose.report import compose
from perfeval_rules.report.compose.summary import CaseLine, compose_summary
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.shell.assessing import Outcome
from perfeval_rules.shell.formats import CaseFormat, CaseOutput, Format, Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.trouble import Trouble

if TYPE_CHECKING:  # only some formats need it, and it is slow to load
    from perfeval_rules.model.dossier import Dossier


class FromDossiers(Protocol):
    """A writer of one format."""

    def __call__(self, dossiers: "Iterator[Dossier]") -> Iterator[str | bytes]:
        """The pieces of the file, dossiers being taken as they are needed."""


def pieces_of(
    run: Iterable[Outcome], lines: Sequence[CaseLine], output: CaseOutput, today: date, *, several: bool
) -> Iterator[str | bytes]:
    """The result, piece by piece as cases go by; ``lines`` are theirs in the overview, which comes last."""
    if output.format is CaseFormat.JSON:
        yield from _json(run, today)
    elif output.format.plain is not None:
        plain = Output(output.format.plain, output.file, output.language, output.quiet)
        yield from _plain(run, lines, plain, today, several=several)
    else:
        dossiers = (dossier_of(outcome, today, output.language) for outcome in run if outcome.assessment is not None)
        yield from WRITERS[output.format](dossiers)


def dossier_of(outcome: Outcome, today: date, language: str) -> "Dossier":
    """The dossier of a case that was assessed."""
    from perfeval_rules.report.dossier.compose import dossier

    assert outcome.assessment is not None, "the case was assessed"
    return dossier(outcome.assessment, outcome.review, today, language, __version__)


def _plain(
    run: Iterable[Outcome], lines: Sequence[CaseLine], output: Output, today: date, *, several: bool
) -> Iterator[str]:
    """Neutral reports; on a terminal several cases get their overview alone."""
    whole = output.format is Format.MARKDOWN or not several
    for outcome in run:
        if whole and outcome.assessment is not None:
            yield written(compose(outcome.assessment, output.language, __version__, outcome.review, today), output)
    if several:
        yield written(compose_summary(lines, output.language), output)


def _json(run: Iterable[Outcome], today: date) -> Iterator[str]:
    from perfeval_rules.report.to_json import Faulty, json_pieces
    from perfeval_rules.report.to_json_decisions import UnderReview

    def case_of(outcome: Outcome) -> Assessment | UnderReview | Faulty:
        if outcome.assessment is None:
            return Faulty(outcome.source.name, str(outcome.trouble), outcome.diagnostics)
        if outcome.review is None:
            return outcome.assessment
        return UnderReview(outcome.assessment, outcome.review, today)

    return json_pieces(map(case_of, run), __version__)


def _html(dossiers: "Iterator[Dossier]") -> Iterator[str]:
    from perfeval_rules.report.case_page.to_html import to_html

    found = list(dossiers)
    return to_html(found) if found else iter(())


def _sarif(dossiers: "Iterator[Dossier]") -> Iterator[str]:
    from perfeval_rules.report.to_sarif import to_sarif

    return to_sarif(dossiers)


def _junit(dossiers: "Iterator[Dossier]") -> Iterator[str]:
    from perfeval_rules.report.to_junit import to_junit

    yield to_junit(dossiers)


def _xlsx(dossiers: "Iterator[Dossier]") -> Iterator[bytes]:
    """One case with its ledger; several with their overview."""
    from perfeval_rules.report.sheets.to_xlsx import to_xlsx
    from perfeval_rules.report.sheets.to_xlsx_many import to_xlsx_many

    found = list(dossiers)
    if found:
        yield to_xlsx(found[0]) if len(found) == 1 else to_xlsx_many(found)


def _docx(dossiers: "Iterator[Dossier]") -> Iterator[bytes]:
    """The opinion on one case, by the program's own template."""
    from perfeval_rules.report.letters.kinds import Letter
    from perfeval_rules.report.letters.letter import letter

    for dossier in dossiers:
        document, wrong = letter(Letter.OPINION, dossier)
        if document is None:
            raise Trouble("{reason}", reason=excerpts(wrong, {}, dossier.language))
        yield document


WRITERS: dict[CaseFormat, FromDossiers] = {
    CaseFormat.HTML: _html,
    CaseFormat.SARIF: _sarif,
    CaseFormat.JUNIT: _junit,
    CaseFormat.XLSX: _xlsx,
    CaseFormat.DOCX: _docx,
}
"""The writers of the formats that only reports on cases have."""
