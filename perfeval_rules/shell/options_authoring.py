"""The arguments and options of the commands for those who write rules, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from perfeval_rules.shell.formats import Kind

OldName = Annotated[
    str,
    typer.Argument(
        metavar="OLD-NAME", show_default=False, help="The fact, LIST.FIELD, or parameter as rules write it now."
    ),
]
NewName = Annotated[str, typer.Argument(metavar="NEW-NAME", show_default=False, help="What it is to be called.")]
TouchedOption = Annotated[
    list[str] | None,
    typer.Option(
        "--cases",
        metavar="CASE",
        show_default=False,
        help="Cases to change, too, as for 'perfeval check'; may be given several times; left out: the folder cases "
        "beside the rules.",
    ),
]
MeantOption = Annotated[
    str | None,
    typer.Option(
        "--book",
        metavar="BOOK",
        show_default=False,
        help="The book that knows the fact, where unrelated books have facts of one name; left out: all of them.",
    ),
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]
ChangedRulesOption = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="FOLDER",
        show_default=False,
        help="Folder of rule books to work on; left out: the folder rules here.",
    ),
]
NewKind = Annotated[Kind, typer.Argument(metavar="KIND", show_default=False, help="indicator, check or problem.")]
Title = Annotated[
    str,
    typer.Argument(metavar="TITLE", show_default=False, help="What the rule says when all is well, or the row's name."),
]
TakingOption = Annotated[
    str | None,
    typer.Option(
        "--book", metavar="BOOK", show_default=False, help="Book that takes the rule; left out: the only one there is."
    ),
]
EachOption = Annotated[
    str | None,
    typer.Option("--each", metavar="LIST", show_default=False, help="Look at every record of this record fact."),
]
StemOption = Annotated[
    str | None,
    typer.Option(
        "--id", metavar="ID", show_default=False, help="Id of the rule, its file's name; left out: it is asked for."
    ),
]
RuleWord = Annotated[
    str,
    typer.Argument(metavar="RULE", show_default=False, help="A rule's id, title, or catalogue tag such as A1."),
]
HomeOption = Annotated[
    str | None,
    typer.Option(
        "--book",
        metavar="BOOK",
        show_default=False,
        help="Show the rule as this book has it; left out: wherever it stands.",
    ),
]
LaidOut = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE|BOOK]...", show_default=False, help="Rule files, folders or books; left out: all books there."
    ),
]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Change nothing; name the files laid out otherwise, and exit with 1.")
]
