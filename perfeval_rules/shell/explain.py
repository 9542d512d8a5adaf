"""``perfeval explain``: a case and what to explain in, full proofs out."""

import sys

from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.outline.report import outline
from perfeval_rules.report.outline.targets import Target, perhaps, speaking, targets
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.report.words.sentences import joined, teller
from perfeval_rules.shell.assessing import Asked, in_a_line, outcomes
from perfeval_rules.shell.console import coloured, note, put, width
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.trouble import WrongUsage


def explain(case: str, word: str | None, asked: Asked, language: str) -> Exit:
    """Prints why the rules that ``word`` means answered as they did; without it, all that fire or are undecided."""
    sources = case_sources([case])
    if len(sources) > 1:
        raise WrongUsage("'{path}' holds {count} cases; name one", path=case, count=len(sources))
    (outcome,) = outcomes(sources, asked)
    if outcome.diagnostics:
        note(excerpts(outcome.diagnostics, outcome.files, language))
    elif outcome.trouble is not None:
        note(in_a_line(outcome, teller(language)))
    if outcome.assessment is None:
        return outcome.exit
    wanted = speaking(outcome.assessment) if word is None else _wanted(word, outcome.assessment, language)
    put(to_terminal(outline(outcome.assessment, wanted, language), width(), colour=coloured(sys.stdout)))
    return Exit.NOTHING_FOUND


def _wanted(word: str, assessment: Assessment, language: str) -> list[Target]:
    """The rules that ``word`` means. Raises ``WrongUsage`` where it means none, with what is like it."""
    found = targets(word, assessment)
    if found:
        return found
    near = perhaps(word, assessment)
    if near:
        names = joined(near, teller(language))
        raise WrongUsage("no rule, row or tag is called '{word}'; did you mean: {names}?", word=word, names=names)
    raise WrongUsage("no rule, row or tag is called '{word}'; 'perfeval rules list' shows all rules", word=word)
