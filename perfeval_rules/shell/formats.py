"""What can be asked for on the command line, in words; nothing here needs anything that is slow to load."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """The formats of a report."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


class ImpactFormat(StrEnum):
    """The formats in which a change of the rules is shown."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


class Kind(StrEnum):
    """The kinds of rules."""

    INDICATOR = "indicator"
    CHECK = "check"
    PROBLEM = "problem"


SUFFIXES = {".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN, ".json": Format.JSON}
"""The format that a file name asks for."""


def format_for(asked: Format | None, file: Path | None) -> Format:
    """The format asked for, else the one that the file's name ends in, else the terminal's."""
    return asked or (SUFFIXES.get(file.suffix.lower()) if file else None) or Format.TERMINAL


def impact_format_for(asked: ImpactFormat | None, file: Path | None) -> ImpactFormat:
    """The format asked for, else the one that the file's name ends in, else the terminal's."""
    if asked is None and file is not None and file.suffix.lower() in (".html", ".htm"):
        return ImpactFormat.HTML
    return asked or ImpactFormat(format_for(None, file).value)


@dataclass(frozen=True, slots=True)
class Output:
    """How the result is to be shown, and where."""

    format: Format
    file: Path | None
    language: str
    quiet: bool
