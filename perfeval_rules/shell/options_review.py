"""The arguments and options of the commands about reviews; the catalogue has the Chinese of their help."""

from enum import StrEnum
from typing import Annotated

import typer

from perfeval_rules.model.review import Status
from perfeval_rules.model.rules import Severity


class Verdict(StrEnum):
    """What can be decided on a finding."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    WAIVED = "waived"
    NEEDS_EVIDENCE = "needs-evidence"


Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        show_default=False,
        help="Ids of findings, or their beginnings; left out: the open findings that the filters choose.",
    ),
]
OneId = Annotated[str, typer.Argument(metavar="ID", show_default=False, help="The id of a finding, or its beginning.")]
RowWord = Annotated[
    str, typer.Argument(metavar="ROW", show_default=False, help="A row of the table, by its name or its number.")
]
ScoreWord = Annotated[str, typer.Argument(metavar="SCORE", show_default=False, help="The settled score.")]
ReplyText = Annotated[str, typer.Argument(metavar="TEXT", show_default=False, help="What the unit says.")]
LedgerFile = Annotated[
    str, typer.Argument(metavar="LEDGER", show_default=False, help="The workbook that came back, an .xlsx file.")
]
LedgerCase = Annotated[
    str | None,
    typer.Argument(
        metavar="[CASE]",
        show_default=False,
        help="The case that the workbook is about; left out: the one in the workbook's folder.",
    ),
]
SeverityOption = Annotated[
    list[Severity] | None,
    typer.Option("--severity", show_default=False, help="Only findings as grave as this; may be given several times."),
]
SectionOption = Annotated[
    list[str] | None,
    typer.Option("--section", metavar="SECTION", show_default=False, help="Only findings of this first-level section."),
]
RuleOption = Annotated[
    list[str] | None,
    typer.Option(
        "--rule", metavar="RULE", show_default=False, help="Only findings of this rule: its id, title or catalogue tag."
    ),
]
RowOption = Annotated[
    list[str] | None,
    typer.Option("--row", metavar="TEXT", show_default=False, help="Only findings on rows with this in their name."),
]
StatusOption = Annotated[
    list[Status] | None,
    typer.Option(
        "--status",
        show_default=False,
        help="Only findings of this status; of those that are fixed only with --status fixed.",
    ),
]
AsOption = Annotated[
    Verdict,
    typer.Option("--as", show_default=False, help="What is decided; a waiver needs --until."),
]
ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", show_default=False, help="Why.")]
ByOption = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="NAME", show_default=False, help="Who decides; left out: PERFEVAL_REVIEWER in the environment."
    ),
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", show_default=False, help="The last day of a waiver, such as 2026-12-31."),
]
RemedyOption = Annotated[
    int | None,
    typer.Option(
        "--remedy", metavar="NUMBER", show_default=False, help="Which remedy of the finding, from 1; left out: all."
    ),
]
OwnerOption = Annotated[
    str | None, typer.Option("--owner", metavar="NAME", show_default=False, help="Who carries it out.")
]
DueOption = Annotated[
    str | None,
    typer.Option("--due", metavar="DATE", show_default=False, help="Until when, such as 2026-12-31."),
]
EvidenceOption = Annotated[
    str, typer.Option("--evidence", metavar="TEXT", show_default=False, help="What proves that it is done.")
]
DryOption = Annotated[bool, typer.Option("--dry-run", help="Only tell what would be written.")]
