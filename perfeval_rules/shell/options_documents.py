"""The arguments and options of the commands that read documents in and write documents out."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class LetterKind(StrEnum):
    """Kinds of letters, as the command line names them."""

    OPINION = "opinion"
    LIST = "list"
    NOTICE = "notice"
    QUERY = "query"


class Evaluation(StrEnum):
    """Kinds of evaluation, as the command line names them."""

    PROJECT = "project"
    DEPARTMENT = "department"
    EXTERNAL = "external"

    @property
    def named(self) -> str:
        """The same as case files name it."""
        return EVALUATIONS[self]


EVALUATIONS = {
    Evaluation.PROJECT: "项目支出自评",
    Evaluation.DEPARTMENT: "部门整体支出评价",
    Evaluation.EXTERNAL: "项目支出绩效评价",
}
"""Kinds of evaluation in the field's own words."""


Originals = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        show_default=False,
        help="Documents about one case (.xlsx, .xls, .ods, .docx, .pdf with text, .html, .csv, .txt), or - for text "
        "that is piped in.",
    ),
]
CaseFolderOption = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="CASE_DIR",
        show_default=False,
        help="Folder of the case: case.yaml is written there, and what persons corrected in it stays. Left out: the "
        "case is printed.",
    ),
]
BookOption = Annotated[
    str | None,
    typer.Option(
        "--book",
        metavar="BOOK",
        show_default=False,
        help="Rule book whose words the documents are read in; left out: the one for their region and year.",
    ),
]
RegionOption = Annotated[
    str | None,
    typer.Option(
        "--region",
        metavar="PLACE",
        show_default=False,
        help="Region by which the rule book is chosen: the full name, in Chinese.",
    ),
]
EvaluationOption = Annotated[
    Evaluation | None,
    typer.Option(
        "--kind",
        show_default=False,
        help="Kind of evaluation by which the rule book is chosen: of a project by its unit, of a department, of a "
        "project by others.",
    ),
]
CaseIdOption = Annotated[
    str | None,
    typer.Option("--case", metavar="ID", show_default=False, help="Id of the case; left out: the folder's name."),
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and write nothing.")]
LetterOption = Annotated[
    list[LetterKind] | None,
    typer.Option(
        "--letter",
        show_default=False,
        help="Which letter: opinion, list of problems, notice of rectification, query; may be given several times. "
        "Left out: all four.",
    ),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option(
        "--template", metavar="FILE", show_default=False, help="Word template of your own, for one kind of letter."
    ),
]
BlankOption = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="NAME=TEXT",
        show_default=False,
        help="What to write into a blank of the letter; may be given several times.",
    ),
]
OnlyConfirmedOption = Annotated[
    bool, typer.Option("--only-confirmed", help="A notice has only findings that a reviewer confirmed.")
]
OwnTemplatesOption = Annotated[
    bool, typer.Option("--own-templates", help="Instead, write the program's templates into FOLDER, to be changed.")
]
CasesOrNone = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CASE...",
        show_default=False,
        help="Case files, folders that hold a case.yaml, folders of such folders, or - for standard input.",
    ),
]
EarlierCase = Annotated[
    str, typer.Argument(metavar="CASE_A", show_default=False, help="The earlier case: a case file or its folder.")
]
LaterCase = Annotated[
    str, typer.Argument(metavar="CASE_B", show_default=False, help="The later case, or the re-check of the same one.")
]
