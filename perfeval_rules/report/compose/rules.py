"""Rule books as tables: rules in, a neutral report that lists them out."""

from collections.abc import Sequence

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.report import Block, Column, Heading, Report, Table, Text, Tone
from perfeval_rules.model.rules import AnyRule, Indicator, RuleBook
from perfeval_rules.report.compose.texts import TONES
from perfeval_rules.report.words.basis import bases
from perfeval_rules.report.words.sentences import kind_name, severity_name, teller


def compose_rules(books: Sequence[tuple[RuleBook, Sequence[AnyRule]]], language: str) -> Report:
    """Each book with the rules that are to be listed of it."""
    tell = teller(language)
    blocks: list[Block] = []
    for level, (book, rules) in enumerate(books):
        title = tell("{title} [{id}], rules: {count}", title=book.chain[0].title, id=book.name, count=len(rules))
        blocks.append(Heading(title, 2 if level else 1))
        if rules:
            blocks.append(_table(book, rules, tell))
    return Report(tell("Rules"), tuple(blocks))


def _table(book: RuleBook, rules: Sequence[AnyRule], tell: Tell) -> Table:
    columns = (
        Column(tell("Rule")),
        Column(tell("Kind")),
        Column(tell("Title")),
        Column(tell("Severity or weight")),
        Column(tell("Catalogue")),
        Column(tell("Basis")),
        Column(tell("Confidence")),
    )
    return Table(columns, tuple(_row(rule, book, tell) for rule in rules))


def _row(rule: AnyRule, book: RuleBook, tell: Tell) -> tuple[Text, ...]:
    if isinstance(rule, Indicator):
        weight = Text(tell("{weight} points", weight=number(rule.weight)) if rule.each is None else tell("every row"))
    else:
        weight = Text(severity_name(rule.severity, tell), TONES[rule.severity])
    return (
        Text(rule.id),
        Text(kind_name(rule, tell)),
        Text(rule.title),
        weight,
        Text(" ".join(rule.tags)),
        Text(bases(rule, book, tell)),
        Text(tell("to be verified"), Tone.WARNING) if rule.unverified else Text(""),
    )
