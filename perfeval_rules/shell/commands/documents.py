"""The commands that read documents in, write documents out, and hold two cases against each other."""

import typer

from perfeval_rules.shell import options
from perfeval_rules.shell import options_documents as documents
from perfeval_rules.shell.commands.program import app
from perfeval_rules.shell.formats import Output, format_for
from perfeval_rules.shell.help_text import Command, language_of
from perfeval_rules.shell.trouble import WrongUsage


@app.command(
    "import",
    cls=Command,
    epilog="perfeval import 自评表.xlsx -o cases/my-case\n"
    "perfeval import 自评报告.docx 附表.xlsx -o cases/my-case --book shanghai-2014\n"
    "perfeval import 自评表.pdf --region 湖北省\n"
    "pdftotext -layout 自评表.pdf - | perfeval import - --book safety-exam-2019",
)
def import_command(
    context: typer.Context,
    files: documents.Originals,
    folder: documents.CaseFolderOption = None,
    book: documents.BookOption = None,
    region: documents.RegionOption = None,
    kind: documents.EvaluationOption = None,
    case: documents.CaseIdOption = None,
    dry: documents.DryRunOption = False,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Read self-evaluation documents into a case file: every fact with its place, nothing guessed.

    What is not understood is listed, and so is what a person must look up or judge. Importing again keeps what was
    corrected in the case file, and shows what changes. A questionnaire of 'perfeval case new' is read back whole.

    Exit codes: 0 read, 2 wrong usage, 3 a document or the case file cannot be read; nothing is written then.
    """
    from perfeval_rules.shell.importing.books import Wish
    from perfeval_rules.shell.importing.command import Target, import_documents

    wish = Wish(book=book, region=region, kind=kind.named if kind else None, rules=rules)
    return import_documents(files, wish, Target(folder=folder, case=case, dry=dry), language_of(context, language))


@app.command(
    "letters",
    cls=Command,
    epilog="perfeval letters cases/safety-exam-2019 -o letters\n"
    "perfeval letters cases -o letters --letter notice --field 文号=某财绩〔2026〕1号 --only-confirmed\n"
    "perfeval letters --own-templates -o templates\n"
    "perfeval letters cases -o letters --letter notice --template templates/整改通知书.docx",
)
def letters_command(
    context: typer.Context,
    folder: options.FolderOption,
    cases: documents.CasesOrNone = None,
    kinds: documents.LetterOption = None,
    template: documents.TemplateOption = None,
    fields: documents.BlankOption = None,
    only_confirmed: documents.OnlyConfirmedOption = False,
    own_templates: documents.OwnTemplatesOption = False,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    quiet: options.QuietOption = False,
    language: options.LanguageOption = None,
) -> int:
    """Write the Word letters of cases: opinion, list of problems, notice of rectification, query to the unit.

    Findings that a review dismissed are in no letter. Every letter can be laid out by a Word template of your own.

    Exit codes: 0 written, 2 wrong usage, 3 a case or template is faulty; its letters are not written then.
    """
    from perfeval_rules.report.letters.kinds import Letter
    from perfeval_rules.shell import letters
    from perfeval_rules.shell.assessing import Asked

    spoken = language_of(context, language)
    if own_templates:
        return letters.own_templates(folder, spoken)
    if not cases:
        raise WrongUsage("name the cases to write letters about")
    wanted = letters.Wanted(
        kinds=[Letter(kind.value) for kind in kinds or ()],
        template=template,
        fields=_pairs(fields or []),
        only_confirmed=only_confirmed,
        folder=folder,
        language=spoken,
        quiet=quiet,
    )
    return letters.write_letters(cases, Asked("auto", standing.standing, rules), wanted)


def _pairs(words: list[str]) -> dict[str, str]:
    """``NAME=TEXT`` taken apart. Raises ``WrongUsage``."""
    wrong = next((word for word in words if "=" not in word.removeprefix("=")), None)
    if wrong is not None:
        raise WrongUsage("'{word}' is not NAME=TEXT", word=wrong)
    return {name: text for name, _, text in (word.partition("=") for word in words)}


@app.command(
    "compare",
    cls=Command,
    epilog="perfeval compare 2023/library 2024/library\nperfeval compare self.yaml recheck.yaml -o compared.md",
)
def compare_command(
    context: typer.Context,
    earlier: documents.EarlierCase,
    later: documents.LaterCase,
    form: options.FormatOption = None,
    file: options.FileOption = None,
    standing: options.StandingOption = options.Least.CLAIMED,
    rules: options.RulesOption = None,
    language: options.LanguageOption = None,
) -> int:
    """Compare two cases: last year with this year, or a self-evaluation with its re-check.

    Scores row by row, findings that repeat, that are new and that are gone, and problems that both list themselves.

    Exit codes: 0 compared, 2 wrong usage, 3 a rule or case file is faulty.
    """
    from datetime import date

    from perfeval_rules.shell.assessing import Asked
    from perfeval_rules.shell.compare import compare_cases

    output = Output(format_for(form, file), file, language_of(context, language), quiet=False)
    return compare_cases(earlier, later, Asked("auto", standing.standing, rules), date.today(), output)
