"""What is said of a name where it is pointed at: its declaration in, a small note out."""

from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.editor.functions import MEANINGS, signatures
from perfeval_rules.figures.values import Shape, Tell, figure
from perfeval_rules.model.rules import Citation, Section
from perfeval_rules.model.vocabulary import Dated, Declaration, Kind, Parameter
from perfeval_rules.read.rules.references import Target
from perfeval_rules.report.words.sentences import joined, told


@dataclass(frozen=True, slots=True)
class Note:
    """A heading, what stands beside it in a list, code that belongs to it, and sentences."""

    heading: str
    beside: str = ""
    code: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def about_fact(declaration: Declaration, owner: str, tell: Tell) -> Note:
    """What a fact or field holds, what it asks, and how it is computed; ``owner`` is the record fact of a field."""
    heading = f"{owner}.{declaration.name}" if owner else declaration.name
    beside = tell(", ").join(part for part in (_kind(declaration.kind, tell), declaration.unit) if part)
    code = (f"{declaration.name} = {declaration.derive.text}",) if declaration.derive else ()
    return Note(heading, beside, code, tuple(_of_fact(declaration, tell)))


def _of_fact(declaration: Declaration, tell: Tell) -> Iterator[str]:
    if declaration.label and declaration.label != declaration.name:
        yield declaration.label
    if declaration.question:
        yield tell("Question: {question}", question=declaration.question)
    if declaration.choices:
        yield tell("One of: {choices}", choices=joined(list(declaration.choices), tell))
    if declaration.decimals is not None:
        yield tell("Decimals: {decimals}", decimals=declaration.decimals)
    if declaration.fields:
        yield tell("Fields: {fields}", fields=joined(list(declaration.fields), tell))
    if declaration.derive is not None:
        yield tell("Derived by the formula above; a case cannot set it.")


def _kind(kind: Kind, tell: Tell) -> str:
    return tell("list of records") if kind is Kind.RECORDS else tell("{kind}", kind=kind)


def about_parameter(parameter: Parameter, tell: Tell) -> Note:
    """A parameter's values with the days on which they hold, and where they come from."""
    shape = Shape(parameter.decimals, parameter.unit)
    values = [_dated(value, shape, tell) for value in parameter.values]
    lines = [parameter.label] if parameter.label else []
    lines += values if len(values) > 1 else []
    lines += [tell("Basis: {basis}", basis=tell("; ").join(parameter.basis))] if parameter.basis else []
    if parameter.reconstructed:
        lines.append(tell("reconstructed: {how}", how=parameter.reconstructed))
    if parameter.unverified:
        lines.append(tell("To be verified."))
    return Note(f"参数.{parameter.name}", values[-1] if values else "", lines=tuple(lines))


def _dated(dated: Dated, shape: Shape, tell: Tell) -> str:
    value = figure(dated.value, tell, shape)
    match dated.since, dated.until:
        case None, None:
            return value
        case None, until:
            return tell("{value} (until {until})", value=value, until=until)
        case since, None:
            return tell("{value} (from {since} on)", value=value, since=since)
    return tell("{value} ({since} to {until})", value=value, since=dated.since, until=dated.until)


def about_function(name: str, tell: Tell) -> Note:
    """How a function is called, and what it yields."""
    meaning = told(MEANINGS[name], tell) if name in MEANINGS else ""
    return Note(name, meaning, signatures(name), (meaning,) if meaning else ())


def about_rule(target: Target, title: str, tell: Tell) -> Note:
    """Which rule has an id."""
    switched_off = (tell("Switched off in this book."),) if target.disabled else ()
    return Note(target.id, title, lines=(title, *switched_off))


def about_citation(citation: Citation, tell: Tell) -> Note:
    """Which regulation has a number."""
    lines = [citation.title, str(citation.issued or ""), tell("To be verified.") if citation.unverified else ""]
    return Note(citation.name, citation.title, lines=tuple(line for line in lines if line))


def about_section(section: Section, tell: Tell) -> Note:
    """A section of the table with its weight."""
    weight = tell("{points} points", points=figure(section.weight, tell))
    return Note(section.name, weight, lines=(weight,))
