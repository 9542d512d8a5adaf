"""Questionnaires as people fill them in: what is taken, and what they are told."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from edited import edited
from filled import original_of, workbook
from tiny import HEAD, tiny_book, tiny_facts

from perfeval_rules.model.cases import Fact
from perfeval_rules.recognise.questionnaires import questionnaire_of
from perfeval_rules.report.chinese import in_language

TRIALS = {
    trial["says"]: trial for trial in yaml.safe_load((Path(__file__).parent / "filled-in.yaml").read_text("utf-8"))
}


@pytest.mark.parametrize("says", TRIALS)
def test_what_was_filled_in(says: str) -> None:
    """A questionnaire is read as its file says, and everything wrong in it is told, each with its sheet and cell."""
    trial = TRIALS[says]
    data = edited(workbook(tiny_facts(), tiny_book(), HEAD), trial["edits"])

    read, diagnostics = questionnaire_of(original_of(data), tiny_book())

    assert read is not None
    assert trial.get("wrong", []) == [in_language(one.message, "zh") for one in diagnostics]
    expected = trial.get("expect", {})
    assert expected == {name: _plain(read.facts.get(name)) for name in expected}


def _plain(fact: Fact | None) -> Any:
    """A value as the file writes it: ``?`` where it is unknown, of a list how many records it has."""
    return "?" if fact is None else _value(fact.value)


def _value(value: Any) -> Any:
    match value:
        case tuple():
            return len(value)
        case list():
            return [_value(item) for item in value]
        case Decimal():
            return int(value) if value == int(value) else float(value)
        case datetime():
            raise AssertionError("a day has no time")
        case date():
            return value
        case _:
            return value
