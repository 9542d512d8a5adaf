"""Running texts, the sentences that read them, and the facts that come of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.model.imports import Unread
from perfeval_rules.model.originals import Box, Grid, Paragraph
from perfeval_rules.model.places import Level
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book
from perfeval_rules.recognise.parts import parts_of
from perfeval_rules.recognise.parts.items import items_of
from perfeval_rules.recognise.parts.periods import Period, period_of
from perfeval_rules.recognise.sentences import Running, running_facts

FOLDER = Path(__file__).parent
FILE = yaml.safe_load((FOLDER / "sentences.yaml").read_text("utf-8"))
TRIALS = {trial["says"]: trial for trial in FILE["trials"]}
ITEMS = {trial["says"]: trial for trial in yaml.safe_load((FOLDER / "items.yaml").read_text("utf-8"))}

CHECK = "check: 试\nseverity: info\nwhen: false\nfinding: 试\nbasis: 逻辑关系\n"


@pytest.mark.parametrize("says", TRIALS)
def test_a_running_text_states_what_its_file_says(says: str) -> None:
    """The facts, their evidence, what is unread and what clashes are those of the file."""
    trial = TRIALS[says]
    book = _book(trial.get("sentences", []))
    parts, _ = parts_of(_paragraphs(trial["text"]), book.forms)

    running = running_facts(parts, book, "report", "text.txt")

    assert trial["expect"] == {key: _shown(running, key, wanted) for key, wanted in trial["expect"].items()}


@pytest.mark.parametrize("says", ITEMS)
def test_items_have_the_headings_that_the_unit_wrote(says: str) -> None:
    """The headings of a part's items are those of the file, and their numbers run from 1 on."""
    trial = ITEMS[says]
    paragraphs = [Paragraph(text=text.replace("/", "\n"), place="") for text in trial["text"]]

    items = items_of(paragraphs)

    assert trial["items"] == [item.heading for item in items]
    assert list(range(1, len(items) + 1)) == [item.number for item in items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020 年 3-6 月", Period(date(2020, 3, 1), date(2020, 6, 30), True)),
        ("2019年12月至2020年1月", Period(date(2019, 12, 1), date(2020, 1, 31), True)),
        ("2020.3—2020.6", Period(date(2020, 3, 1), date(2020, 6, 30), True)),
        ("2020年2月", Period(date(2020, 2, 1), date(2020, 2, 29), True)),
        ("2020年3月2日～6月15日", Period(date(2020, 3, 2), date(2020, 6, 15), False)),
        ("2021年3月15日", Period(date(2021, 3, 15), date(2021, 3, 15), False)),
        ("2020年6-3月", None),
        ("2020年13月", None),
        ("2021年2月30日", None),
        ("2020年3月1日至6月", None),
        ("3-6月", None),
        ("2020年春季", None),
    ],
)
def test_a_period_is_read_where_it_is_plain(text: str, expected: Period | None) -> None:
    """A period is from the first day to the last, if such days exist and nothing else is said."""
    assert expected == period_of(text)


def test_parts_stand_in_boxes_beside_or_below_their_headings() -> None:
    """The text of a part is the box beside its heading, that below it, or the rest of its own box."""
    rows = [["主要绩效", "做完了"], ["年度总体目标", "改进措施"], ["修十里", "无"], ["主要问题：人少", ""]]
    boxes = [
        Box(text=text, place=f"{row}-{column}", row=row, column=column)
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    ]
    grid = Grid(place="表", boxes=tuple(boxes), height=len(rows), width=2)

    parts, left = parts_of([grid], _book([]).forms)

    found = {part.name: [(one.text, one.place) for one in part.paragraphs] for part in parts}
    assert {
        "主要绩效": [("做完了", "1-2")],
        "年度总体目标": [("修十里", "3-1")],
        "改进措施": [("无", "3-2")],
        "主要问题": [("人少", "4-1")],
    } == found
    assert (grid,) == left


def test_a_part_ends_at_the_next_heading_of_its_kind_and_at_a_table() -> None:
    """A part goes on to a heading that is numbered like its own, or to a table; the rest belongs to no part."""
    grid = Grid(place="表", boxes=(Box(text="别的", place="1", row=1, column=1),), height=1, width=1)
    texts = ["前言", "（一）主要绩效", "做完了", "（二）其他", "别的话", "改进措施：清点", "1.项目"]
    pieces = [*(Paragraph(text=text, place=text) for text in texts), grid, Paragraph(text="后记", place="后记")]

    parts, left = parts_of(pieces, _book([]).forms)

    assert [("主要绩效", ["做完了"]), ("改进措施", ["清点", "1.项目"])] == [
        (part.name, [paragraph.text for paragraph in part.paragraphs]) for part in parts
    ]
    assert ["前言", "（二）其他", "别的话", "表", "后记"] == [piece.place for piece in left]


def test_a_pattern_that_nearly_matches_often_takes_no_time() -> None:
    """Many blanks for texts in a text that matches all of the pattern but its end are tried once at each place."""
    reads = "".join(f"甲{{空{number}: text}}" for number in range(30)) + "乙"
    book = _book([{"reads": reads, "gives": {"及时": True}}])
    parts, _ = parts_of(_paragraphs(["主要绩效", "甲子" * 5_000]), book.forms)

    assert {} == running_facts(parts, book).facts


def _book(sentences: list[Any]) -> RuleBook:
    forms = {"parts": FILE["parts"], **({"sentences": sentences} if sentences else {})}
    files = {
        "tried/book.yaml": "book: tried\ntitle: 试\n",
        "tried/facts.yaml": _yaml({"facts": FILE["facts"]}),
        "tried/forms.yaml": _yaml(forms),
        "tried/checks/tried.yaml": CHECK,
    }
    book, diagnostics = read_book("tried", {"tried": {path: text.encode() for path, text in files.items()}}.get)
    assert [] == [found for found in diagnostics if found.level is Level.ERROR]
    assert book is not None
    return book


def _yaml(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)


def _paragraphs(texts: list[str]) -> list[Paragraph]:
    """Paragraphs; one goes on where it ends with an arrow, or the next one begins with one."""
    goes_on = [text.endswith("→") or after.startswith("→") for text, after in zip(texts, (*texts[1:], ""), strict=True)]
    return [
        Paragraph(text=text.strip("→"), place=f"第 {number} 行", ends=not more)
        for number, (text, more) in enumerate(zip(texts, goes_on, strict=True), 1)
    ]


def _shown(running: Running, key: str, wanted: Any) -> Any:
    match key:
        case "facts":
            return {name: _plain(fact.value) for name, fact in running.facts.items()}
        case "absent":
            return [name for name in wanted if name not in running.facts]
        case "unread":
            return [_place_and_text(one) for one in running.unread]
        case "clashes":
            return [_place_and_text(one) for one in running.clashes]
        case "evidence":
            found = {name: running.facts[name].evidence for name in wanted}
            return {name: [one.place, one.quote, one.interpreted] for name, one in found.items() if one}
    raise AssertionError(key)


def _place_and_text(one: Unread) -> str:
    return f"{one.place}：{one.text}"


def _plain(value: Any) -> Any:
    match value:
        case tuple():
            return [{name: _plain(fact.value) for name, fact in record.fields.items()} for record in value]
        case Decimal():
            return int(value) if value == int(value) else float(value)
        case list():
            return [_plain(item) for item in value]
        case Mapping():
            return dict(value)
    return value
