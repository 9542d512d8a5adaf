"""The commands about cases: checked, explained, compared with what might be, looked at together."""

from typing import Annotated

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell.commands.program import app
from perfeval_rules.shell.console import note
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.formats import CaseOutput, Output, case_format_for, format_for
from perfeval_rules.shell.help_text import Command, language_of
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


@app.command(
    "check",
    cls=Command,
    epilog="perfeval check cases/safety-exam-2019\n"
    "perfeval check cases -o report.md\n"
    "perfeval check cases/safety-exam-2019 -o report.html\n"
    "perfeval check cases/safety-exam-2019 -o ledger.xlsx\n"
    "perfeval check case.yaml --standing stated --fail-on warning --quiet\n"
    "perfeval check cases --expected\n"
    "cat case.yaml | perfeval check - --format json",
)
def check_command(
    context: typer.Context,
    cases: options.Cases,
    form: options.CaseFormatOption = None,
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

    Beside text the report comes as a page (html), a workbook whose ledger can be filled in and read back (xlsx), an
    opinion in Word (docx), and for other programs (json, sarif, junit). Decisions in a review.yaml beside the case are
    shown; what they dismiss or waive does not count for the exit code.

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
    output = CaseOutput(case_format_for(form, file), file, language_of(context, language), quiet)
    return check(cases, asked, output, fail_on.severity)


@app.command(
    "explain",
    cls=Command,
    epilog="perfeval explain cases/safety-exam-2019 A1\n"
    "perfeval explain cases/safety-exam-2019 预算执行率\n"
    "perfeval explain cases/safety-exam-2019\n"
    "perfeval explain cases/safety-exam-2019 --to 优",
)
def explain_command(
    context: typer.Context,
    case: options.OneCase,
    target: options.TargetWord = None,
    grade: options.GradeOption = None,
    engine: options.EngineOption = options.Engine.AUTO,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Explain why rules fire, stay quiet or are undecided: every comparison, figure, place and legal basis."""
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.explain import explain

    asked = Asked(engine.value, standing.standing, rules)
    if grade is not None:
        from perfeval_rules.shell.reach import explain_reach

        if target is not None:
            template = "the way to a grade is explained as a whole; leave out '{target}'"
            raise WrongUsage(template, target=target)
        return explain_reach(case, grade, asked, language_of(context, language))
    return explain(case, target, asked, language_of(context, language))


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


@app.command(
    "whatif",
    cls=Command,
    epilog="perfeval whatif cases/safety-exam-2019 --set 应急措施完善=true\n"
    "perfeval whatif cases/safety-exam-2019 --set 自评总分=83.5 --set '指标[产出数量].自评分=9'\n"
    "perfeval whatif case.yaml --set 考生满意度=88% -o whatif.md",
)
def whatif_command(
    context: typer.Context,
    case: options.OneCase,
    settings: options.AssumedOption,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Show what would be if some facts were otherwise: scores and findings before and after, side by side.

    Exit codes: 0 shown, 2 wrong usage, 3 a rule or case file is faulty.
    """
    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.whatif import whatif

    output = Output(format_for(form, file), file, language_of(context, language), quiet=False)
    return whatif(case, settings, Asked("plain", standing.standing, rules), output)
