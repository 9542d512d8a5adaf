"""Where facts stand: facts of a case in, the document, place and standing of each as text out."""

from collections.abc import Iterable, Iterator

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Case, Fact, Standing
from perfeval_rules.model.findings import Step
from perfeval_rules.report.words.sentences import joined, standing_name

MOST_PLACES = 6
"""How many places a finding lists before the rest is only counted."""


def place_of(fact: Fact, case: Case, tell: Tell) -> str:
    """Document, place and quotation of one fact, and how well that establishes it where it is not just stated there.

    The document is not named where the case has only the one that the head of the report names.
    """
    evidence = fact.evidence
    where = ""
    if evidence is not None:
        title = document_title(evidence.document, case, tell) if len(case.documents) > 1 else ""
        place = tell("{document} {place}", document=title, place=evidence.place) if title else evidence.place
        quote = tell("“{quote}”", quote=evidence.quote) if evidence.quote else ""
        where = f"{place} {quote}".strip()
    if fact.standing is Standing.STATED and where:
        return where
    standing = standing_name(fact.standing, tell)
    if not where:
        return tell("no place given ({standing})", standing=standing)
    return tell("{where} ({standing})", where=where, standing=standing)


def document_title(name: str, case: Case, tell: Tell) -> str:
    """The title of a document of the case, in book marks."""
    if not name:
        return ""
    title = case.documents[name].title if name in case.documents else name
    return title if title.startswith("《") else tell("“{title}”", title=title)


def facts_of(step: Step | None) -> Iterator[Fact]:
    """Every entered fact that a proof rests on, in the order of the condition, each once."""
    seen: set[int] = set()
    for fact in _all_facts(step):
        if id(fact) not in seen:
            seen.add(id(fact))
            yield fact


def _all_facts(step: Step | None) -> Iterator[Fact]:
    if step is not None:
        yield from step.facts
        for part in step.parts:
            yield from _all_facts(part)


def places_of(facts: Iterable[Fact], case: Case, tell: Tell) -> str:
    """Where ``facts`` stand, those of one place together."""
    names: dict[tuple[bool, str], dict[str, None]] = {}
    for fact in facts:
        names.setdefault((fact.evidence is None, place_of(fact, case, tell)), {})[fact.name] = None
    lines = []
    for (placeless, place), together in names.items():
        template = "{facts}, {place}" if placeless else "{facts}: {place}"
        lines.append(tell(template, facts=joined(list(together), tell), place=place))
    if len(lines) > MOST_PLACES:
        more = tell("{count} more places", count=len(lines) - MOST_PLACES)
        lines = [*lines[:MOST_PLACES], more]
    return tell("; ").join(lines)
