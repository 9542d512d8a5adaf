"""Tables as regions lay them out, and the facts that are read of them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from laid import book_called, original

from perfeval_rules.model.cases import Document, Evidence, Record, Standing
from perfeval_rules.model.imports import Found
from perfeval_rules.recognise.read import document_names, recognise

TRIALS = {
    f"{path.stem}: {trial['says']}": trial
    for path in sorted(Path(__file__).parent.glob("*.yaml"))
    for trial in yaml.safe_load(path.read_text(encoding="utf-8"))
    if "says" in trial
}


@pytest.mark.parametrize("says", TRIALS)
def test_a_document_is_read_as_its_file_says(says: str) -> None:
    """The facts, the columns that are not there, what is not understood and what clashes are those of the file."""
    trial = TRIALS[says]
    documents = trial.get("documents") or [trial["document"]]
    originals = [original(pieces, trial.get("form", "docx"), f"{at}.docx") for at, pieces in enumerate(documents)]
    found = recognise(originals, book_called(trial.get("book", "national-2020")))

    expected = trial["expect"]
    assert expected == {key: _shown(found, key, wanted) for key, wanted in expected.items()}


def _shown(found: Found, key: str, wanted: Any) -> Any:
    match key:
        case "facts":
            return {name: _plain(found.facts[name].value) for name in wanted if name in found.facts}
        case "absent":
            return [name for name in wanted if name not in found.facts]
        case "without":
            return list(found.without)
        case "unread" | "clashes":
            return [f"{one.place}: {one.text}" for one in getattr(found, key)]
        case "columns":
            return _columns(found, list(wanted))
    raise AssertionError(key)


def _columns(found: Found, names: list[str]) -> dict[str, list[Any]]:
    records = found.facts["指标"].value if "指标" in found.facts else ()
    assert isinstance(records, tuple)
    return {name: [_plain(one.fields[name].value) if name in one.fields else "?" for one in records] for name in names}


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return int(value) if value == int(value) else float(value)
        case date():
            return value
        case tuple():
            return [_record(record) for record in value]
        case _:
            return value


def _record(record: Record) -> dict[str, Any]:
    return {name: _plain(fact.value) for name, fact in record.fields.items()}


def test_facts_say_where_they_stand() -> None:
    """A fact bears the document, the place of its box, and at most 40 characters of what stands there."""
    rows = [["指标名称", "分值", "备注"], ["培训人次", "12", "学员来自各县区" * 9], ["成果应用", "8", ""]]
    found = recognise([original(["甲"]), original([rows])], book_called("national-2020"))
    records = found.facts["指标"].value
    assert isinstance(records, tuple)
    remark, blank = (record.fields["备注"].evidence for record in records)

    expected = Evidence(document="report-2", place="表 1 第 2 行第 3 列", quote=("学员来自各县区" * 9)[:40])
    assert (expected, Standing.STATED) == (remark, records[0].fields["备注"].standing)
    assert Evidence(document="report-2", place="表 1 第 3 行第 3 列") == blank


def test_a_level_that_a_row_inherits_says_so() -> None:
    """A blank cell of a section takes the one above, and the evidence says that somebody understood it so."""
    rows = [["一级指标", "指标名称", "分值"], ["产出指标", "培训人次", "12"], ["", "培训场次", "8"]]
    found = recognise([original([rows])], book_called("national-2020"))
    records = found.facts["指标"].value
    assert isinstance(records, tuple)

    assert ["", "本格空白，按上一行同级"] == [
        evidence.interpreted for record in records if (evidence := record.fields["一级"].evidence)
    ]


def test_documents_are_named_in_their_order() -> None:
    """Documents are called report, report-2 and so on, by their title, or by their file where they bear none."""
    originals = [original(["附件 1", "项目支出绩效自评表"], file="a/b.docx"), original(["甲"], file="c/明细.xlsx")]

    assert {
        "report": Document(name="report", title="项目支出绩效自评表", file="a/b.docx"),
        "report-2": Document(name="report-2", title="明细", file="c/明细.xlsx"),
    } == document_names(originals)


def test_nothing_is_found_in_no_document() -> None:
    """Without documents there is nothing to find."""
    assert Found() == recognise([], book_called("national-2020"))
