"""The commands by which a reviewer decides: on findings, and on scores."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_review as review
from perfeval_rules.shell.commands.review import review_app
from perfeval_rules.shell.commands.review_words import asked_for, carried_out, choice_of
from perfeval_rules.shell.help_text import Command, language_of


@review_app.command(
    "decide",
    cls=Command,
    epilog="perfeval review decide cases/safety-exam-2019 total-score --as confirmed --reason 核对无误 --by 张三\n"
    "perfeval review decide cases/safety-exam-2019 --rule L1 --as dismissed --reason 表内另有说明 --by 张三\n"
    "perfeval review decide cases/safety-exam-2019 --row 产出 --as waived --until 2030-12-31 --reason 已立项 --by 张三",
)
def review_decide_command(
    context: typer.Context,
    case: options.OneCase,
    what: review.AsOption,
    reason: review.ReasonOption,
    ids: review.Ids = None,
    by: review.ByOption = None,
    until: review.UntilOption = None,
    severities: review.SeverityOption = None,
    sections: review.SectionOption = None,
    rule_words: review.RuleOption = None,
    rows: review.RowOption = None,
    statuses: review.StatusOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Decide on findings, by id or all that the filters choose: confirmed, dismissed, waived or in need of evidence.

    Filters choose only findings without a decision that holds, unless --status says otherwise; ids are always meant.

    Exit codes: 0 decided, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.model.review import Decided
    from perfeval_rules.shell.reviewing.choosing import Wanted
    from perfeval_rules.shell.reviewing.deciding import Said, decide_findings
    from perfeval_rules.shell.reviewing.words import cleaned, day_of, reviewer

    said = Said(Decided[what.name], cleaned(reason), reviewer(by), day_of(until))
    wanted = Wanted(ids or (), choice_of(severities, sections, rule_words, rows, statuses))
    return carried_out(lambda: decide_findings(case, wanted, said, asked_for(rules), language_of(context, language)))


@review_app.command(
    "score",
    cls=Command,
    epilog="perfeval review score cases/safety-exam-2019 产出数量 9 --reason 超额完成未说明原因 --by 张三",
)
def review_score_command(
    context: typer.Context,
    case: options.OneCase,
    row: review.RowWord,
    score: review.ScoreWord,
    reason: review.ReasonOption,
    by: review.ByOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Settle the score of a row of the table, and tell the settled total and grade of the case.

    Exit codes: 0 settled, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.deciding import settle_score
    from perfeval_rules.shell.reviewing.words import cleaned, points_of, reviewer

    points, why, who = points_of(score), cleaned(reason), reviewer(by)
    spoken = language_of(context, language)
    return carried_out(lambda: settle_score(case, row, points, why, who, asked_for(rules), spoken))


@review_app.command(
    "import",
    cls=Command,
    epilog="perfeval review import cases/safety-exam-2019/复核表.xlsx --by 张三\n"
    "perfeval review import 复核表.xlsx cases/safety-exam-2019 --by 张三 --dry-run",
)
def review_import_command(
    context: typer.Context,
    ledger: review.LedgerFile,
    case: review.LedgerCase = None,
    by: review.ByOption = None,
    dry: review.DryOption = False,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Take over what was edited in a ledger: decisions, settled scores, replies and remedies, and show it.

    Nothing is taken over while anything contradicts: a decision without a reason, a waiver without an end date, an
    unknown id, or a field that was changed in the review since the ledger went out.

    Exit codes: 0 taken over, 2 wrong usage, 3 a faulty file, or something that contradicts.
    """
    from perfeval_rules.shell.reviewing.ledger import import_ledger
    from perfeval_rules.shell.reviewing.words import reviewer

    who, spoken = reviewer(by), language_of(context, language)
    return carried_out(lambda: import_ledger(ledger, case, who, asked_for(rules), spoken, dry=dry))
