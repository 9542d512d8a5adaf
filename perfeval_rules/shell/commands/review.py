"""The commands about reviews: decisions on findings, settled scores, replies and remedies, kept beside the case."""

from typing import Any

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_review as review
from perfeval_rules.shell.commands.program import PLAIN_HELP, app
from perfeval_rules.shell.commands.review_words import asked_for, carried_out, choice_of
from perfeval_rules.shell.console import put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.formats import Format, Output, format_for
from perfeval_rules.shell.help_text import Command, Context, Group, language_of

DEFAULT = "check"
"""The command that a case stands for where none is named."""


class ReviewGroup(Group):
    """A group in which a case in place of a command is checked and taken note of."""

    def parse_args(self, ctx: Context, args: list[str]) -> Any:
        """Puts the default command before words that begin with none."""
        known = self.list_commands(ctx)
        helps = PLAIN_HELP["help_option_names"]
        if args and args[0] not in (*known, *helps) and (_is_case(args) or args[0].startswith("-")):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)


def _is_case(words: list[str]) -> bool:
    """Whether the first word is a case, or cannot be a misspelt command."""
    from pathlib import Path

    return Path(words[0]).exists() or bool(set(words[0]) & set("/\\."))


review_app = typer.Typer(
    cls=ReviewGroup,
    rich_markup_mode=None,
    context_settings=PLAIN_HELP,
    epilog="perfeval review cases/safety-exam-2019\n"
    "perfeval review list cases/safety-exam-2019 --status open\n"
    "perfeval review decide cases/safety-exam-2019 --rule total-score --as confirmed --reason 与原表核对无误 --by 张三",
)
app.add_typer(review_app, name="review")


@review_app.callback(invoke_without_command=True)
def review_group(context: typer.Context) -> int:
    """Decide on findings and follow them up; everything is kept in review.yaml beside the case.

    With a case in place of a command, the case is checked, and what is new, fixed or back is noted.
    """
    if context.invoked_subcommand is None:
        put(f"{context.get_help()}\n")
    return Exit.NOTHING_FOUND


@review_app.command(
    "check",
    cls=Command,
    epilog="perfeval review cases/safety-exam-2019\nperfeval review cases/safety-exam-2019 --dry-run",
)
def review_check_command(
    context: typer.Context,
    case: options.OneCase,
    by: review.ByOption = None,
    dry: review.DryOption = False,
    form: options.FormatOption = None,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Check a case and note what is new, still there, fixed or back, and which decisions do not hold any more.

    This is what 'perfeval review CASE' does, too.

    Exit codes: 0 noted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.noting import note_check

    output = Output(form or Format.TERMINAL, None, language_of(context, language), quiet=False)
    return carried_out(lambda: note_check(case, asked_for(rules, standing), by, output, dry=dry))


@review_app.command(
    "list",
    cls=Command,
    epilog="perfeval review list cases/safety-exam-2019\n"
    "perfeval review list cases/safety-exam-2019 --severity error --status open\n"
    "perfeval review list cases/safety-exam-2019 --rule A1 --format json",
)
def review_list_command(
    context: typer.Context,
    case: options.OneCase,
    severities: review.SeverityOption = None,
    sections: review.SectionOption = None,
    rule_words: review.RuleOption = None,
    rows: review.RowOption = None,
    statuses: review.StatusOption = None,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """List the findings of a case with what was decided on them; filters can be combined.

    Exit codes: 0 listed, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.listing import list_findings

    output = Output(format_for(form, file), file, language_of(context, language), quiet=False)
    choice = choice_of(severities, sections, rule_words, rows, statuses)
    return carried_out(lambda: list_findings(case, choice, asked_for(rules), output))


@review_app.command(
    "stats",
    cls=Command,
    epilog="perfeval review stats cases/safety-exam-2019\nperfeval review stats cases --format json",
)
def review_stats_command(
    context: typer.Context,
    cases: options.Cases,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Count how far the reviews of cases are: decisions, remedies done and overdue, settled totals and rates.

    Exit codes: 0 counted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.listing import show_stats

    output = Output(format_for(form, file), file, language_of(context, language), quiet=False)
    return carried_out(lambda: show_stats(cases, asked_for(rules), output))


@review_app.command("verify", cls=Command, epilog="perfeval review verify cases/safety-exam-2019")
def review_verify_command(
    context: typer.Context,
    case: options.OneCase,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Verify that the history of a review is whole and unchanged, and that the review is what it makes.

    Exit codes: 0 it is, 1 something does not fit: the first entry is named, 2 wrong usage, 3 a faulty file.
    """
    from perfeval_rules.shell.reviewing.verifying import verify_review

    return verify_review(case, rules, language_of(context, language))
