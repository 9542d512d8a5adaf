"""The program: a command line in, an exit code out, whatever happens on the way."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence

import typer

from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.cli import app
from perfeval_rules.shell.console import language_asked, note, use_replacements
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.misuse import UsageError, misuse
from perfeval_rules.shell.trouble import WrongUsage

DEEP = 5_000
"""How deep calls may nest: an expression may nest 200 deep, and writing one out takes several calls a level."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line, and returns its exit code."""
    if arguments is None:
        _hurry()
    sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEP))
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = language_asked(words, os.environ)
    tell = teller(language)
    use_replacements()
    try:
        return int(typer.main.get_command(app).main(words, "perfeval", standalone_mode=False, obj=language) or 0)
    except WrongUsage as error:
        note(tell("Wrong usage: {reason}", reason=error.told(tell)))
        return Exit.WRONG_USAGE
    except UsageError as error:
        note(tell("Wrong usage: {reason}", reason=misuse(error, tell)))
        note(tell("'perfeval COMMAND --help' shows how it is used."))
        return Exit.WRONG_USAGE
    except typer.Abort:
        return Exit.INTERRUPTED
    except Exception as error:
        if os.environ.get("PERFEVAL_DEBUG"):
            raise
        note(_our_failure(error, language))
        return Exit.OUR_FAILURE


def _hurry() -> None:
    """Lets a process that lives for a moment do without sweeps for cycles, which would take a third of its time."""
    gc.set_threshold(1_000_000)
    atexit.register(gc.freeze)


def _our_failure(error: Exception, language: str) -> str:
    """What to say, and what to report, when the program itself fails."""
    tell = teller(language)
    said = tell("Internal failure: {reason}", reason=f"{type(error).__name__}: {error}")
    asked = tell(
        "This is a fault of perfeval, not of your files. Please report the line above with 'perfeval --version' "
        "and the command; PERFEVAL_DEBUG=1 shows where it happened."
    )
    return f"{said}\n{asked}"
