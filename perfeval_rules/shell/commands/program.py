"""The program itself, before any command: its version, its language, its groups of commands."""

import platform

import typer

from perfeval_rules import __version__
from perfeval_rules.shell import options
from perfeval_rules.shell.console import put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.help_text import Group, language_of

PLAIN_HELP = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=PLAIN_HELP,
    epilog="perfeval import 自评表.xlsx -o cases/my-case\nperfeval check cases/safety-exam-2019\n"
    "perfeval explain cases/safety-exam-2019 A1\nperfeval review cases/safety-exam-2019 --dry-run\n"
    "perfeval rules check",
)
rules_app = typer.Typer(cls=Group, rich_markup_mode=None, epilog="perfeval rules check\nperfeval rules list common")
app.add_typer(rules_app, name="rules")


@app.callback(invoke_without_command=True)
def perfeval(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print version, Python and inference engine."),
    language: options.LanguageOption = None,
) -> int:
    """Check performance self-evaluations of fiscal projects against declarative rules."""
    context.obj = language_of(context, language)
    if version:
        from perfeval_rules.engine.assess import available_engine

        python = platform.python_version()
        put(f"perfeval {__version__}\nPython {python}\n{available_engine()}\n")
    elif context.invoked_subcommand is None:
        put(f"{context.get_help()}\n")
    return Exit.NOTHING_FOUND


@rules_app.callback(invoke_without_command=True)
def rules_group(context: typer.Context) -> int:
    """Look after rule books: read, test and prove them, see what a change does, write and look up rules."""
    if context.invoked_subcommand is None:
        put(f"{context.get_help()}\n")
    return Exit.NOTHING_FOUND
