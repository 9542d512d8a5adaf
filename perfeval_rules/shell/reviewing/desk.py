"""What every command about a review begins with: a case in; its assessment, its review and today's date out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import Review
from perfeval_rules.report.dossier.sections import section_of, sections_of
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.review.lines import Line, lines
from perfeval_rules.review.noting import with_missing
from perfeval_rules.shell.assessing import Asked, in_a_line, outcomes
from perfeval_rules.shell.console import note
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import shown
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.reviewing.clock import today
from perfeval_rules.shell.reviewing.store import Places, Stored, locked, places_beside, save, stored
from perfeval_rules.shell.trouble import WrongUsage


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A case under review."""

    places: Places
    assessment: Assessment
    stored: Stored
    today: date
    language: str

    @property
    def review(self) -> Review:
        """The review as the files hold it."""
        return self.stored.review

    @property
    def tell(self) -> Tell:
        """Tells sentences in the reader's language."""
        return teller(self.language)

    def lines(self) -> tuple[Line, ...]:
        """A line for each finding."""
        case, sections = self.assessment.case, sections_of(self.assessment)
        return lines(self.assessment, self.review, self.today, partial(section_of, case=case, sections=sections))


def after(desk: Desk, review: Review) -> Desk:
    """The desk once ``review`` is what stands."""
    return replace(desk, stored=replace(desk.stored, review=review))


class Halted(Exception):
    """The command ends here with this exit code; why has been said."""

    def __init__(self, code: Exit) -> None:
        """``code`` is what the program ends with."""
        super().__init__(code)
        self.code = code


def desk_of(case: str, asked: Asked, language: str) -> Desk:
    """The case and its review, to be looked at. Raises ``Halted``."""
    path, assessment = assessed(case, asked, language)
    return _desk(path, assessment, language)


def change(case: str, asked: Asked, language: str, by: str, what: str, make: Callable[[Desk], Review]) -> Desk:
    """The desk as it was before what ``make`` gives was written; nobody else writes meanwhile. Raises ``Halted``."""
    path, assessment = assessed(case, asked, language)
    with locked(places_beside(path)):
        desk = _desk(path, assessment, language)
        save(desk.places, desk.stored, make(desk), by, what)
    return desk


def with_all(desk: Desk) -> Desk:
    """The desk with those findings too that nobody took note of yet."""
    return after(desk, with_missing(desk.review, desk.assessment, desk.today))


def assessed(case: str, asked: Asked, language: str) -> tuple[Path, Assessment]:
    """A case file and what the rules answer on it. Raises ``Halted`` where there is no answer."""
    sources = case_sources([case])
    if len(sources) > 1:
        raise WrongUsage("'{path}' holds {count} cases; name one", path=case, count=len(sources))
    path = sources[0].path
    if path is None:
        raise WrongUsage("a review is kept beside its case file, so that the case cannot be piped in")
    (outcome,) = outcomes(sources, asked)
    if outcome.diagnostics:
        note(excerpts(outcome.diagnostics, outcome.files, language))
    elif outcome.trouble is not None:
        note(in_a_line(outcome, teller(language)))
    if outcome.assessment is None:
        raise Halted(outcome.exit)
    return path, outcome.assessment


def _desk(path: Path, assessment: Assessment, language: str) -> Desk:
    """The desk, once it is said what is wrong with the files of the review."""
    places, tell = places_beside(path), teller(language)
    found = stored(places, assessment.case.name)
    if found.diagnostics:
        note(excerpts(found.diagnostics, found.files, language))
        raise Halted(Exit.FAULTY_FILE)
    fault = found.agreement.fault
    if fault is not None:
        reason = told(fault.why, tell)
        note(tell("{path} and its history do not agree: {reason}.", path=shown(places.review), reason=reason))
        note(
            tell(
                "'perfeval review verify' says more. To go back to what the history holds, delete {path}.",
                path=shown(places.review),
            )
        )
        raise Halted(Exit.FAULTY_FILE)
    if found.behind and found.there:
        note(tell("{path} lacked what its history already held; it is completed.", path=shown(places.review)))
    elif found.behind:
        note(tell("{path} was missing; it is made again from its history.", path=shown(places.review)))
    return Desk(places=places, assessment=assessment, stored=found, today=today(), language=language)
