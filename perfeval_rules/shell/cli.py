"""The commands and their options, by ``typer``.

Each command hands over to its own module at once, and loads it only then: help and mistakes need no rule engine.
"""

import platform
from typing import Annotated

import typer

from perfeval_rules import __version__
from perfeval_rules.shell import options
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.formats import Format, Output, format_for
from perfeval_rules.shell.help_text import Command, Group, language_of
from perfeval_rules.shell.trouble import WrongUsage

Stated = Annotated[
    str | None,
    typer.Option(
        "--stated",
        metavar="FILE",
        show_default=False,
        help="Case file with what the summary of these projects states; left out: only the projects are looked at.",
    ),
]
PLAIN_HELP = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=PLAIN_HELP,
    epilog="perfeval check cases/safety-exam-2019\nperfeval explain cases/safety-exam-2019 A1\nperfeval rules check",
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
    """Look after rule books: read them, run their examples, list their rules."""
    if context.invoked_subcommand is None:
        put(f"{context.get_help()}\n")
    return Exit.NOTHING_FOUND


@app.command(
    "check",
    cls=Command,
    epilog="perfeval check cases/safety-exam-2019\n"
    "perfeval check cases -o report.md\n"
    "perfeval check case.yaml --standing stated --fail-on warning --quiet\n"
    "perfeval check cases --expected\n"
    "cat case.yaml | perfeval check - --format json",
)
def check_command(
    context: typer.Context,
    cases: options.Cases,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    engine: options.EngineOption = options.Engine.AUTO,
    fail_on: options.FailOnOption = options.FailOn.ERROR,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    expected: options.ExpectedOption = False,
    quiet: options.QuietOption = False,
    language: options.LanguageOption = None,
) -> int:
    """Check cases: score them again, list inconsistencies, problems with remedies, and what could not be decided.

    Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 a rule or case file is faulty, 4 a failure of our own.
    """
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.check import check

    asked = Asked(engine.value, standing.standing, rules)
    if expected:
        from perfeval_rules.shell.expected import check_expected

        if form is not None or file is not None:
            raise WrongUsage("--expected writes no report, and takes neither --format nor --output")
        return check_expected(cases, asked, language_of(context, language), quiet=quiet)
    output = Output(format_for(form, file), file, language_of(context, language), quiet)
    return check(cases, asked, output, fail_on.severity)


@app.command(
    "explain",
    cls=Command,
    epilog="perfeval explain cases/safety-exam-2019 A1\n"
    "perfeval explain cases/safety-exam-2019 预算执行率\n"
    "perfeval explain cases/safety-exam-2019",
)
def explain_command(
    context: typer.Context,
    case: options.OneCase,
    target: options.TargetWord = None,
    engine: options.EngineOption = options.Engine.AUTO,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Explain why rules fire, stay quiet or are undecided: every comparison, figure, place and legal basis."""
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.explain import explain

    return explain(case, target, Asked(engine.value, standing.standing, rules), language_of(context, language))


@app.command(
    "feel",
    cls=Command,
    epilog="perfeval feel '1 + 2 * 3'\n"
    "perfeval feel 'sum(指标.自评分)' --case cases/safety-exam-2019 --tree\n"
    "perfeval feel --case cases/safety-exam-2019",
)
def feel_command(
    context: typer.Context,
    expression: options.ExpressionText = None,
    case: options.ForCase = None,
    names: options.ForContext = None,
    tree: options.TreeOption = False,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Evaluate an expression of the rule language, by itself or on the facts of a case.

    Exit codes: 0 a value (null too), 2 wrong usage, 3 the expression or the file is faulty.
    """
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.feel import FaultyFile, feel, known_from

    spoken = language_of(context, language)
    try:
        known = known_from(case, names, Asked("plain", standing.standing, rules), spoken)
    except FaultyFile as faulty:
        note(faulty.text)
        return Exit.FAULTY_FILE
    return feel(expression, known, tree, spoken)


@app.command(
    "portfolio",
    cls=Command,
    epilog="perfeval portfolio cases\n"
    "perfeval portfolio 2024/* --stated 2024/summary.yaml -o portfolio.md\n"
    "perfeval portfolio cases --fail-on warning --format json",
)
def portfolio_command(
    context: typer.Context,
    cases: options.Cases,
    stated: Stated = None,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    engine: options.EngineOption = options.Engine.AUTO,
    fail_on: options.FailOnOption = options.FailOn.ERROR,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    quiet: options.QuietOption = False,
    language: options.LanguageOption = None,
) -> int:
    """Check a batch of projects as a whole: results too good to be true, sums that do not add up, copied texts, scores.

    Each case is assessed as 'perfeval check' does; its own findings are only counted. What a summary states (numbers
    of projects, mean, amounts) is read from a case file of the book 'portfolio' and held against the cases.

    Exit codes: 0 nothing found in the batch as a whole, 1 findings, 2 wrong usage, 3 a rule or case file is faulty,
    4 a failure of our own.
    """
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.portfolio import portfolio

    asked = Asked(engine.value, standing.standing, rules)
    output = Output(format_for(form, file), file, language_of(context, language), quiet)
    return portfolio(cases, stated, asked, output, fail_on.severity)


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
