"""The arguments and options of the commands that compare states of the rules, or prove them."""

from pathlib import Path
from typing import Annotated

import typer

from perfeval_rules.shell.formats import ImpactFormat

OldRules = Annotated[
    str,
    typer.Argument(
        metavar="OLD", show_default=False, help="The rules as they were: a folder of rule books or a git revision."
    ),
]
NewRules = Annotated[
    str,
    typer.Argument(
        metavar="NEW",
        show_default=False,
        help="The rules as they are to be: a folder of rule books or a git revision.",
    ),
]
ComparedOption = Annotated[
    list[str] | None,
    typer.Option(
        "--cases",
        metavar="CASE",
        show_default=False,
        help="Cases to compare, as for 'perfeval check'; may be given several times; left out: the folder cases here.",
    ),
]
OfBookOption = Annotated[
    str | None,
    typer.Option(
        "--book",
        metavar="BOOK",
        show_default=False,
        help="Compare only cases of this rule book, or of one that extends it.",
    ),
]
ImpactFormatOption = Annotated[
    ImpactFormat | None,
    typer.Option(
        "--format", show_default=False, help="Form of the result; left out: as the ending of FILE says, else terminal."
    ),
]
MostChangedOption = Annotated[
    int | None,
    typer.Option(
        "--max-changed",
        metavar="NUMBER",
        min=0,
        show_default=False,
        help="Exit with 1 when more cases than this change; left out: any number may.",
    ),
]
ProcessesOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="NUMBER",
        min=1,
        show_default=False,
        help="How many processes share the work; left out: one for each processor.",
    ),
]
TimeoutOption = Annotated[
    float,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0.1,
        show_default=False,
        help="Seconds that the solver may take for one step of a question; left out: 5.",
    ),
]
CounterexamplesOption = Annotated[
    Path | None,
    typer.Option(
        "--write",
        metavar="FOLDER",
        show_default=False,
        help="Write each counterexample into this folder as a case file.",
    ),
]
