"""What an editor is told at a position: given and expected in completion.yaml and pointed.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from editing import marked, speaker

from perfeval_rules.editor.completion import suggestions
from perfeval_rules.editor.pointed import pointed_at
from perfeval_rules.editor.whereabouts import whereabouts

HERE = Path(__file__).parent
COMPLETIONS = yaml.safe_load((HERE / "completion.yaml").read_text(encoding="utf-8"))
POINTED = yaml.safe_load((HERE / "pointed.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", COMPLETIONS, ids=[case["name"] for case in COMPLETIONS])
def test_suggestions(case: dict[str, Any]) -> None:
    """Each cursor of the file is offered what it expects, and nothing that it excludes."""
    file, line, column = marked(case["text"], case.get("kind", "check"))
    where = whereabouts(file.text, line, column)
    word, found = suggestions(file, where, speaker()) if where is not None else ("", ())
    labels = {each.label for each in found}

    assert [] == [name for name in case.get("has", []) if name not in labels]
    assert [] == [name for name in case.get("lacks", []) if name in labels]
    assert case.get("word", word) == word


@pytest.mark.parametrize("case", POINTED, ids=[case["name"] for case in POINTED])
def test_pointed(case: dict[str, Any]) -> None:
    """Each cursor of the file points at what it expects."""
    found = pointed_at(*marked(case["text"], case.get("kind", "check")), speaker())

    assert case.get("heading") == (found.note.heading if found else None)
    if found is None:
        return
    assert case.get("beside", found.note.beside) == found.note.beside
    assert case.get("code", list(found.note.code)) == list(found.note.code)
    assert [] == [line for line in case.get("lines", []) if line not in found.note.lines]
    places = [str(place).rpartition("rules/")[2] for place in found.places]
    assert ([case["place"]] if "place" in case else places) == places


def test_in_english() -> None:
    """A note speaks the reader's language; what authors wrote stays as it is."""
    found = pointed_at(*marked("when: 预算¦数 > 3"), speaker("en"))

    assert found is not None
    assert ("number, 元", ("Question: 预算数是多少元？", "Decimals: 2")) == (found.note.beside, found.note.lines)
