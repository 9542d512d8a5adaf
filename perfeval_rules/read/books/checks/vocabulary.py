"""The vocabulary: no name means two things, and every name can be written in an expression."""

from collections.abc import Iterator

from perfeval_rules.feel import is_name
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import plainly, span_under, text
from perfeval_rules.read.vocabulary.reserved import RESERVED, RESERVED_FIELDS, ROW_SCORE


def vocabulary(draft: Draft) -> Iterator[Diagnostic]:
    """What is wrong with the declared facts and their fields."""
    facts = draft.around.vocabulary.facts
    for fact in facts.values():
        yield from _name(fact, RESERVED)
        yield from _choices(fact)
        yield from _limits(fact)
        for field in fact.fields.values():
            if field == ROW_SCORE:
                continue
            yield from _name(field, RESERVED_FIELDS)
            if field.name in facts:
                message = say("'{name}' is also the name of a case fact", name=field.name)
                yield Diagnostic(field.span, message, say("Give the field another name."))
            yield from _choices(field)
            yield from _limits(field)


def _name(declaration: Declaration, reserved: frozenset[str]) -> Iterator[Diagnostic]:
    if declaration.name in reserved:
        yield Diagnostic(declaration.span, say("'{name}' is a reserved name", name=declaration.name))
    elif not is_name(declaration.name):
        yield Diagnostic(
            declaration.span,
            say("'{name}' cannot be written as a name in an expression", name=declaration.name),
            say("Use letters and digits without spaces or signs, and begin with a letter."),
        )


def _choices(declaration: Declaration) -> Iterator[Diagnostic]:
    if declaration.choices and declaration.kind not in (Kind.TEXT, Kind.TEXTS):
        yield Diagnostic(declaration.span, say("only a text has choices"))


def _limits(declaration: Declaration) -> Iterator[Diagnostic]:
    """Only a number that cases enter has limits, and the lesser one is the least."""
    least, most = declaration.least, declaration.most
    if least is None and most is None:
        return
    if declaration.kind not in (Kind.NUMBER, Kind.NUMBERS) or declaration.derive is not None:
        yield Diagnostic(declaration.span, say("only a number that cases enter has 'min' or 'max'"))
    elif least is not None and most is not None and least > most:
        message = say("'min' {least} is more than 'max' {most}", least=plainly(least), most=plainly(most))
        yield Diagnostic(declaration.span, message)


def record_facts(draft: Draft) -> Iterator[Diagnostic]:
    """``each`` names a record fact."""
    known = draft.around.vocabulary
    records = [name for name, fact in known.facts.items() if fact.kind is Kind.RECORDS or name in known.vague]
    for read in draft.rules:
        each = text(read.tree.get("each"))
        if each in known.facts and each not in records:
            message = say("'{name}' holds no records", name=each)
            yield Diagnostic(span_under(read.tree, "each"), message, did_you_mean(each, records))
        elif each and each not in records and known.complete:
            message = say("no record fact is called '{name}'", name=each)
            yield Diagnostic(span_under(read.tree, "each"), message, did_you_mean(each, records))
