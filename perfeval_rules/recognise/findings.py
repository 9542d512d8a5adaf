"""What a document was found to say, gathered piece by piece: facts, what was not understood, what clashes."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Evidence, Fact, Record, Standing
from perfeval_rules.model.imports import Unread
from perfeval_rules.model.originals import Box, Paragraph
from perfeval_rules.model.places import Message, Span, say
from perfeval_rules.model.values import Value
from perfeval_rules.recognise.texts import joined

Records = tuple[Record, ...]

LONGEST_QUOTE = 40
"""How many characters of a document are quoted beside a fact."""


@dataclass(slots=True)
class Findings:
    """Facts of one document by name, the first statement of each counting; the other two in the order of finding.

    ``file`` is the document's file and ``document`` its name in the case.
    """

    file: str
    document: str
    facts: dict[str, Fact] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    clashes: list[Unread] = field(default_factory=list)

    def state(self, fact: Fact, text: str = "") -> None:
        """Takes up a fact, or what it says otherwise than the same fact elsewhere; a blank says nothing against it."""
        known = self.facts.get(fact.name)
        if known is None or (known.value is None and fact.value is not None):
            self.facts[fact.name] = fact
        elif fact.value is not None and not _same(known, fact):
            self.clashes.append(clash(known, fact, text))

    def fact(self, name: str, value: "Value | Records", *boxes: Box | Paragraph, interpreted: str = "") -> Fact:
        """A fact that stands in boxes."""
        evidence = self.evidence(*boxes, interpreted=interpreted)
        return Fact(name=name, value=value, evidence=evidence, standing=Standing.STATED, span=self.span)

    def blank(self, name: str, box: Box) -> Fact:
        """A known blank: the table at ``box`` has no place for it."""
        evidence = Evidence(document=self.document, place=box.place)
        return Fact(name=name, value=None, evidence=evidence, standing=Standing.STATED, span=self.span)

    def evidence(self, *boxes: Box | Paragraph, interpreted: str = "") -> Evidence:
        """The evidence that boxes give: the place of the first, and the beginning of their text."""
        quote = joined("".join(box.text for box in boxes))[:LONGEST_QUOTE].strip()
        place = boxes[0].place if boxes else ""
        return Evidence(document=self.document, place=place, quote=quote, interpreted=interpreted)

    def record(self, facts: Iterable[Fact]) -> Record:
        """A record of facts as its fields."""
        return Record(fields={fact.name: fact for fact in facts}, span=self.span)

    def leave(self, box: Box | Paragraph, why: Message) -> None:
        """Notes a text that was not understood."""
        self.unread.append(Unread(place=box.place, text=joined(box.text), why=why))

    @property
    def span(self) -> Span:
        """The beginning of the file."""
        return Span(self.file, 1, 1, 1, 1)


def clash(known: Fact, other: Fact, text: str = "") -> Unread:
    """The second of two facts that state the same differently."""
    first, second = known.evidence or Evidence(), other.evidence or Evidence()
    why = say("'{name}' stands differently in {place}: {quote}", name=known.name, place=first.place, quote=first.quote)
    return Unread(place=second.place, text=text or second.quote, why=why)


def _same(one: Fact, other: Fact) -> bool:
    if isinstance(one.value, str) and isinstance(other.value, str):
        return normal(one.value) == normal(other.value)
    if isinstance(one.value, tuple) and isinstance(other.value, tuple):
        return _values(one.value) == _values(other.value)
    return one.value == other.value


def _values(records: tuple[Record, ...]) -> list[dict[str, object]]:
    return [{name: fact.value for name, fact in record.fields.items()} for record in records]


def gathered(all_findings: Iterable[Findings]) -> Findings:
    """What several documents say together: the first one counts."""
    whole, *others = all_findings
    merged = replace(whole, facts=dict(whole.facts), unread=list(whole.unread), clashes=list(whole.clashes))
    for other in others:
        for fact in other.facts.values():
            merged.state(fact)
        merged.unread += other.unread
        merged.clashes += other.clashes
    return merged
