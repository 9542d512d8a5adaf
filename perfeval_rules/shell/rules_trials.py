"""``perfeval rules test``: rules in; their examples, what these show, the mistakes they miss, and an exit code out."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from perfeval_rules import __version__
from perfeval_rules.engine.testing.cell_examples import failing_cells
from perfeval_rules.engine.testing.coverage import coverage
from perfeval_rules.engine.testing.trials import trials_of
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.trials import BookTested, RuleTested
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.trials.compose import compose_trials
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import note, put, with_progress
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import shown
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.mutating import mutations
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reading import book_called, faulty
from perfeval_rules.shell.rules_chosen import Asked, Chosen, Wanted, asked_for, chosen, says, touched_by
from perfeval_rules.shell.trouble import WrongUsage
from perfeval_rules.shell.watching import changes, rule_files, wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What is to be tested, how much of it there must be in percent, and by how many processes (of each processor)."""

    word: str = ""
    verbose: bool = False
    coverage: bool = False
    mutate: bool = False
    least: float | None = None
    jobs: int | None = None


def try_rules(words: list[str], extent: Extent, rules: Path | None, output: Output, *, watch: bool = False) -> Exit:
    """Tests the rules; with ``watch`` again each time one of their files changes, until Ctrl-C."""
    if extent.least is not None and not (extent.coverage or extent.mutate):
        raise WrongUsage("--min says how much of --coverage or --mutate there must be; give one of them")
    asked, wanted = asked_for(words, rules), says(extent.word)
    picked = chosen(asked, wanted)
    if not picked.books and not faulty(tuple(picked.diagnostics)):
        template = "no rule matches '{word}'" if extent.word else "there is no rule to test"
        raise WrongUsage(template, word=extent.word)
    ended = _try(picked, extent, output)
    if watch:
        _again(asked, wanted, extent, output)
    return ended


def _again(asked: tuple[Asked, ...], wanted: Wanted, extent: Extent, output: Output) -> None:
    """Tests what a change can have touched, each time there is one."""
    tell = teller(output.language)
    folders = list({folder: None for one in asked for folder in one.folders})
    note(tell("Watching {count} files; Ctrl-C ends.", count=len(rule_files(folders))))
    for changed in changes(lambda: rule_files(folders), wait):
        note(tell("Changed: {files}.", files=", ".join(sorted(shown(file) for file in changed))))
        book_called.cache_clear()
        _try(chosen(asked, touched_by(changed, wanted)), extent, output)


def _try(picked: Chosen, extent: Extent, output: Output) -> Exit:
    """Tests the rules picked, and shows what came of it; diagnostics go to standard error."""
    diagnostics: dict[Diagnostic, None] = dict(picked.diagnostics)
    ended = Exit.FAULTY_FILE if faulty(tuple(diagnostics)) else Exit.NOTHING_FOUND
    if picked.books:
        tested = _tested(picked, extent, output)
        put(_text(tested, extent, output))
        cells = [found for book in picked.whole for found in failing_cells(book.cells)]
        diagnostics |= dict.fromkeys(cells)
        ended = max(ended, Exit.FINDINGS if cells else _exit(tested, extent))
    if diagnostics:
        note(excerpts(diagnostics, picked.files, output.language))
    return ended


def _tested(picked: Chosen, extent: Extent, output: Output) -> tuple[BookTested, ...]:
    """The rules with their trials and what else is asked for."""
    tell = teller(output.language)
    tasks = [(number, rule) for number, (_, rules) in enumerate(picked.books) for rule in rules]
    tried = {
        (number, rule.id): trials_of(picked.books[number][0], rule)
        for number, rule in with_progress(tasks, tell, quiet=output.quiet)
    }
    sound = [task for task, trials in tried.items() if extent.mutate and all(trial.holds for trial in trials)]
    found = mutations([book for book, _ in picked.books], sound, extent.jobs or os.cpu_count() or 1)
    mistakes = dict(zip(with_progress(sound, tell, quiet=output.quiet), found, strict=False))
    rules: dict[int, list[RuleTested]] = {number: [] for number, _ in tried}
    for number, rule in tasks:
        trials = tried[number, rule.id]
        shows = coverage(rule, trials) if extent.coverage else None
        mutation = mistakes.get((number, rule.id))
        rules[number].append(RuleTested(rule=rule, trials=trials, coverage=shows, mutation=mutation))
    return tuple(BookTested(picked.books[number][0], tuple(each)) for number, each in rules.items())


def _text(tested: tuple[BookTested, ...], extent: Extent, output: Output) -> str:
    if output.format is Format.JSON:
        from perfeval_rules.report.trials.to_json import trials_json

        return trials_json(tested, __version__)
    return written(compose_trials(tested, output.language, verbose=extent.verbose), output)


def _exit(tested: tuple[BookTested, ...], extent: Extent) -> Exit:
    """Whether an example does not hold, or too little of what was asked is reached in a book."""
    found = not all(rule.holds for one in tested for rule in one.rules)
    return Exit.FINDINGS if found or any(_below(tested, extent)) else Exit.NOTHING_FOUND


def _below(tested: tuple[BookTested, ...], extent: Extent) -> Iterator[bool]:
    for one in tested:
        for share in (one.shown, one.noticed):
            yield share is not None and extent.least is not None and not share.reaches(Decimal(str(extent.least)))
