"""``perfeval whatif``: a case and facts that are set otherwise in; scores and findings before and after out."""

import json
from collections.abc import Iterator

from perfeval_rules import __version__
from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.impact import compared
from perfeval_rules.engine.changes.settings import replaced, with_settings
from perfeval_rules.engine.changes.snapshot import snapshot_of
from perfeval_rules.model.cases import Case, Evidence, Standing
from perfeval_rules.model.changes import Setting, Snapshot
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.settings import OPTION, settings_of
from perfeval_rules.report.compose.whatif import WhatIf, compose_whatif, settings_data
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import note
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import assert_writable
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import show, written
from perfeval_rules.shell.reading import only_case


def whatif(case: str, settings: list[str], asked: Asked, output: Output) -> Exit:
    """Answers the case as it is and as it would be, and shows both side by side."""
    if output.file is not None:
        assert_writable(output.file)
    read = only_case(case, asked.rules)
    if read.diagnostics:
        note(excerpts(read.diagnostics, read.files, output.language))
    if read.case is None or read.book is None:
        return Exit.FAULTY_FILE
    meant, wrong = settings_of(settings, read.case, read.book)
    if wrong:
        note(excerpts(wrong, {OPTION: "\n".join(settings)}, output.language))
        return Exit.WRONG_USAGE
    found = _whatif(read.case, read.book, meant, asked.standing)
    show(_text(found, output), output)
    return Exit.NOTHING_FOUND


def _whatif(case: Case, book: RuleBook, settings: tuple[Setting, ...], standing: Standing) -> WhatIf:
    """What the book answers before and after; what is assumed counts however much is asked of other facts."""
    assessor = Assessor(book, "plain")
    changed = with_settings(case, settings, Evidence(standing=Standing.VERIFIED))
    old, new = (_snapshot(one, assessor, standing) for one in (case, changed))
    return WhatIf(
        case=case,
        book=book,
        replaced=tuple(replaced(case, setting) for setting in settings),
        old=old,
        new=new,
        impact=compared(old, new),
    )


def _snapshot(case: Case, assessor: Assessor, standing: Standing) -> Snapshot:
    return snapshot_of(case, assessor.program, assessor.run(case, standing))


def _text(found: WhatIf, output: Output) -> Iterator[str]:
    tell = teller(output.language)
    if output.format is Format.JSON:
        from perfeval_rules.report.impact.to_json import impact_data

        settings = settings_data(found.replaced, found.book, tell)
        data = {"perfeval": __version__, "case": found.case.name, "settings": settings, **impact_data(found.impact)}
        yield json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        return
    yield written(compose_whatif(found, tell), output)
