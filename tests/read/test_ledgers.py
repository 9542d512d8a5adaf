"""Ledgers that come back; what is edited and what is read stand in ledgers.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from ledger_made import HIDDEN, ledger

from perfeval_rules.model.ledger import LedgerField, LedgerRead, LedgerRow
from perfeval_rules.model.places import Diagnostic, Level
from perfeval_rules.read.ledgers import read_ledger

LEDGERS = yaml.safe_load((Path(__file__).parent / "ledgers.yaml").read_text(encoding="utf-8"))


def changed(read: LedgerRead) -> dict[str, str]:
    """Every cell that somebody edited, as the file writes it."""
    cells = ((row, name, cell) for row in read.rows for name, cell in row.cells.items() if cell.changed)
    return {f"{row.kind} {_key(row)} {name}": str(cell.now) for row, name, cell in cells}


def said(found: Diagnostic) -> str:
    """A diagnostic as the file writes it."""
    return f"{found.message}{f' / {found.hint}' if found.hint else ''}"


def _key(row: LedgerRow) -> str:
    return row.key if row.remedy is None else f"{row.key}#{row.remedy}"


@pytest.mark.parametrize("body", LEDGERS, ids=range(1, len(LEDGERS) + 1))
def test_read(body: dict[str, Any]) -> None:
    """Each ledger of the file is read, or refused, as it expects."""
    read, wrong = read_ledger(ledger(body))

    assert body.get("says", []) == [said(one) for one in wrong]
    assert ("changed" in body) == (read is not None)
    assert (read is None) == any(one.level is Level.ERROR for one in wrong)
    if read is not None:
        assert {key: str(value) for key, value in body["changed"].items()} == changed(read)
        assert body.get("answers", {}) == {answer.subject: answer.answer for answer in read.answers}


def test_head() -> None:
    """A ledger says which case it is about, which state of the review it was made from, and what a row weighs."""
    read, _ = read_ledger(ledger({"edit": {}}))

    assert read is not None
    assert ["ledger.xlsx", "small", "abc"] == [read.file, read.case, read.stamp]
    assert [10, 10] == [row.cells[LedgerField.WEIGHT].now for row in read.rows if LedgerField.WEIGHT in row.cells]


def test_rows() -> None:
    """Every row of the sheets is there once, in their order; sums under the table are none."""
    read, _ = read_ledger(ledger({"edit": {}}))

    assert read is not None
    keys = ["数量", "质量", "check-a", "check-b", "check-c", "check-b#1", "check-b#2"]
    assert keys == [_key(row) for row in read.rows]


def test_hidden_words() -> None:
    """The words of drop-downs are those that the ledger was written with, in whatever language."""
    hidden = [[*row[:-1], "agreed"] if row[-1] == "属实" else row for row in HIDDEN]
    read, wrong = read_ledger(ledger({"hidden": hidden, "edit": {"清单": {1: {"复核决定": "Agreed"}}}}))

    assert read is None
    assert ["工作表“清单”C3: 'Agreed' is none of the choices / Did you mean 'agreed'?"] == [said(one) for one in wrong]
