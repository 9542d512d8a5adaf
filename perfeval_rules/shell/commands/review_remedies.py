"""The commands by which findings are followed up: what the unit replies, who does what, what is done."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_review as review
from perfeval_rules.shell.commands.review import review_app
from perfeval_rules.shell.commands.review_words import asked_for, carried_out
from perfeval_rules.shell.help_text import Command, language_of


@review_app.command(
    "reply", cls=Command, epilog="perfeval review reply cases/safety-exam-2019 total-score 合计行录入有误，已更正。"
)
def review_reply_command(
    context: typer.Context,
    case: options.OneCase,
    word: review.OneId,
    text: review.ReplyText,
    by: review.ByOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Note what the unit replies to a finding.

    Exit codes: 0 noted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.following import note_reply
    from perfeval_rules.shell.reviewing.words import cleaned, noter

    spoken = language_of(context, language)
    return carried_out(lambda: note_reply(case, word, cleaned(text), noter(by), asked_for(rules), spoken))


@review_app.command(
    "assign",
    cls=Command,
    epilog="perfeval review assign cases/safety-exam-2019 invigilation --owner 考核发证室 --due 2026-12-31",
)
def review_assign_command(
    context: typer.Context,
    case: options.OneCase,
    word: review.OneId,
    number: review.RemedyOption = None,
    owner: review.OwnerOption = None,
    due: review.DueOption = None,
    by: review.ByOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Say who carries out the remedies of a finding, and until when.

    Exit codes: 0 noted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.following import Task, assign_remedies
    from perfeval_rules.shell.reviewing.words import cleaned, day_of, noter

    task, who, spoken = Task(cleaned(owner), day_of(due)), noter(by), language_of(context, language)
    return carried_out(lambda: assign_remedies(case, word, number, task, who, asked_for(rules), spoken))


@review_app.command(
    "close",
    cls=Command,
    epilog="perfeval review close cases/safety-exam-2019 invigilation --remedy 1 --evidence 自查制度及台账 --by 张三",
)
def review_close_command(
    context: typer.Context,
    case: options.OneCase,
    word: review.OneId,
    evidence: review.EvidenceOption,
    number: review.RemedyOption = None,
    by: review.ByOption = None,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Close the remedies of a finding, on evidence that they are done.

    Exit codes: 0 noted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.
    """
    from perfeval_rules.shell.reviewing.following import close_remedies
    from perfeval_rules.shell.reviewing.words import cleaned, reviewer

    proof, who, spoken = cleaned(evidence), reviewer(by), language_of(context, language)
    return carried_out(lambda: close_remedies(case, word, number, proof, who, asked_for(rules), spoken))
