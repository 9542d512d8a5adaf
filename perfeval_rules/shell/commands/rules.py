"""The commands that read and show rule books."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_authoring as authoring
from perfeval_rules.shell.commands.program import rules_app
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.help_text import Command, language_of


@rules_app.command("check", cls=Command, epilog="perfeval rules check\nperfeval rules check common --rules my-rules")
def rules_check_command(
    context: typer.Context,
    books: options.Books = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Read rule books and run the examples in their rules; print everything that is wrong.

    Exit codes: 0 no error, 3 something is wrong.
    """
    from perfeval_rules.shell.rules import check_rules

    return check_rules(books or [], rules, language_of(context, language))


@rules_app.command(
    "list", cls=Command, epilog="perfeval rules list\nperfeval rules list common --kind check --format json"
)
def rules_list_command(
    context: typer.Context,
    book: options.OneBook = None,
    kind: options.KindOption = None,
    form: options.FormatOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """List the rules of a book with all it inherits; without a name, those of every book."""
    from perfeval_rules.shell.rules_list import list_rules

    return list_rules(book, kind, Output(form or Format.TERMINAL, None, language_of(context, language), False), rules)


@rules_app.command(
    "catalogue",
    cls=Command,
    epilog="perfeval rules catalogue -o catalogue\nperfeval rules catalogue -o catalogue shanghai-2014",
)
def rules_catalogue_command(
    context: typer.Context,
    folder: options.FolderOption,
    books: options.Books = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Write all that books and those they extend say of their rules, as pages to read, search and print.

    Exit codes: 0 written, 2 wrong usage, 3 a rule file is faulty.
    """
    from perfeval_rules.shell.rules_catalogue import write_catalogue

    return write_catalogue(folder, books or [], rules, language_of(context, language))


@rules_app.command(
    "show",
    cls=Command,
    epilog="perfeval rules show total-score\nperfeval rules show A1\n"
    "perfeval rules show budget-execution --book shanghai-2014 --format markdown",
)
def rules_show_command(
    context: typer.Context,
    rule: authoring.RuleWord,
    book: authoring.HomeOption = None,
    form: options.FormatOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Tell a rule in plain words: when it fires, what it says or costs, its basis, parameters and examples.

    Exit codes: 0 shown, 2 wrong usage, 3 a rule file is faulty.
    """
    from perfeval_rules.shell.rules_show import show_rule

    output = Output(form or Format.TERMINAL, None, language_of(context, language), quiet=False)
    return show_rule(rule, book, output, rules)
