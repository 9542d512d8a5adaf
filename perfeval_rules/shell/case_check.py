"""``perfeval case check``: case files in; what is wrong with them, and how much their rules still need to know, out."""

from dataclasses import dataclass, field
from pathlib import Path

from perfeval_rules.engine.needs import needed
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Case
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.questionnaire import Questionnaire
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.report.case_file.open_facts import Task, open_facts
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.questionnaire.words import asks
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import note, put, with_progress
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import Source, case_sources
from perfeval_rules.shell.reading import case_from
from perfeval_rules.shell.trouble import WrongUsage


@dataclass(slots=True)
class Seen:
    """What is kept of the cases that have gone by; each book's questions are worked out once."""

    exit: Exit = Exit.NOTHING_FOUND
    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    asked: dict[str, Questionnaire] = field(default_factory=dict)

    def questions(self, book: RuleBook) -> Questionnaire:
        """What a book asks."""
        if book.digest not in self.asked:
            self.asked[book.digest] = needed(book)
        return self.asked[book.digest]


def check_cases(cases: list[str], rules: Path | None, language: str, *, missing: bool) -> Exit:
    """Reads each case with its book; nothing is assessed. 3 where one of them is faulty."""
    sources, tell, seen = case_sources(cases), teller(language), Seen()
    for source in with_progress(sources, tell, quiet=False):
        _look(source, rules, seen, tell, missing=missing)
    if seen.diagnostics:
        note(excerpts(seen.diagnostics, seen.files, language))
    return seen.exit


def _look(source: Source, rules: Path | None, seen: Seen, tell: Tell, *, missing: bool) -> None:
    """Keep what is wrong with one case, and say what it lacks."""
    try:
        read = case_from(source, rules)
    except WrongUsage as error:
        note(tell("{place}: {reason}", place=source.name, reason=error.told(tell)))
        seen.exit = max(seen.exit, Exit.WRONG_USAGE)
        return
    if read.diagnostics:
        seen.diagnostics |= dict.fromkeys(read.diagnostics)
        seen.files.update(read.files)
    if read.case is None or read.book is None:
        seen.exit = max(seen.exit, Exit.FAULTY_FILE)
        return
    put("".join(f"{line}\n" for line in _lacking(source, read.case, seen.questions(read.book), tell, missing=missing)))


def _lacking(source: Source, case: Case, asked: Questionnaire, tell: Tell, *, missing: bool) -> list[str]:
    """How many of the facts that rules need are missing, and which."""
    tasks = open_facts(case.facts, asked)
    if not tasks:
        return []
    counts = {"missing": len(tasks), "all": len(asked.questions)}
    lines = [tell("{place}: {missing} of {all} facts that the rules need are missing", place=source.name, **counts)]
    return [*lines, *(f"  {_told(task, tell)}" for task in tasks)] if missing else lines


def _told(task: Task, tell: Tell) -> str:
    name = task.question.fact.name
    if task.fields:
        fields = tell(", ").join(one.fact.name for one in task.fields)
        return tell("{fact}: in some records {fields}", fact=name, fields=fields)
    question = asks(task.question)
    return name if question == name else tell("{fact}: {question}", fact=name, question=question)
