"""The report of one case: an assessment in, a neutral report in the reader's language out.

Only what surrounds the findings is translated: the words of rules and cases stay as their authors wrote them.
"""

from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.report import Report
from perfeval_rules.report.compose.findings import finding_blocks
from perfeval_rules.report.compose.head import head_blocks
from perfeval_rules.report.compose.problems import problem_blocks
from perfeval_rules.report.compose.scores import score_blocks
from perfeval_rules.report.compose.undecided import open_blocks
from perfeval_rules.report.words.sentences import teller

PARTS = (score_blocks, finding_blocks, problem_blocks, open_blocks)
"""The parts of the report after its head, in reading order."""


def compose(assessment: Assessment, language: str, version: str) -> Report:
    """The report of ``assessment``, stamped with the program's ``version``."""
    tell = teller(language)
    blocks = [*head_blocks(assessment, version, tell)]
    for part in PARTS:
        blocks.extend(part(assessment, tell))
    return Report(assessment.case.title or assessment.case.name, tuple(blocks))
