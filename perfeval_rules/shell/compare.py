"""``perfeval compare``: two cases in, the later beside the earlier out: figures, rows, findings, what repeats."""

import json
from collections.abc import Iterator
from datetime import date

from perfeval_rules import __version__
from perfeval_rules.model.cases import Case
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.report.comparison.compose import compose_comparison
from perfeval_rules.report.comparison.pairs import Comparison, compare
from perfeval_rules.report.dossier.compose import dossier
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.assessing import Asked, outcomes
from perfeval_rules.shell.console import note
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import assert_writable
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import show, written
from perfeval_rules.shell.trouble import WrongUsage


def compare_cases(earlier: str, later: str, asked: Asked, today: date, output: Output) -> Exit:
    """Assesses both and shows them side by side; 3 where one of them cannot be read."""
    if output.file is not None:
        assert_writable(output.file)
    sources = [source for word in (earlier, later) for source in case_sources([word])]
    if len(sources) != len((earlier, later)):
        raise WrongUsage("two cases are compared; these words name {count}", count=len(sources))
    cases: list[Case] = []
    dossiers: list[Dossier] = []
    for outcome in outcomes(sources, asked):
        if outcome.diagnostics:
            note(excerpts(outcome.diagnostics, outcome.files, output.language))
        if outcome.assessment is None:
            return outcome.exit
        cases.append(outcome.assessment.case)
        dossiers.append(dossier(outcome.assessment, outcome.review, today, output.language, __version__))
    show(_text(compare(dossiers[0], dossiers[1], cases[0], cases[1]), output), output)
    return Exit.NOTHING_FOUND


def _text(found: Comparison, output: Output) -> Iterator[str]:
    if output.format is Format.JSON:
        from perfeval_rules.report.comparison.to_json import comparison_data

        data = {"perfeval": __version__, **comparison_data(found)}
        yield json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        return
    yield written(compose_comparison(found, teller(output.language)), output)
