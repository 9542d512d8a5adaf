"""``perfeval explain --to``: a case and a grade in; the smallest sets of facts that lift it there out."""

import sys

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.reach.search import NoTotal, reach
from perfeval_rules.model.rules import Grade, RuleBook
from perfeval_rules.report.compose.reach import compose_reach
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.report.words.sentences import joined, teller
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import coloured, note, put, width
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.reading import only_case
from perfeval_rules.shell.trouble import WrongUsage


def explain_reach(case: str, grade: str, asked: Asked, language: str) -> Exit:
    """Prints what would lift the computed grade of the case to ``grade``."""
    read, tell = only_case(case, asked.rules), teller(language)
    if read.diagnostics:
        note(excerpts(read.diagnostics, read.files, language))
    if read.case is None or read.book is None:
        return Exit.FAULTY_FILE
    wanted = _grade(grade, read.book, language)
    try:
        found = reach(Assessor(read.book, "plain"), read.case, asked.standing, wanted)
    except NoTotal as error:
        raise WrongUsage("the case has no computed total: the weight of some row is not known") from error
    report = compose_reach(found, read.case, read.book, tell)
    put(to_terminal(report, width(), colour=coloured(sys.stdout)))
    return Exit.NOTHING_FOUND


def _grade(name: str, book: RuleBook, language: str) -> Grade:
    """The grade of this name. Raises ``WrongUsage`` with the grades there are."""
    found = next((grade for grade in book.grades if grade.name == name), None)
    if found is not None:
        return found
    if not book.grades:
        raise WrongUsage("the rule book '{book}' has no grades", book=book.name)
    names = joined([grade.name for grade in book.grades], teller(language))
    raise WrongUsage("no grade is called '{name}'; there are: {names}", name=name, names=names)
