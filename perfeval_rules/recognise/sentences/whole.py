"""What a part states as a whole: its text, the days of a period, or a list of numbered items."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Evidence, Fact
from perfeval_rules.model.imports import Unread
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.recognise.findings import LONGEST_QUOTE
from perfeval_rules.recognise.parts.items import LONGEST, Item, items_of
from perfeval_rules.recognise.parts.part import Part
from perfeval_rules.recognise.parts.periods import period_of
from perfeval_rules.recognise.sentences.gathering import Gathered
from perfeval_rules.recognise.sentences.stating import Source

PERIOD = "自评时间"
"""The part that says from when to when the evaluation took place."""

FIRST_DAY, LAST_DAY = "自评开始日期", "自评结束日期"

LONGEST_TEXT = 100
"""How many characters a part has at most that becomes a fact as it stands; a longer one is for a person to sum up."""

_NOTHING = frozenset({"", "无", "暂无", "没有", "无问题", "没有问题", "不存在问题", "/", "-"})


@dataclass(frozen=True, slots=True)
class _List:
    """The record fact that a part lists: its fields for the number of an item, its heading and how it goes on."""

    fact: str
    number: str
    heading: str
    opening: str = ""


LISTS: Mapping[str, _List] = {
    "主要问题": _List("问题", "问题序号", "问题摘要"),
    "改进措施": _List("措施", "措施序号", "措施摘要", "措施原话"),
}
"""Parts that list something."""


def state_whole(part: Part, source: Source, facts: Mapping[str, Declaration], found: Gathered) -> None:
    """States what a part says as a whole, as far as its name tells what that is."""
    declared = facts.get(part.name)
    if part.name == PERIOD and {FIRST_DAY, LAST_DAY} <= facts.keys():
        _state_period(source, found)
    elif part.name in LISTS and LISTS[part.name].fact in facts:
        _state_items(part, LISTS[part.name], source, found)
    elif declared is not None and declared.kind is Kind.TEXT:
        _state_text(part.name, source, found)


def _state_period(source: Source, found: Gathered) -> None:
    text = _text(source)
    period = period_of(text)
    if period is None:
        if text:
            found.unread.append(_unread(source, text, say("it is not a period from one day or month to another")))
        return
    notes = ("文中只写到月，取首月第一天", "文中只写到月，取末月最后一天") if period.whole_months else ("", "")
    for name, day, note in zip((FIRST_DAY, LAST_DAY), (period.first, period.last), notes, strict=True):
        found.state(found.fact(name, day, source.evidence(0, len(source.plain.text), note)))


def _state_text(name: str, source: Source, found: Gathered) -> None:
    text = _text(source)
    if len(text) > LONGEST_TEXT:
        why = say("'{name}' is longer than {number} characters: a person sums it up", name=name, number=LONGEST_TEXT)
        found.unread.append(_unread(source, text, why))
    else:
        found.state(found.fact(name, text or None, source.evidence(0, len(source.plain.text))))


def _state_items(part: Part, names: _List, source: Source, found: Gathered) -> None:
    items = items_of(part.paragraphs)
    text = _text(source)
    if not items and normal(text) in _NOTHING:
        found.state(found.fact(names.fact, (), source.evidence(0, len(source.plain.text))))
        return
    note = "" if items else "文中没有编号"
    if not items and len(part.paragraphs) == 1 and len(text) <= LONGEST:
        items = (Item(1, text.rstrip("。"), part.paragraphs[0].place),)
    if not items:
        found.unread.append(_unread(source, text, say("its items are not numbered, so that they cannot be told apart")))
        return
    evidence = Evidence(document=source.document, place=source.part)
    records = [found.record(_fields(item, names, source, note, found)) for item in items]
    found.state(found.fact(names.fact, tuple(records), evidence))


def _fields(item: Item, names: _List, source: Source, note: str, found: Gathered) -> dict[str, Fact]:
    place = f"{source.part} {item.number}（{item.place}）"
    if not item.heading:
        why = say("the heading of this item cannot be told from its explanation")
        found.unread.append(Unread(place=place, text=str(item.number), why=why))
    texts = {names.heading: item.heading, names.opening: item.opening}
    evidence = Evidence(document=source.document, place=place, quote=item.heading[:LONGEST_QUOTE], interpreted=note)
    fields = {names.number: found.fact(names.number, Decimal(item.number), evidence)}
    for name, text in texts.items():
        if name and text:
            fields[name] = found.fact(name, text, replace(evidence, quote=text[:LONGEST_QUOTE]))
    return fields


def _text(source: Source) -> str:
    return source.plain.original(0, len(source.plain.text))


def _unread(source: Source, text: str, why: Message) -> Unread:
    return Unread(place=source.place(0) if text else source.part, text=text, why=why)
