"""Mistakes made in many rules by several processes at once: rules in, what their examples miss out, in their order."""

import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from perfeval_rules.engine.testing.mutation.run import mutation
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.trials import Mutation

FEW = 2
"""So many rules are not worth another process."""

Task = tuple[int, str]
"""The number of a book, and the id of one of its rules."""

_books: list[RuleBook] = []
"""The books of this process."""


def mutations(books: Sequence[RuleBook], tasks: Sequence[Task], jobs: int) -> Iterator[Mutation]:
    """The mutation of each rule, as they become ready."""
    if jobs < 2 or len(tasks) <= FEW:
        yield from (mutation(books[number], rule_id) for number, rule_id in tasks)
        return
    pool = ProcessPoolExecutor(min(jobs, len(tasks)), None, _begin, (list(books), sys.getrecursionlimit()))
    try:
        yield from pool.map(_mutation, tasks)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _begin(books: list[RuleBook], depth: int) -> None:
    """Makes a process ready; Ctrl-C is for the one that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setrecursionlimit(depth)
    _books[:] = books


def _mutation(task: Task) -> Mutation:
    number, rule_id = task
    return mutation(_books[number], rule_id)
