"""What a sentence found in a text states: a match in; values of facts and fields out, each with its evidence.

A value that its fact cannot have is not stated; the reason is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.feel import compile_node, free_names
from perfeval_rules.model.cases import Evidence
from perfeval_rules.model.forms import Given, Sentence
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.syntax import Expression, Literal
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import Declaration
from perfeval_rules.recognise.findings import LONGEST_QUOTE
from perfeval_rules.recognise.sentences.matching import Match
from perfeval_rules.recognise.sentences.plain import Plain

_STOPS = frozenset("，。；：;:、(（")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a part, with what its evidence is called."""

    plain: Plain
    document: str
    part: str

    def evidence(self, start: int, end: int, interpreted: str = "") -> Evidence:
        """The evidence that a stretch of the text gives."""
        quote = self.plain.original(start, end)[:LONGEST_QUOTE].strip()
        place = self.place(start)
        return Evidence(document=self.document, place=place, quote=quote, interpreted=interpreted)

    def place(self, at: int) -> str:
        """Where a person finds a character of the text."""
        where = self.plain.place(at) if at < len(self.plain.origins) else ""
        return f"{self.part}（{where}）" if where else self.part


@dataclass(frozen=True, slots=True)
class Stated:
    """A value with its evidence, or why there is none."""

    value: Value
    evidence: Evidence
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a match gives one fact: its value under the fact's own name, or the fields of a record."""

    fact: Declaration
    values: Mapping[str, Stated]
    record: bool


def statements(
    sentence: Sentence, match: Match, source: Source, facts: Mapping[str, Declaration]
) -> Iterator[Statement]:
    """Everything that a match states of declared facts."""
    blanks = {name: _filled(match, name, source.plain) for name in match.blanks}
    for given in sentence.gives:
        fact = facts[given.fact]
        values = {
            name: _stated(formula, _declared(fact, given, name), blanks, match, source, sentence.interpreted)
            for name, formula in _formulas(given).items()
        }
        yield Statement(fact, values, given.value is None)


def _formulas(given: Given) -> Mapping[str, Expression]:
    return given.fields if given.value is None else {given.fact: given.value}


def _declared(fact: Declaration, given: Given, name: str) -> Declaration:
    return fact.fields[name] if given.value is None else fact


def _filled(match: Match, name: str, plain: Plain) -> Value:
    """What fills a blank; a text as it stands in the document."""
    blank = match.blanks[name]
    return plain.original(blank.start, blank.end) if isinstance(blank.value, str) else blank.value


def _stated(
    formula: Expression,
    declared: Declaration,
    blanks: Mapping[str, Value],
    match: Match,
    source: Source,
    interpreted: str,
) -> Stated:
    value = compile_node(formula.tree)(dict(blanks))
    evidence = source.evidence(*_stretch(formula, match, source.plain.text), interpreted)
    return Stated(value, evidence, _unfit(value, formula, declared))


def _unfit(value: Value, formula: Expression, declared: Declaration) -> Message | None:
    """Why a fact cannot have a value, though it is of the right type."""
    if isinstance(value, Unknown) or (value is None and formula.tree != Literal(formula.span, None)):
        return say("'{name}' cannot be computed from this", name=declared.name)
    if isinstance(value, str) and declared.choices and value not in declared.choices:
        return say("'{name}' may not be '{text}'", name=declared.name, text=value)
    if isinstance(value, Decimal) and _is_beyond(value, declared):
        return say("'{name}' cannot be {number}", name=declared.name, number=value)
    return None


def _is_beyond(number: Decimal, declared: Declaration) -> bool:
    low, high = declared.least, declared.most
    return (low is not None and number < low) or (high is not None and number > high)


def _stretch(formula: Expression, match: Match, text: str) -> tuple[int, int]:
    """Where the blanks of a formula stand, with the words around them as far as a quotation may go."""
    used = [match.blanks[name.name] for name in free_names(formula.tree)]
    start = min((blank.start for blank in used), default=match.start)
    end = max((blank.end for blank in used), default=match.end)
    before = next((at for at in range(start, match.start, -1) if text[at - 1] in _STOPS), match.start)
    after = next((at for at in range(end, match.end) if text[at] in _STOPS), match.end)
    if after - before <= LONGEST_QUOTE:
        return before, after
    return (start, after) if after - start <= LONGEST_QUOTE else (start, end)
