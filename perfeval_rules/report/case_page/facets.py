"""By what findings can be chosen: dossiers in, each facet's choices and the script's index out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import DecisionLine, Dossier, Entry
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.case_page.shelf import data
from perfeval_rules.report.pages.elements import clean
from perfeval_rules.report.words.sentences import severity_name

Chosen = tuple[str, str]
"""The value of a finding for a facet, as links write it and as people read it."""

ROWS_OF_A_PIECE = 5000
"""How many findings one piece of the index holds."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to choose findings; ``choices`` tells what each value is called, in the order they are offered."""

    key: str
    label: str
    of: Callable[[Dossier, Entry], Chosen]
    choices: Mapping[str, str]


def facets(dossiers: Sequence[Dossier], tell: Tell) -> tuple[Facet, ...]:
    """All facets of the findings of ``dossiers``, each with the values that occur."""
    kinds: dict[str, tuple[str, Callable[[Dossier, Entry], Chosen]]] = {
        "severity": (tell("Severity"), lambda _, entry: (entry.severity.value, severity_name(entry.severity, tell))),
        "case": (tell("Case"), lambda dossier, _: (dossier.case, dossier.title)),
        "section": (tell("Section"), lambda _, entry: _named(entry.section, tell("the case as a whole"))),
        "category": (tell("Category"), lambda _, entry: _named(entry.category, tell("no category"))),
        "rule": (tell("Rule"), lambda _, entry: (entry.rule, entry.title)),
        "decision": (tell("Decision"), lambda _, entry: _decision(entry.decision, tell)),
        "presence": (tell("Since the last check"), lambda _, entry: _named(entry.presence_word, tell("not compared"))),
    }
    found: dict[str, dict[str, str]] = {key: {} for key in kinds}
    found["case"] = {dossier.case: dossier.title for dossier in dossiers}
    for dossier, entry in _all(dossiers):
        for key, (_, of) in kinds.items():
            value, text = of(dossier, entry)
            found[key].setdefault(value, text)
    ordered = [severity.value for severity in (Severity.ERROR, Severity.WARNING, Severity.QUESTION, Severity.INFO)]
    found["severity"] = {key: found["severity"][key] for key in ordered if key in found["severity"]}
    return tuple(Facet(key, label, of, found[key]) for key, (label, of) in kinds.items())


def _named(word: str, none: str) -> Chosen:
    return word or "-", word or none


def _decision(decision: DecisionLine | None, tell: Tell) -> Chosen:
    """What was decided; a decision that does not hold any more is a value of its own."""
    if decision is None:
        return "-", tell("not decided yet")
    return ("stale", tell("to be decided again")) if decision.stale else (decision.what.value, decision.word)


def index(dossiers: Sequence[Dossier], found: Sequence[Facet]) -> Iterator[Element]:
    """For each finding the numbers of its values, its id and the words it is found by; the choices stand first."""
    choices = [{"key": facet.key, "values": list(facet.choices)} for facet in found]
    names = [[clean(text) for text in facet.choices.values()] for facet in found]
    cases = [dossier.case for dossier in dossiers]
    yield data("facets", {"facets": choices, "names": names, "cases": cases})
    numbers = [{value: number for number, value in enumerate(facet.choices)} for facet in found]
    rows = (_row(dossier, entry, found, numbers) for dossier, entry in _all(dossiers))
    while piece := list(islice(rows, ROWS_OF_A_PIECE)):
        yield data("index", piece)


def _row(dossier: Dossier, entry: Entry, found: Sequence[Facet], numbers: Sequence[Mapping[str, int]]) -> list[Any]:
    values = (of_values[facet.of(dossier, entry)[0]] for facet, of_values in zip(found, numbers, strict=True))
    words = (entry.rule, entry.row, entry.text, entry.places, entry.effect, entry.reply)
    return [*values, clean(entry.id), clean(" ".join(word for word in words if word))]


def _all(dossiers: Sequence[Dossier]) -> Iterator[tuple[Dossier, Entry]]:
    return ((dossier, entry) for dossier in dossiers for entry in dossier.entries)
