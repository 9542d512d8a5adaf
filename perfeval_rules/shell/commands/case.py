"""The commands that begin a case and look a case over."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_case as case
from perfeval_rules.shell.commands.program import PLAIN_HELP, app
from perfeval_rules.shell.console import put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.help_text import Command, Group, language_of

case_app = typer.Typer(
    cls=Group,
    rich_markup_mode=None,
    context_settings=PLAIN_HELP,
    epilog="perfeval case new --book shanghai-2014 -o library.xlsx\nperfeval case check cases --missing",
)
app.add_typer(case_app, name="case")


@case_app.callback(invoke_without_command=True)
def case_group(context: typer.Context) -> int:
    """Begin a case with a questionnaire of what its rules need, and look case files over."""
    if context.invoked_subcommand is None:
        put(f"{context.get_help()}\n")
    return Exit.NOTHING_FOUND


@case_app.command(
    "new",
    cls=Command,
    epilog="perfeval case new --book shanghai-2014 -o library.xlsx\n"
    "perfeval case new --book national-2020 --case library-2024 -o library-2024.yaml\n"
    "perfeval case new --from cases/safety-exam-2019 -o corrections.xlsx\n"
    "perfeval import library.xlsx -o cases/library-2024",
)
def case_new_command(
    context: typer.Context,
    book: case.AskingOption = None,
    start: case.BeginOption = None,
    name: case.NameOption = None,
    xlsx: case.WorkbookOption = None,
    file: case.QuestionsFileOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Write a questionnaire: exactly the facts that the rules of a book need, each with its question and its rules.

    As a workbook it has drop-downs and room for evidence, and 'perfeval import' reads it back whole; as a case file
    every open fact is a comment to be completed. With --from, what a case says already is filled in.

    Exit codes: 0 written, 2 wrong usage, 3 the case to begin with is faulty.
    """
    from datetime import date

    from perfeval_rules.shell.case_new import Wish, new_case

    wish = Wish(book=book, start=start, case=name, xlsx=xlsx, file=file, rules=rules)
    return new_case(wish, date.today(), language_of(context, language))


@case_app.command(
    "check",
    cls=Command,
    epilog="perfeval case check cases\n"
    "perfeval case check cases/safety-exam-2019 --missing\n"
    "cat case.yaml | perfeval case check -",
)
def case_check_command(
    context: typer.Context,
    cases: options.Cases,
    missing: case.MissingOption = False,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Read case files and their rule books: print what is wrong with them, and how many facts the rules still need.

    Exit codes: 0 nothing is wrong, 2 wrong usage, 3 a rule or case file is faulty.
    """
    from perfeval_rules.shell.case_check import check_cases

    return check_cases(cases, rules, language_of(context, language), missing=missing)
