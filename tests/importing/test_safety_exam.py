"""The real document, as text and in every form that tests make of it, gives the figures that a person found in it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import files
import pieces
import pytest
import yaml

from perfeval_rules.documents.read import read_original
from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.needs import needed
from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Case, Fact
from perfeval_rules.model.findings import Answer, Assessment
from perfeval_rules.model.imports import CaseHead, Found
from perfeval_rules.model.originals import Original, Paragraph, Piece
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.read.cases import read_case
from perfeval_rules.recognise.flowing import grids_from
from perfeval_rules.recognise.read import document_names, recognise
from perfeval_rules.report.case_file.open_facts import open_facts
from perfeval_rules.report.case_file.text import case_text
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from

SOURCE = Path("../shared/source/safety-exam-2019.txt")
EXPECTED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("safety-exam.yaml").read_text())
FORMS = ["txt", "txt without closing spaces", "docx", "xlsx", "html", "pdf"]


@pytest.fixture(scope="module")
def entered() -> tuple[Case, RuleBook]:
    """The case as a person entered it, and its book."""
    path = Path("cases/safety-exam-2019/case.yaml")
    read = case_from(Source(str(path), path), None)
    assert read.case is not None
    assert read.book is not None
    return read.case, read.book


@pytest.fixture(scope="module")
def original_in(entered: tuple[Case, RuleBook], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Original]:
    """The document in a form, read."""
    if not SOURCE.exists():
        pytest.skip(f"{SOURCE} is not there: the real document is not part of the project")
    data = SOURCE.read_bytes()

    def in_form(form: str) -> Original:
        made, ending = _made(form, data, entered[1], tmp_path_factory)
        original, diagnostics = read_original(made, f"自评{ending}")
        assert () == diagnostics
        assert original is not None
        return original

    return in_form


def _made(form: str, data: bytes, book: RuleBook, folders: pytest.TempPathFactory) -> tuple[bytes, str]:
    if form == "txt":
        return data, ".txt"
    if form == "txt without closing spaces":
        return "\n".join(line.rstrip() for line in data.decode().splitlines()).encode(), ".txt"
    found = _pieces(data, book)
    if form == "pdf":
        return files.converted(pieces.as_docx(found), ".docx", "pdf", folders.mktemp("pdf")), ".pdf"
    return {"docx": pieces.as_docx, "xlsx": pieces.as_xlsx, "html": pieces.as_html}[form](found), f".{form}"


def _pieces(data: bytes, book: RuleBook) -> tuple[Piece, ...]:
    """The text's own tables and paragraphs."""
    original, _ = read_original(data, "自评.txt")
    assert original is not None
    paragraphs = [piece for piece in original.pieces if isinstance(piece, Paragraph)]
    rules = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    names = [name for rule in rules for name in (rule.title, *rule.aliases)]
    return grids_from(paragraphs, book.forms, names, [section.name for section in book.sections])


@pytest.mark.parametrize("form", FORMS)
def test_figures(form: str, original_in: Callable[[str], Original], entered: tuple[Case, RuleBook]) -> None:
    """Every figure of the document is the fact that a person found."""
    case, book = entered
    found = recognise([original_in(form)], book)

    assert _scalars(case.facts) == _scalars(found.facts)
    for name, fields in EXPECTED["lists"].items():
        assert _rows(case.facts[name], fields, found.facts.get(name)) == _rows(found.facts[name], fields)
    assert [_is_blank(row) for row in _remarks(case.facts)] == [_is_blank(row) for row in _remarks(found.facts)]


def _scalars(facts: Mapping[str, Fact]) -> dict[str, object]:
    return {name: _plain(facts[name].value) if name in facts else "missing" for name in EXPECTED["facts"]}


def _rows(fact: Fact, fields: list[str], like: Fact | None = None) -> list[dict[str, object]]:
    """The records by these fields; of a list that a person added to, those that the other one has by name."""
    records = fact.value if isinstance(fact.value, tuple) else ()
    rows = [{name: _plain(record.fields[name].value) for name in fields if name in record.fields} for record in records]
    if like is None:
        return rows
    names = [row[fields[0]] for row in _rows(like, fields)]
    return [row for row in rows if row[fields[0]] in names]


def _plain(value: object) -> object:
    return normal(value) if isinstance(value, str) else value


def _remarks(facts: Mapping[str, Fact]) -> list[object]:
    table = facts["指标"].value
    return [record.fields["备注"].value for record in table] if isinstance(table, tuple) else []


def _is_blank(value: object) -> bool:
    return value is None


@pytest.mark.parametrize("form", FORMS)
def test_answers(form: str, original_in: Callable[[str], Original], entered: tuple[Case, RuleBook]) -> None:
    """Whatever the imported case decides, it decides as the case that a person entered does."""
    case, book = entered
    original = original_in(form)
    found = recognise([original], book)
    by_person, by_import = _answers(case, book), _answers(_as_case(found, original, book), book)
    decided = {key for key, answers in by_import.items() if Answer.UNDECIDED not in answers}

    assert EXPECTED["least_decided"] <= len(decided)
    assert set(EXPECTED["otherwise"]) >= {key for key in decided if by_person[key] != by_import[key]}
    assert set() == {key for key in EXPECTED["fire"] if Answer.FIRES not in by_import[key]}


def _as_case(found: Found, original: Original, book: RuleBook) -> Case:
    head = CaseHead(case="imported", title="读入", book=book.name, documents=document_names([original]))
    case, diagnostics = read_case(case_text(head, found.facts, book, without=found.without).encode(), "case.yaml", book)
    assert () == diagnostics
    assert case is not None
    return case


def _answers(case: Case, book: RuleBook) -> dict[str, list[Answer]]:
    """What each check and problem answers, row by row."""
    found: dict[str, list[Answer]] = {}
    for finding in _assessed(case, book).findings:
        found.setdefault(finding.rule.id.partition("/")[2], []).append(finding.verdict.answer)
    return found


def _assessed(case: Case, book: RuleBook) -> Assessment:
    return Assessor(book, "plain").assess(case)


def test_tasks(original_in: Callable[[str], Original], entered: tuple[Case, RuleBook]) -> None:
    """What a person must judge is asked for."""
    _, book = entered
    found = recognise([original_in("txt")], book)
    asked = {task.question.fact.name for task in open_facts(found.facts, needed(book), found.without)}

    assert set() == set(EXPECTED["tasks"]) - asked
    assert set() == set(EXPECTED["tasks"]) & found.facts.keys()
