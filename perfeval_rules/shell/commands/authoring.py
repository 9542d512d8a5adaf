"""The commands that write rule files, and the language server that helps in an editor."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_authoring as authoring
from perfeval_rules.shell.commands.program import app, rules_app
from perfeval_rules.shell.help_text import Command, language_of


@rules_app.command(
    "new",
    cls=Command,
    epilog="perfeval rules new check 发票日期不早于合同日期 --book my-book --id invoice-before-contract\n"
    "perfeval rules new problem 合同没有签订 --rules my-rules --id no-contract\n"
    "perfeval rules new check 每一行都有佐证 --each 指标 --book my-book --id row-evidence",
)
def rules_new_command(
    context: typer.Context,
    kind: authoring.NewKind,
    title: authoring.Title,
    book: authoring.TakingOption = None,
    each: authoring.EachOption = None,
    stem: authoring.StemOption = None,
    rules: authoring.ChangedRulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Begin a rule: write a file that passes 'rules check' as it is, with examples, and comments that teach.

    Exit codes: 0 written, 2 wrong usage, 3 a rule file is faulty.
    """
    from perfeval_rules.read.beginnings import Asked
    from perfeval_rules.shell.rules_new import Wish, new_rule

    return new_rule(Wish(Asked(kind.value, title, each), book, stem, rules), language_of(context, language))


@rules_app.command(
    "rename-fact",
    cls=Command,
    epilog="perfeval rules rename-fact 有效问卷数 收回问卷数 --dry-run\n"
    "perfeval rules rename-fact 目标.完成率 完成比例 --rules my-rules --cases my-cases\n"
    "perfeval rules rename-fact 参数.复核线 超额复核线",
)
def rules_rename_fact_command(
    context: typer.Context,
    old: authoring.OldName,
    new: authoring.NewName,
    cases: authoring.TouchedOption = None,
    book: authoring.MeantOption = None,
    dry_run: authoring.DryRunOption = False,
    rules: authoring.ChangedRulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Give a fact, field or parameter another name in every rule, example and case, or in none.

    Exit codes: 0 changed, 2 refused or wrong usage.
    """
    from perfeval_rules.shell.rules_rename import Where, rename_fact

    where = Where(rules, tuple(cases or ()), book or "")
    return rename_fact(old, new, where, language_of(context, language), dry_run=dry_run)


@rules_app.command("fmt", cls=Command, epilog="perfeval rules fmt --check\nperfeval rules fmt my-book --rules my-rules")
def rules_fmt_command(
    context: typer.Context,
    files: authoring.LaidOut = None,
    check: authoring.CheckOption = False,
    rules: authoring.ChangedRulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Lay rule files out in one way: order of keys, indents, quotes, blanks. Comments and meaning stay.

    Exit codes: 0 done, 1 with --check: some files are laid out otherwise, 2 wrong usage, 3 a rule file is faulty.
    """
    from perfeval_rules.shell.rules_fmt import format_rules

    return format_rules(files or [], rules, language_of(context, language), check=check)


@app.command("lsp", cls=Command, epilog="perfeval lsp\nperfeval lsp --rules my-rules --lang en")
def lsp_command(rules: options.RulesOption = None, language: options.LanguageOption = None) -> int:
    """Serve an editor: diagnostics, completion, notes and names while rules and cases are typed (language server).

    Editors start it themselves and speak with it over standard input and output; docs/editor.md says how they are set
    up.
    """
    from perfeval_rules.shell.lsp.command import lsp

    return lsp(rules, language)
