"""The arguments and options of ``perfeval rules test``, each declared once."""

from typing import Annotated

import typer

Tried = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BOOK|FILE]...",
        show_default=False,
        help="Names of rule books, or rule files; left out: all books there are.",
    ),
]
WordOption = Annotated[
    str,
    typer.Option(
        "-k", metavar="WORD", show_default=False, help="Only rules with this word in their id, title or tags."
    ),
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Show also the examples that hold in full.")]
WatchOption = Annotated[bool, typer.Option("--watch", help="Run again whenever a rule file changes, until Ctrl-C.")]
CoverageOption = Annotated[bool, typer.Option("--coverage", help="List what the examples do not show of their rules.")]
MutateOption = Annotated[
    bool, typer.Option("--mutate", help="Make mistakes in rules and list those that no example notices.")
]
LeastShareOption = Annotated[
    float | None,
    typer.Option(
        "--min",
        metavar="PERCENT",
        min=0,
        max=100,
        show_default=False,
        help="Exit with 1 where a book stays below this percentage.",
    ),
]
