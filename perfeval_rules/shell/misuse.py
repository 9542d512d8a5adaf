"""What ``typer`` finds wrong with a command line: its errors in, a sentence in the reader's language out."""

from typing import Any

import typer

from perfeval_rules.figures.values import Tell
from perfeval_rules.shell.help_text import written

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The class of all errors about the command line; typer does not export it by name."""


def misuse(error: Any, tell: Tell) -> str:
    """What is wrong with the command line."""
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(error.possibilities or ())
            if near:
                return tell("there is no option {name}; did you mean {near}?", name=error.option_name, near=near)
            return tell("there is no option {name}", name=error.option_name)
        case "MissingParameter":
            return tell("{name} is missing", name=_name(error, tell))
        case "BadOptionUsage":
            return tell("a value must follow {name}", name=error.option_name)
        case "BadParameter":
            return tell("this value is not possible; write {name}", name=_name(error, tell))
        case _:
            return tell("these words do not fit the command ({reason})", reason=error.format_message())


def _name(error: Any, tell: Tell) -> str:
    """The option or argument that an error is about, with the values that it takes."""
    known = error.param is not None and error.ctx is not None
    return written(error.param, error.ctx, tell) if known else str(error.message)
