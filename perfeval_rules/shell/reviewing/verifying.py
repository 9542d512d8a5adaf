"""``perfeval review verify``: the files of a review in; whether they agree, and the first entry that does not, told."""

from pathlib import Path

from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import shown
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.reading import case_from
from perfeval_rules.shell.reviewing.store import Places, Stored, places_beside, stored
from perfeval_rules.shell.trouble import WrongUsage


def verify_review(case: str, rules: Path | None, language: str) -> Exit:
    """Tells whether the history is whole, and whether the review is what the history makes."""
    sources = case_sources([case])
    path = sources[0].path
    if len(sources) > 1:
        raise WrongUsage("'{path}' holds {count} cases; name one", path=case, count=len(sources))
    if path is None:
        raise WrongUsage("a review is kept beside its case file, so that the case cannot be piped in")
    read = case_from(sources[0], rules)
    if read.case is None:
        note(excerpts(read.diagnostics, read.files, language))
        return Exit.FAULTY_FILE
    places, tell = places_beside(path), teller(language)
    if not places.review.exists() and not places.history.exists():
        put(f"{tell('There is no review yet: {path}', path=shown(places.review))}\n")
        return Exit.NOTHING_FOUND
    return _told(stored(places, read.case.name), places, language)


def _told(found: Stored, places: Places, language: str) -> Exit:
    tell = teller(language)
    if found.diagnostics:
        note(excerpts(found.diagnostics, found.files, language))
        return Exit.FAULTY_FILE
    fault = found.agreement.fault
    if fault is not None:
        why = told(fault.why, tell)
        where = tell("{path}, entry {number}: {reason}", path=shown(places.history), number=fault.number, reason=why)
        put(f"{where if fault.number else tell('{place}: {reason}', place=shown(places.review), reason=why)}\n")
        return Exit.FINDINGS
    if found.behind:
        put(f"{tell('The review lacks the last entries of its history: {count}.', count=found.agreement.behind)}\n")
    template = "The history is whole ({count} entries), and the review is what it makes."
    put(f"{tell(template, count=len(found.history.entries))}\n")
    return Exit.NOTHING_FOUND
