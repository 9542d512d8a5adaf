"""The command line, by ``typer``: words in, an exit code out.

Each command hands over to its own module at once, and loads it only then: help and mistakes need no rule engine.
"""

import atexit
import gc
import os
import platform
import sys
from collections.abc import Sequence

import typer

from perfeval_rules import __version__
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell import options
from perfeval_rules.shell.console import language_asked, note, put, use_replacements
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.formats import Format, Output, format_for
from perfeval_rules.shell.help_text import Command, Group, language_of
from perfeval_rules.shell.misuse import UsageError, misuse
from perfeval_rules.shell.trouble import WrongUsage

DEEP = 5_000
"""How deep calls may nest: an expression may nest 200 deep, and writing one out takes several calls a level."""

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
    quiet: options.QuietOption = False,
    language: options.LanguageOption = None,
) -> int:
    """Check cases: score them again, list inconsistencies, problems with remedies, and what could not be decided.

    Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 a rule or case file is faulty, 4 a failure of our own.
    """
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.check import check

    asked = Asked(engine.value, standing.standing, rules)
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line, and returns its exit code."""
    if arguments is None:
        _hurry()
    sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEP))
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = language_asked(words, os.environ)
    tell = teller(language)
    use_replacements()
    try:
        return int(typer.main.get_command(app).main(words, "perfeval", standalone_mode=False, obj=language) or 0)
    except WrongUsage as error:
        note(tell("Wrong usage: {reason}", reason=error.told(tell)))
        return Exit.WRONG_USAGE
    except UsageError as error:
        note(tell("Wrong usage: {reason}", reason=misuse(error, tell)))
        note(tell("'perfeval COMMAND --help' shows how it is used."))
        return Exit.WRONG_USAGE
    except Exception as error:
        if os.environ.get("PERFEVAL_DEBUG"):
            raise
        note(_our_failure(error, language))
        return Exit.OUR_FAILURE


def _hurry() -> None:
    """Lets a process that lives for a moment do without sweeps for cycles, which would take a third of its time."""
    gc.set_threshold(1_000_000)
    atexit.register(gc.freeze)


def _our_failure(error: Exception, language: str) -> str:
    """What to say, and what to report, when the program itself fails."""
    tell = teller(language)
    said = tell("Internal failure: {reason}", reason=f"{type(error).__name__}: {error}")
    asked = tell(
        "This is a fault of perfeval, not of your files. Please report the line above with 'perfeval --version' "
        "and the command; PERFEVAL_DEBUG=1 shows where it happened."
    )
    return f"{said}\n{asked}"
