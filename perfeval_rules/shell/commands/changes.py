"""The commands that try rule books: their examples, what is proved of them, what a change does to cases."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_changes as changes
from perfeval_rules.shell import options_trials as trials
from perfeval_rules.shell.commands.program import rules_app
from perfeval_rules.shell.formats import Format, Output, format_for, impact_format_for
from perfeval_rules.shell.help_text import Command, language_of


@rules_app.command(
    "impact",
    cls=Command,
    epilog="perfeval rules impact HEAD rules\n"
    "perfeval rules impact v1.0 HEAD --cases cases -o impact.html\n"
    "perfeval rules impact old-rules new-rules --book shanghai-2014 --max-changed 0",
)
def rules_impact_command(
    context: typer.Context,
    old: changes.OldRules,
    new: changes.NewRules,
    cases: changes.ComparedOption = None,
    book: changes.OfBookOption = None,
    form: changes.ImpactFormatOption = None,
    file: options.FileOption = None,
    most_changed: changes.MostChangedOption = None,
    jobs: changes.ProcessesOption = None,
    quiet: options.QuietOption = False,
    language: options.LanguageOption = None,
) -> int:
    """Show what a change of the rules does to cases: scores, grades, and findings that appear, vanish or change.

    OLD and NEW are folders of rule books, or git revisions (HEAD~1, or v1:my-rules for another folder than rules).

    Exit codes: 0 compared, 1 more cases change than --max-changed allows, 2 wrong usage, 3 a case file that neither
    can read, 4 a failure of our own.
    """
    from perfeval_rules.shell.impact import Shown, Wanted, impact

    wanted = Wanted(old=old, new=new, cases=cases or [], book=book, most_changed=most_changed, jobs=jobs)
    return impact(wanted, Shown(impact_format_for(form, file), file, language_of(context, language), quiet))


@rules_app.command(
    "verify",
    cls=Command,
    epilog="perfeval rules verify\nperfeval rules verify my-book --rules my-rules --write counterexamples",
)
def rules_verify_command(
    context: typer.Context,
    books: options.Books = None,
    seconds: changes.TimeoutOption = 5,
    folder: changes.CounterexamplesOption = None,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    rules: options.RulesOption = None,
    quiet: options.QuietOption = False,
    language: options.LanguageOption = None,
) -> int:
    """Prove of rule books what holds for every case: no gap in scoring, no dead line, no points beyond the weight.

    What is not so is shown on the smallest case that could be found; what the solver cannot decide is listed.

    Exit codes: 0 nothing fails, 1 something fails, 2 wrong usage, 3 a rule file is faulty.
    """
    from perfeval_rules.shell.rules_verify import Proving, verify_rules

    output = Output(format_for(form, file), file, language_of(context, language), quiet)
    return verify_rules(books or [], rules, Proving(seconds, folder), output)


@rules_app.command(
    "test",
    cls=Command,
    epilog="perfeval rules test\n"
    "perfeval rules test my-rules/my-book/checks/total-score.yaml --watch\n"
    "perfeval rules test shanghai-2014 -k 预算 --verbose\n"
    "perfeval rules test common --coverage --mutate --min 90",
)
def rules_test_command(
    context: typer.Context,
    books: trials.Tried = None,
    word: trials.WordOption = "",
    verbose: trials.VerboseOption = False,
    coverage: trials.CoverageOption = False,
    mutate: trials.MutateOption = False,
    least: trials.LeastShareOption = None,
    watch: trials.WatchOption = False,
    jobs: changes.ProcessesOption = None,
    form: options.FormatOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Run the examples of rules, and show what each gives, expects and gets, and which comparison decided.

    --coverage lists the conditions, parts and branches that no example shows; --mutate makes small mistakes in the
    rules (thresholds, operators, lines) and lists those that no example notices.

    Exit codes: 0 all hold, 1 an example does not or --min is not reached, 2 wrong usage, 3 a rule file is faulty.
    """
    from perfeval_rules.shell.rules_trials import Extent, try_rules

    extent = Extent(word=word, verbose=verbose, coverage=coverage, mutate=mutate, least=least, jobs=jobs)
    output = Output(form or Format.TERMINAL, None, language_of(context, language), quiet=False)
    return try_rules(books or [], extent, rules, output, watch=watch)
