"""Which book a case is about, where it names none: its region, year and kind of evaluation in, a book and why out.

A book takes part when its ``book.yaml`` says for which kinds of evaluation it is; no other file of it is read here.
"""

import re
from collections.abc import Mapping as ByName
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import reduce

from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.model.rules import BookHead
from perfeval_rules.read.books.head import head_of
from perfeval_rules.read.text.tree import Mapping
from perfeval_rules.read.text.yaml import read_tree

Rank = tuple[int, date]

NATION = "全国"
"""How a book may say that it is for the whole country; saying nothing means the same."""

ENDING = re.compile(r"(省|(壮族|回族|维吾尔)?自治区|(?<=北京|上海|天津|重庆)市)$")
"""What people leave out when they name a province."""


PROVINCE = re.compile(r"[^\W\d_]{2,3}省|[^\W\d_]{2,5}自治区|(北京|上海|天津|重庆)市")
"""How a province is named in full."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a case says of the book it is about: for which region, year and kind of evaluation it must be."""

    region: str
    evaluation: str
    year: int
    span: Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A book that says for which kinds of evaluation it is; ``head`` is ``None`` where it cannot be read."""

    name: str
    head: BookHead | None


@dataclass(frozen=True, slots=True)
class Choice:
    """The name of the book that was chosen, and why; a case that names its book needs no reason."""

    book: str
    why: Message | None


def candidate(name: str, data: bytes, file: str) -> Candidate | None:
    """The book called ``name``, whose ``book.yaml`` holds ``data``, if it may be chosen at all."""
    if b"kind" not in data:  # most books are only extended, or named by their cases: they need not be parsed
        return None
    tree, _ = read_tree(data, file)
    head = head_of(tree) if isinstance(tree, Mapping) else None
    return Candidate(name, head) if head is None or head.kinds else None


def choose(wanted: Wanted, candidates: Sequence[Candidate]) -> Choice | Diagnostic:
    """The book that fits: of several the most local one, of those the newest; a diagnostic where there is not one."""
    case = _told(wanted)
    heads = {each.name: each.head for each in candidates if each.head is not None}
    fitting = {name: _rank(head) for name, head in heads.items() if _fault(wanted, head) is None}
    if not fitting:
        return Diagnostic(wanted.span, say("no rule book fits {case}", case=case), _why_none(wanted, candidates))
    best = max(fitting.values())
    first, *others = sorted(name for name, rank in fitting.items() if rank == best)
    if others:
        books = "、".join((first, *others))
        message = say("several rule books fit {case} equally well: {books}", case=case, books=books)
        return Diagnostic(wanted.span, message, say("Write book: and one of these names."))
    return Choice(first, _why(say("chosen for {case}", case=case), fitting, best))


def _why(why: Message, fitting: ByName[str, Rank], best: Rank) -> Message:
    """The reason for the best of the fitting books, together with why the others stand back."""
    wider = sorted(name for name, rank in fitting.items() if rank[0] < best[0])
    older = sorted(name for name, rank in fitting.items() if rank[0] == best[0] and rank < best)
    if wider:
        books = "、".join(wider)
        why = say("{why}; {books} would fit too, but a more local book goes first", why=why, books=books)
    if older:
        books = "、".join(older)
        why = say("{why}; {books} would fit too, but a newer book goes first", why=why, books=books)
    return why


def _told(wanted: Wanted) -> Message:
    region, year, evaluation = wanted.region, wanted.year, wanted.evaluation
    return say("{region}, year {year}, {evaluation}", region=region, year=year, evaluation=evaluation)


def _rank(head: BookHead) -> Rank:
    """How local a book is, then how new."""
    return len(_place(head)), head.since or date.min


def _place(head: BookHead) -> str:
    """The place that a book is for; empty for the whole country."""
    return "" if head.jurisdiction == NATION else head.jurisdiction


class Fault(Enum):
    """What keeps a book from fitting, the nearest misses first."""

    TIME = auto()
    EVALUATION = auto()
    PLACE = auto()
    FILE = auto()


def _fault(wanted: Wanted, head: BookHead | None) -> Fault | None:
    """The first thing that keeps a book from fitting."""
    if head is None:
        return Fault.FILE
    if not _within(wanted.region, _place(head)):
        return Fault.PLACE
    if wanted.evaluation not in head.kinds:
        return Fault.EVALUATION
    day = date(wanted.year, 12, 31)
    in_force = (head.since is None or head.since <= day) and (head.until is None or day <= head.until)
    return None if in_force else Fault.TIME


def region_in(name: str, places: Sequence[str]) -> str:
    """The region that the name of a unit begins with: a province, or one of the places that books are for."""
    own = max((place for place in places if place and place != NATION and name.startswith(place)), key=len, default="")
    found = PROVINCE.match(name)
    return own or (found[0] if found else "")


def _within(region: str, place: str) -> bool:
    """Whether a region lies in a place, whose province it may name in short."""
    short = ENDING.sub("", place)
    return region.startswith(place) or (short != place and region.startswith(short))


def _why_none(wanted: Wanted, candidates: Sequence[Candidate]) -> Message:
    """The books that there are, together with what keeps each from fitting."""
    groups = []
    for fault in Fault:
        books = [_named(each, fault) for each in candidates if _fault(wanted, each.head) is fault]
        if books:
            listed = reduce(lambda one, other: say("{one}, {other}", one=one, other=other), books)
            groups.append(_group(fault, listed, wanted))
    if not groups:
        return say("Write book: and the name of a rule book.")
    return reduce(lambda one, other: say("{one}; {other}", one=one, other=other), groups)


def _named(book: Candidate, fault: Fault) -> Message:
    """A book with what it says of that in which it does not fit."""
    head = book.head
    if head is None:
        return say("{book}", book=book.name)
    said: str | Message = head.jurisdiction
    if fault is Fault.EVALUATION:
        said = "、".join(head.kinds)
    elif fault is Fault.TIME:
        said = _period(head)
    return say("{book} ({said})", book=book.name, said=said)


def _period(head: BookHead) -> Message:
    """From when to when a book is in force."""
    if head.until is None:
        return say("from {since} on", since=head.since)
    if head.since is None:
        return say("until {until}", until=head.until)
    return say("{since} to {until}", since=head.since, until=head.until)


def _group(fault: Fault, books: Message, wanted: Wanted) -> Message:
    match fault:
        case Fault.TIME:
            return say("not in force at the end of {year}: {books}", year=wanted.year, books=books)
        case Fault.EVALUATION:
            return say("for other kinds of evaluation: {books}", books=books)
        case Fault.PLACE:
            return say("for other regions: {books}", books=books)
        case Fault.FILE:
            return say("book.yaml cannot be read: {books}", books=books)
