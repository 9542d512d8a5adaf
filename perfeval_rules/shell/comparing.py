"""Cases compared one after another: two libraries and case files in, for each case what differs out.

With several processes the cases are shared among them; what comes out keeps the order of the files.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from os import environ

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.impact import compared
from perfeval_rules.engine.changes.snapshot import snapshot_of
from perfeval_rules.model.cases import Case, Standing
from perfeval_rules.model.changes import CaseImpact, Impact, Snapshot
from perfeval_rules.model.places import Diagnostic, Level, Message, say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book
from perfeval_rules.read.cases import case_book, read_case
from perfeval_rules.read.choice import Candidate, Choice, choose
from perfeval_rules.shell.files import bytes_of, bytes_of_stdin
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.libraries import Library
from perfeval_rules.shell.trouble import why

FEW_CASES = 100
"""So few cases are compared sooner than other processes have started."""

AT_ONCE = 4
"""How many cases a process takes at a time."""

SAME = Impact(scores=(), findings=(), old_total=None, new_total=None, old_grades=(), new_grades=())
"""What differs where the books are the same, byte for byte."""

Read = tuple[Case, RuleBook] | Message


@dataclass(slots=True)
class Side:
    """One library with the books read from it so far, each ready to assess."""

    library: Library
    books: dict[str, tuple[RuleBook | None, tuple[Diagnostic, ...]]] = field(default_factory=dict)
    assessors: dict[str, Assessor] = field(default_factory=dict)
    candidates: list[Candidate] | None = None

    def book(self, name: str) -> RuleBook | Message:
        """The book called ``name``, or why it cannot be used; read once."""
        if self.library.find(name) is None:
            return say("there is no rule book '{name}'", name=name)
        if name not in self.books:
            self.books[name] = read_book(name, self.library.find)
        book, wrong = self.books[name]
        return book or say("the rule book '{name}' has a fault: {fault}", name=name, fault=_first_error(wrong))

    def read(self, data: bytes, file: str) -> Read:
        """The case in a file with its book, or why it cannot be read."""
        wanted, wrong = case_book(data, file)
        if wanted is None:
            return _first_error(wrong)
        choice = Choice(wanted, None) if isinstance(wanted, str) else choose(wanted, self._candidates())
        if isinstance(choice, Diagnostic):
            return choice.message
        book = self.book(choice.book)
        if isinstance(book, Message):
            return book
        case, wrong = read_case(data, file, book, choice.why, expecting=False)
        return _first_error(wrong) if case is None else (case, book)

    def snapshot(self, case: Case, book: RuleBook) -> Snapshot:
        """What the book answers on the case; by plain Python, since nothing is proved here."""
        if book.name not in self.assessors:
            self.assessors[book.name] = Assessor(book, "plain")
        assessor = self.assessors[book.name]
        return snapshot_of(case, assessor.program, assessor.run(case, Standing.CLAIMED))

    def _candidates(self) -> list[Candidate]:
        if self.candidates is None:
            self.candidates = self.library.candidates()
        return self.candidates


def _first_error(wrong: Sequence[Diagnostic]) -> Message:
    """The first thing that is wrong with a file."""
    found = next((found for found in wrong if found.level is Level.ERROR), None)
    if found is None:
        return say("the file names no rule book")
    return say("{place}: {reason}", place=found.span, reason=found.message)


@dataclass(slots=True)
class Comparison:
    """Two sides, and the only ``book`` whose cases are compared, where one is named."""

    old: Side
    new: Side
    book: str | None

    def of_case(self, source: Source) -> CaseImpact | None:
        """What differs on one case; ``None`` where it is about another book."""
        try:
            data = bytes_of_stdin() if source.path is None else bytes_of(source.path)
        except OSError as error:
            trouble = say("cannot be read: {reason}", reason=why(error))
            return CaseImpact(source.name, "", "", "", None, trouble, trouble)
        try:
            return self._compared(data, source.name)
        except Exception as error:  # one case must not take the others with it
            if environ.get("PERFEVAL_DEBUG"):
                raise
            return CaseImpact(source.name, "", "", "", None, failure=f"{type(error).__name__}: {error}")

    def _compared(self, data: bytes, file: str) -> CaseImpact | None:
        old, new = self.old.read(data, file), self.new.read(data, file)
        read = [side for side in (old, new) if not isinstance(side, Message)]
        if self.book is not None and read and not any(self.book in _chain(book) for _, book in read):
            return None
        case, book = read[0] if read else (None, None)
        named = (file, case.name if case else "", case.title if case else "", book.name if book else "")
        if isinstance(old, Message) or isinstance(new, Message):
            was, now = (side if isinstance(side, Message) else None for side in (old, new))
            return CaseImpact(*named, None, was, now)
        if old[1].digest == new[1].digest:
            return CaseImpact(*named, SAME)
        return CaseImpact(*named, compared(self.old.snapshot(*old), self.new.snapshot(*new)))


def _chain(book: RuleBook) -> list[str]:
    return [head.name for head in book.chain]


@contextmanager
def comparisons(
    sources: Sequence[Source], old: Library, new: Library, book: str | None, jobs: int
) -> Iterator[Iterator[CaseImpact | None]]:
    """What differs on each case, as it becomes known; while inside, the processes that find it out are there."""
    if jobs == 1 or len(sources) <= FEW_CASES:
        alone = Comparison(Side(old), Side(new), book)
        yield (alone.of_case(source) for source in sources)
        return
    pool = ProcessPoolExecutor(
        min(jobs, len(sources)), get_context("spawn"), initializer=_begin, initargs=(old, new, book)
    )
    try:
        yield pool.map(_of_case, sources, chunksize=AT_ONCE)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_IN_THIS_PROCESS: list[Comparison] = []


def _begin(old: Library, new: Library, book: str | None) -> None:
    """Makes a process ready; it keeps the books that it reads from case to case."""
    _IN_THIS_PROCESS.append(Comparison(Side(old), Side(new), book))


def _of_case(source: Source) -> CaseImpact | None:
    return _IN_THIS_PROCESS[0].of_case(source)
