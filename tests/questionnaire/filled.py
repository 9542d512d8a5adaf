"""Questionnaires for tests: a case of ours as a workbook that is filled in already, and any workbook read back."""

from datetime import date
from functools import cache
from pathlib import Path

from perfeval_rules.documents.read import read_original
from perfeval_rules.engine.needs import needed_and_given
from perfeval_rules.model.cases import Case, Fact
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.originals import Original
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.report.questionnaire.to_xlsx import to_xlsx
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "cases").glob("*/case.yaml"))
DAY = date(2026, 1, 5)


@cache
def case_at(path: Path) -> tuple[Case, RuleBook]:
    """A case of ours with its book."""
    read = case_from(Source(str(path), path), ROOT / "rules")
    assert read.case is not None
    assert read.book is not None
    return read.case, read.book


def head_of(case: Case) -> CaseHead:
    """What a case says of itself."""
    return CaseHead(
        case=case.name, title=case.title, book=case.book, synthetic=case.synthetic, documents=case.documents
    )


def workbook(facts: dict[str, Fact], book: RuleBook, head: CaseHead) -> bytes:
    """The questionnaire of a book with these facts filled in."""
    return to_xlsx(needed_and_given(book, facts), head, facts, DAY)


def original_of(data: bytes) -> Original:
    """A workbook as it is read in."""
    original, _ = read_original(data, "filled.xlsx")
    assert original is not None
    return original
