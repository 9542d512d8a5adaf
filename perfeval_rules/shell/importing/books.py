"""Which book an import is read with: the one named, else the one for the region and year that the documents state."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from perfeval_rules.model.cases import Fact
from perfeval_rules.model.imports import Found
from perfeval_rules.model.originals import Original
from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.cases import YEAR
from perfeval_rules.read.choice import Wanted, choose, region_in
from perfeval_rules.recognise.read import recognise
from perfeval_rules.shell.folders import book_names, rule_folders
from perfeval_rules.shell.reading import book_called, candidates_in
from perfeval_rules.shell.trouble import WrongUsage

GENERAL = "common"
"""The book whose words every other one shares; what names region and year is read with it first."""

KIND = "项目支出自评"
"""The kind of evaluation that is meant where nothing else is said."""

NAMING = ("预算单位", "主管部门", "实施单位", "项目名称")
"""The facts that may begin with the name of a region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which book a person asks for: by name, or by region and kind; nothing at all leaves it to the documents."""

    book: str | None = None
    region: str | None = None
    kind: str | None = None
    rules: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The book, how the case file names it, and why it was chosen (``None``: it was asked for)."""

    book: RuleBook
    name: str = ""
    region: str = ""
    kind: str = ""
    why: Message | None = None


def chosen_book(originals: Sequence[Original], wish: Wish) -> Chosen:
    """The book to read ``originals`` with. Raises ``WrongUsage`` where none fits, or the one named cannot be read."""
    folders = rule_folders(wish.rules, None)
    if wish.book is not None:
        return Chosen(book=_book(wish.book, folders), name=wish.book)
    found = recognise(originals, _book(GENERAL, folders))
    year = _year(found)
    if year is None:
        raise WrongUsage("the documents do not say for which year they are; name the rule book with --book")
    candidates = candidates_in(folders)
    places = [each.head.jurisdiction for each in candidates if each.head is not None]
    region = wish.region or _region(found, places)
    wanted = Wanted(region or "", wish.kind or KIND, year, Span("", 1, 1, 1, 1))
    choice = choose(wanted, candidates)
    if isinstance(choice, Diagnostic):
        raise WrongUsage("{reason}", reason=choice.message)
    book = _book(choice.book, folders)
    if region:
        return Chosen(book=book, region=region, kind=wanted.evaluation, why=choice.why)
    why = say("the documents name no region: the rules for the whole country are taken; --region or --book chooses")
    return Chosen(book=book, name=choice.book, why=why)


def _book(name: str, folders: tuple[Path, ...]) -> RuleBook:
    read = book_called(name, folders)
    if not read.files:
        names = ", ".join(book_names(folders))
        raise WrongUsage("no rule book is called '{name}'; there are: {names}", name=name, names=names)
    if read.book is None:
        raise WrongUsage("the rule book '{name}' has faults; see 'perfeval rules check {name}'", name=name)
    return read.book


def _year(found: Found) -> int | None:
    value = _value(found.facts.get(YEAR))
    return int(value) if isinstance(value, Decimal) and 1 <= value <= 9999 and value == int(value) else None


def _region(found: Found, places: Sequence[str]) -> str:
    """The region that the unit's name begins with, as far as some book is for it; else any province it names."""
    names = [value for name in NAMING if isinstance(value := _value(found.facts.get(name)), str)]
    return next((region for name in names if (region := region_in(name, places))), "")


def _value(fact: Fact | None) -> object:
    return fact.value if fact is not None else None
