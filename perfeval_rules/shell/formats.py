"""What can be asked for on the command line, in words; nothing here needs anything that is slow to load."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """The formats of a report."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


class CaseFormat(StrEnum):
    """The formats of a report on cases; Word and Excel files cannot be printed on a terminal."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"
    XLSX = "xlsx"
    DOCX = "docx"
    SARIF = "sarif"
    JUNIT = "junit"

    @property
    def plain(self) -> Format | None:
        """The same among the formats that every command has; ``None`` for those of cases alone."""
        return Format(self.value) if self.value in set(Format) else None


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


CASE_SUFFIXES = {
    **{suffix: CaseFormat(form.value) for suffix, form in SUFFIXES.items()},
    ".html": CaseFormat.HTML,
    ".htm": CaseFormat.HTML,
    ".xlsx": CaseFormat.XLSX,
    ".docx": CaseFormat.DOCX,
    ".sarif": CaseFormat.SARIF,
    ".xml": CaseFormat.JUNIT,
}
"""The format of a report on cases that a file name asks for."""


def case_format_for(asked: CaseFormat | None, file: Path | None) -> CaseFormat:
    """The format asked for, else the one that the file's name ends in, else the terminal's."""
    return asked or (CASE_SUFFIXES.get(file.suffix.lower()) if file else None) or CaseFormat.TERMINAL


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


@dataclass(frozen=True, slots=True)
class CaseOutput:
    """How a report on cases is to be shown, and where."""

    format: CaseFormat
    file: Path | None
    language: str
    quiet: bool
