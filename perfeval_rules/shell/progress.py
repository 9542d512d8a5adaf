"""The progress of work that comes to results one by one, by ``rich``: a bar, a count, a rate, the time that is left."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from perfeval_rules.figures.values import Tell
from perfeval_rules.shell.console import FEW, coloured

Thing = TypeVar("Thing")


def with_rate(results: Iterable[Thing], count: int, tell: Tell, *, quiet: bool) -> Iterator[Thing]:
    """The results as they come, of ``count`` in all, with a bar on standard error where that is a terminal."""
    if quiet or count <= FEW or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    console = Console(stderr=True, no_color=not coloured(sys.stderr))
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task(tell("Comparing"), total=count, rate="")
        for result in results:
            yield result
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=tell("{count} a second", count=f"{speed:.0f}") if speed else "")
