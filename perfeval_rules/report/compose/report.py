"""The report of one case: an assessment in, a neutral report in the reader's language out.

Only what surrounds the findings is translated: the words of rules and cases stay as their authors wrote them.
"""

from datetime import date

from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.report import Report
from perfeval_rules.model.review import Review
from perfeval_rules.report.compose.decisions import decisions_on
from perfeval_rules.report.compose.findings import finding_blocks
from perfeval_rules.report.compose.head import head_blocks
from perfeval_rules.report.compose.problems import problem_blocks
from perfeval_rules.report.compose.scores import score_blocks
from perfeval_rules.report.compose.undecided import open_blocks
from perfeval_rules.report.words.sentences import teller


def compose(
    assessment: Assessment, language: str, version: str, review: Review | None = None, today: date = date.max
) -> Report:
    """The report of ``assessment`` with what ``review`` says ``today``, stamped with the program's ``version``."""
    tell, decisions = teller(language), decisions_on(assessment, review, today)
    blocks = (
        *head_blocks(assessment, decisions, version, tell),
        *score_blocks(assessment, tell),
        *finding_blocks(assessment, decisions, tell),
        *problem_blocks(assessment, decisions, tell),
        *open_blocks(assessment, tell),
    )
    return Report(assessment.case.title or assessment.case.name, blocks)
