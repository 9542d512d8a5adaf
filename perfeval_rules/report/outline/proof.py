"""A proof as a nested list: each step with its value, down to the facts, formulas and parameters it rests on."""

from dataclasses import dataclass

from perfeval_rules.figures.shapes import declaration_of, shape_of_sum
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.findings import Assessment, Step, Verdict
from perfeval_rules.model.report import Item, Text, Tone
from perfeval_rules.model.syntax import And, Comparison, Name, Not, Or, Path
from perfeval_rules.model.values import Interval, Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.report.compose.missing import label_of
from perfeval_rules.report.words.basis import bases
from perfeval_rules.report.words.places import place_of
from perfeval_rules.report.words.sentences import standing_name, told


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a proof is read: its assessment, the rows its rule looks at, and the reader's language."""

    assessment: Assessment
    each: str | None
    tell: Tell


def proof_items(verdict: Verdict, reading: Reading) -> tuple[Item, ...]:
    """The proof of a verdict; what it lacks, where there is no proof; and why it came to nothing."""
    items = [proof_item(verdict.proof, reading)] if verdict.proof is not None else []
    if verdict.proof is None:
        items.extend(missing_item(name, reading.assessment, reading.tell) for name in sorted(verdict.missing))
    for reason in verdict.reasons:
        text = reading.tell("{place}: {reason}", place=reason.span, reason=told(reason.message, reading.tell))
        items.append(Item((Text(text, Tone.WARNING),)))
    return tuple(items)


def proof_item(step: Step, reading: Reading) -> Item:
    """A step of a proof and, under it, what it rests on."""
    formula = _formula(step)
    parts = formula.parts if formula is not None and formula.parts else step.parts
    under = [*_sources(step, reading), *(proof_item(part, reading) for part in parts)]
    return Item((Text(f"{step.text} "), *_outcome(step, formula, reading)), tuple(under))


def _formula(step: Step) -> Step | None:
    """The formula that a derived fact was computed by."""
    return step.parts[0] if isinstance(step.node, Name) and step.parts else None


def _outcome(step: Step, formula: Step | None, reading: Reading) -> tuple[Text, ...]:
    """What a step came to, and by which formula."""
    tell = reading.tell
    if is_condition(step):
        return (Text(*_truth(step.value, tell)),)
    shape = shape_of_sum(step.node, reading.assessment.book, reading.each)
    texts = [Text(tell("= {value}", value=figure(step.value, tell, shape)), Tone.STRONG)]
    if formula is not None:
        texts.append(Text(tell(", computed as {formula}", formula=formula.text), Tone.QUIET))
    return tuple(texts)


def is_condition(step: Step) -> bool:
    """Whether a step holds or not, rather than having a value."""
    if isinstance(step.node, And | Or | Not | Comparison):
        return True
    return isinstance(step.value, bool) and not isinstance(step.node, Name | Path)


def _truth(value: Value, tell: Tell) -> tuple[str, Tone]:
    match value:
        case True:
            return tell("— holds"), Tone.GOOD
        case False:
            return tell("— does not hold"), Tone.PLAIN
        case Unknown():
            return tell("— cannot be told"), Tone.WARNING
        case _:
            return tell("— came to nothing"), Tone.WARNING


def _sources(step: Step, reading: Reading) -> list[Item]:
    """Where the facts that a step names stand, or that they are missing; for a parameter, what it stands on."""
    if isinstance(step.node, Path) and isinstance(step.node.source, Name) and step.node.source.name == PARAMETERS:
        return _parameter(step.node.name, reading)
    items = [_place(fact, step, reading) for fact in step.facts]
    if not step.parts and isinstance(step.value, Unknown) and not isinstance(step.value, Interval):
        items.extend(_missing(step, reading))
    return items


def _place(fact: Fact, step: Step, reading: Reading) -> Item:
    """Document, place and standing of a fact, and where the case file says it."""
    tell, span = reading.tell, fact.span
    texts = [Text(place_of(fact, reading.assessment.case, tell), Tone.QUIET)]
    if fact.evidence is not None and fact.evidence.interpreted:
        texts.append(Text(tell("; read as: {reading}", reading=fact.evidence.interpreted), Tone.WARNING))
    texts.append(Text(tell("; {file}:{line}", file=span.file, line=span.line), Tone.QUIET))
    if isinstance(step.value, Unknown) and fact.standing < reading.assessment.standing:
        wanted = standing_name(reading.assessment.standing, tell)
        texts.append(Text(tell("; does not count: this run asks for {standing}", standing=wanted), Tone.WARNING))
    return Item(tuple(texts))


def _missing(step: Step, reading: Reading) -> list[Item]:
    """The facts that a step lacks and the case file does not have."""
    names = step.value.facts if isinstance(step.value, Unknown) and not step.facts else frozenset[str]()
    return [missing_item(name, reading.assessment, reading.tell) for name in sorted(names)]


def missing_item(name: str, assessment: Assessment, tell: Tell) -> Item:
    """A missing fact with the question to ask for it."""
    declared = declaration_of(name.partition(".")[0], assessment.book) if "[" not in name else None
    text = tell("not known: {facts}", facts=label_of(name, assessment, tell))
    question = tell("; ask: {question}", question=declared.question) if declared and declared.question else ""
    return Item((Text(f"{text}{question}", Tone.WARNING),))


def _parameter(name: str, reading: Reading) -> list[Item]:
    """Where a parameter is set, and what it stands on."""
    book, tell = reading.assessment.book, reading.tell
    parameter = book.parameters.get(name)
    if parameter is None:
        return []
    where = tell("parameter of the rule book, {file}:{line}", file=parameter.span.file, line=parameter.span.line)
    tone = Tone.WARNING if parameter.unverified else Tone.QUIET
    basis = bases(parameter, book, tell)
    return [Item((Text(where, Tone.QUIET), Text(tell("; basis: {basis}", basis=basis) if basis else "", tone)))]
