"""Cases one after another: their places in, for each an assessment or the reason why there is none."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from os import environ
from pathlib import Path

from perfeval_rules.engine.assess import Assessor, EngineMissing
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.places import Diagnostic, Message
from perfeval_rules.model.review import Review
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from
from perfeval_rules.shell.reviewing.beside import review_beside
from perfeval_rules.shell.trouble import Trouble, WrongUsage


@dataclass(frozen=True, slots=True)
class Asked:
    """How cases are to be assessed."""

    engine: str
    standing: Standing
    rules: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case: its assessment, or ``trouble``; diagnostics may come with either.

    ``review`` is what stands beside the case file, unless it is ``passed_over`` for that reason.
    """

    source: Source
    assessment: Assessment | None = None
    review: Review | None = None
    passed_over: Message | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    trouble: Trouble | None = None
    exit: Exit = Exit.NOTHING_FOUND


def in_a_line(outcome: Outcome, tell: Tell) -> str:
    """Which case could not be assessed, and why."""
    reason = outcome.trouble.told(tell) if outcome.trouble is not None else ""
    return tell("{place}: {reason}", place=outcome.source.name, reason=reason)


def outcomes(sources: Iterable[Source], asked: Asked) -> Iterator[Outcome]:
    """Each case in turn; what is wrong with one does not keep the others from being assessed."""
    with ExitStack() as stack:
        assessors: dict[int, Assessor] = {}
        for source in sources:
            yield _outcome(source, asked, assessors, stack)


def _outcome(source: Source, asked: Asked, assessors: dict[int, Assessor], stack: ExitStack) -> Outcome:
    try:
        read = case_from(source, asked.rules)
        if read.case is None or read.book is None:
            trouble = Trouble("faulty file")
            return Outcome(
                source, diagnostics=read.diagnostics, files=read.files, trouble=trouble, exit=Exit.FAULTY_FILE
            )
        found = _assessor(read.book, asked.engine, assessors, stack).assess(read.case, asked.standing)
        review, passed_over = review_beside(source.path, read.case.name)
        return Outcome(source, found, review, passed_over, read.diagnostics, read.files)
    except EngineMissing as error:
        raise WrongUsage(
            "the engine '{engine}' does not work here: {reason}", engine=asked.engine, reason=error
        ) from error
    except WrongUsage as error:
        return Outcome(source, trouble=error, exit=Exit.WRONG_USAGE)
    except Exception as error:  # one case must not take the others with it
        if environ.get("PERFEVAL_DEBUG"):
            raise
        reason = f"{type(error).__name__}: {error}"
        return Outcome(source, trouble=Trouble("internal failure: {reason}", reason=reason), exit=Exit.OUR_FAILURE)


def _assessor(book: RuleBook, engine: str, assessors: dict[int, Assessor], stack: ExitStack) -> Assessor:
    """The assessor of a book; made once, since making it compiles every rule."""
    if id(book) not in assessors:
        assessors[id(book)] = stack.enter_context(closing(Assessor(book, engine)))
    return assessors[id(book)]
