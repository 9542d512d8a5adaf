"""The options of the commands that begin a case and look a case over."""

from pathlib import Path
from typing import Annotated

import typer

AskingOption = Annotated[
    str | None,
    typer.Option("--book", metavar="BOOK", show_default=False, help="Rule book whose rules ask the questions."),
]
BeginOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="CASE", show_default=False, help="Case whose facts are filled in already, to be corrected."
    ),
]
NameOption = Annotated[
    str | None, typer.Option("--case", metavar="ID", show_default=False, help="Id of the case, such as library-2024.")
]
WorkbookOption = Annotated[
    bool | None,
    typer.Option(
        "--xlsx/--yaml",
        show_default=False,
        help="A workbook, or a case file to complete; left out: as the ending of FILE says, else a case file.",
    ),
]
QuestionsFileOption = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        show_default=False,
        help="File to write, which must not be there yet; left out: the case file is printed.",
    ),
]
MissingOption = Annotated[
    bool, typer.Option("--missing", help="List the facts that are missing, with their questions.")
]
