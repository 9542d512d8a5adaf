"""Help in the reader's language: a command of ``typer`` in, its help page out.

Commands and options are described in English where they are declared; the catalogue has them in Chinese.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import typer.core

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.report import Text
from perfeval_rules.report.to_terminal_lines import cells, wrapped
from perfeval_rules.report.words.sentences import LANGUAGES, teller
from perfeval_rules.shell.console import width
from perfeval_rules.shell.plain_values import taking_plainly
from perfeval_rules.shell.trouble import WrongUsage

WIDEST, MARGIN = 100, 2
"""Help is not wider than this, and is indented by so much."""

Context = Any
"""What a command is called with; typer's commands take its private class, not ``typer.Context``."""


class Command(typer.core.TyperCommand):
    """A command with help in the reader's language."""

    def get_help(self, ctx: Context) -> str:
        """The help page of this command."""
        return "\n".join(_page(self, ctx, teller(language_of(ctx))))

    def get_params(self, ctx: Context) -> list[Any]:
        """The options and arguments, which take plain values as they are."""
        return taking_plainly(super().get_params(ctx), self.callback)


class Group(typer.core.TyperGroup):
    """A group of commands with help in the reader's language."""

    def get_help(self, ctx: Context) -> str:
        """The help page of this group."""
        return "\n".join(_page(self, ctx, teller(language_of(ctx))))

    def get_params(self, ctx: Context) -> list[Any]:
        """The options and arguments, which take plain values as they are."""
        return taking_plainly(super().get_params(ctx), self.callback)

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """The command that the first word names. Raises ``WrongUsage`` with the names there are."""
        names = self.list_commands(ctx)
        if args and args[0] not in names and not args[0].startswith("-"):
            raise WrongUsage("no command is called '{name}'; there are: {names}", name=args[0], names=", ".join(names))
        return super().resolve_command(ctx, args)


def language_of(context: Context, asked: str | None = None) -> str:
    """The language that this call of the program speaks: the one ``asked`` for, else what it began with."""
    language: str = asked or context.find_root().obj
    return language if language in LANGUAGES else LANGUAGES[0]


def _page(command: Any, ctx: Context, tell: Tell) -> Iterator[str]:
    """The lines of a help page: usage, what the command does, its words and options, examples."""
    yield tell("Usage: {usage}", usage=f"{ctx.command_path} {' '.join(_usage(command, ctx, tell))}")
    yield ""
    yield from _indented(_told(command.help, tell), 0)
    rows = [(written(param, ctx, tell), _told(param.help, tell)) for param in command.get_params(ctx)]
    yield from _listed(tell("Arguments:"), [row for row in rows if not row[0].startswith("-")])
    yield from _listed(tell("Options:"), [row for row in rows if row[0].startswith("-")])
    if isinstance(command, typer.core.TyperGroup):
        names = command.list_commands(ctx)
        rows = [(name, _told(command.commands[name].help, tell)[:1]) for name in names]
        yield from _listed(tell("Commands:"), rows)
    yield from ("", tell("Examples:"), *(f"  {line}" for line in (command.epilog or "").splitlines()))


def _usage(command: Any, ctx: Context, tell: Tell) -> Iterator[str]:
    """What follows the command's name: options, then arguments or a command."""
    yield tell("[OPTIONS]")
    if isinstance(command, typer.core.TyperGroup):
        yield tell("COMMAND [ARGS]...")
    yield from (written(param, ctx, tell) for param in command.params if param.param_type_name == "argument")


def written(param: Any, ctx: Context, tell: Tell) -> str:
    """An option or argument as it is written on the command line, with the values that it takes."""
    if param.param_type_name == "argument":
        return tell(param.metavar)
    record = param.get_help_record(ctx)
    return str(record[0]) if record else ""


def _told(text: str | None, tell: Tell) -> list[str]:
    """The paragraphs of a help text, in the reader's language."""
    return [tell(" ".join(paragraph.split())) for paragraph in (text or "").split("\n\n")]


def _listed(title: str, rows: Sequence[tuple[str, list[str]]]) -> Iterator[str]:
    """Names on the left, what they mean on the right."""
    if not rows:
        return
    yield from ("", title)
    left = min(max(cells(name) for name, _ in rows), 28) + 2
    for name, meaning in rows:
        lines = list(_indented(meaning, MARGIN + left))
        if cells(name) + 2 > left:
            yield " " * MARGIN + name
        else:
            lines[0] = " " * MARGIN + name + " " * (left - cells(name)) + lines[0].lstrip()
        yield from lines


def _indented(paragraphs: Sequence[str], indent: int) -> Iterator[str]:
    """The paragraphs in lines that begin with ``indent`` spaces, an empty line between them."""
    room = min(width(), WIDEST) - indent
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        for line in wrapped((Text(paragraph),), room):
            yield " " * indent + "".join(part.text for part in line)
