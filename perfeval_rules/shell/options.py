"""The arguments and options of the commands, each declared once; the catalogue has the Chinese of their help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from perfeval_rules.model.cases import Standing
from perfeval_rules.model.rules import Severity
from perfeval_rules.shell.formats import CaseFormat, Format, Kind


class Engine(StrEnum):
    """Which executor answers."""

    AUTO = "auto"
    DURABLE = "durable"
    PLAIN = "plain"


class Least(StrEnum):
    """The least standing that counts."""

    CLAIMED = "claimed"
    STATED = "stated"
    VERIFIED = "verified"

    @property
    def standing(self) -> Standing:
        """The same as the engine knows it."""
        return Standing[self.name]


class FailOn(StrEnum):
    """From which severity on a finding makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"
    INFO = "info"
    NEVER = "never"

    @property
    def severity(self) -> Severity | None:
        """The same as rules know it."""
        return None if self is FailOn.NEVER else Severity(self.value)


class Language(StrEnum):
    """The languages of everything around the findings."""

    CHINESE = "zh"
    ENGLISH = "en"


Cases = Annotated[
    list[str],
    typer.Argument(
        metavar="CASE...",
        show_default=False,
        help="Case files, folders that hold a case.yaml, folders of such folders, or - for standard input.",
    ),
]
OneCase = Annotated[str, typer.Argument(metavar="CASE", show_default=False, help="A case file or its folder.")]
TargetWord = Annotated[
    str | None,
    typer.Argument(
        metavar="[TARGET]",
        show_default=False,
        help="What to explain: a rule's id, title or catalogue tag such as A1, or the name of a row. "
        "Left out: everything that fires, costs points or is undecided.",
    ),
]
ExpressionText = Annotated[
    str | None,
    typer.Argument(
        metavar="[EXPRESSION]",
        show_default=False,
        help="The expression, or - for standard input; left out: every piped line, or a prompt on a terminal.",
    ),
]
ForCase = Annotated[
    str | None,
    typer.Option("--case", metavar="CASE", show_default=False, help="Read the facts of this case file or folder."),
]
ForContext = Annotated[
    Path | None,
    typer.Option(
        "--context", metavar="FILE", show_default=False, help="Read the names in this YAML or JSON file instead."
    ),
]
TreeOption = Annotated[bool, typer.Option("--tree", help="Print the value of every part, too.")]
Books = Annotated[
    list[str] | None,
    typer.Argument(metavar="[BOOK]...", show_default=False, help="Names of rule books; left out: all there are."),
]
OneBook = Annotated[
    str | None,
    typer.Argument(metavar="[BOOK]", show_default=False, help="Name of a rule book; left out: all there are."),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format", show_default=False, help="Form of the report; left out: as the ending of FILE says, else terminal."
    ),
]
CaseFormatOption = Annotated[
    CaseFormat | None,
    typer.Option(
        "--format", show_default=False, help="Form of the report; left out: as the ending of FILE says, else terminal."
    ),
]
FileOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE", show_default=False, help="Write the report to this file, whole or not at all."
    ),
]
FolderOption = Annotated[
    Path,
    typer.Option(
        "-o", "--output", metavar="FOLDER", show_default=False, help="Folder to write to; made where it is not there."
    ),
]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine",
        show_default=False,
        help="Inference engine; auto takes durable-rules where it works, else plain Python.",
    ),
]
StandingOption = Annotated[
    Least,
    typer.Option(
        "--standing",
        show_default=False,
        help="The least standing that counts: claimed (also by the unit alone), stated (in the document), verified.",
    ),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option(
        "--fail-on", show_default=False, help="Exit with 1 when something at least as grave is found; left out: error."
    ),
]
RulesOption = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="FOLDER",
        show_default=False,
        help="Folder of rule books; its books win over those found near the case and those that come with the program.",
    ),
]
KindOption = Annotated[Kind | None, typer.Option("--kind", show_default=False, help="List only rules of this kind.")]
ExpectedOption = Annotated[
    bool,
    typer.Option(
        "--expected",
        help="Print no report, only where findings differ from those that the cases say they were built to have.",
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print no report and no progress; the exit code says what was found.")
]
LanguageOption = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        show_default=False,
        help="Language of everything around the findings; also PERFEVAL_LANG. Rules and cases stay as written.",
    ),
]
GradeOption = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="GRADE",
        show_default=False,
        help="Instead, find the fewest facts that would lift the computed grade to this one, of those that can still "
        "be changed.",
    ),
]
AssumedOption = Annotated[
    list[str],
    typer.Option(
        "--set",
        metavar="FACT=VALUE",
        show_default=False,
        help="What to assume: a fact, or LIST[NUMBER].FIELD, with a value as in a case file; "
        "may be given several times.",
    ),
]
