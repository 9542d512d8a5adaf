"""The terminal: its width and colours, what is printed on it, and the progress of long runs (by ``rich``)."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO, TypeVar

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.words.sentences import LANGUAGES

PIPED_WIDTH = 100
"""The width of what is not printed on a terminal."""

FEW = 3
"""So many cases need no progress bar."""

Thing = TypeVar("Thing")


def language_asked(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of the chrome: ``--lang``, else PERFEVAL_LANG, else Chinese."""
    asked = environment.get("PERFEVAL_LANG", "")
    for at, word in enumerate(arguments):
        if word == "--lang" and at + 1 < len(arguments):
            asked = arguments[at + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def width() -> int:
    """How many cells a line may have."""
    return shutil.get_terminal_size((PIPED_WIDTH, 0)).columns


def coloured(stream: TextIO) -> bool:
    """Whether colours reach a person who wants them."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


def put(text: str) -> None:
    """Prints on standard output; silently stops where nobody reads on."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Prints on standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def use_replacements() -> None:
    """Lets characters that a terminal cannot show be replaced instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def with_progress(things: Sequence[Thing], tell: Tell, *, quiet: bool) -> Iterator[Thing]:
    """The things, one after another, with a bar on standard error where that is a terminal and they are many."""
    if quiet or len(things) <= FEW or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True, no_color=not coloured(sys.stderr))
    yield from _tracked(track(things, description=tell("Checking"), console=console, transient=True))


def _tracked(bar: Iterable[Thing]) -> Iterator[Thing]:
    yield from bar
