"""What a rule stands on: a rule in, the parts about its basis, parameters, facts, related rules and examples out."""

from collections.abc import Iterator

from perfeval_rules.figures.shapes import declaration_of
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.model.vocabulary import Declaration, Parameter
from perfeval_rules.report.catalogue.parts import Grid, Line, Lines, Part, Run, Style, plain
from perfeval_rules.report.catalogue.relations import Relations, references
from perfeval_rules.report.catalogue.texts import NOTHING, code, expected, given, link, parameter_values
from perfeval_rules.report.words.basis import bases, parameters_read, unverified_because
from perfeval_rules.report.words.sentences import joined


def standing(rule: AnyRule, book: RuleBook, related: Relations, tell: Tell) -> Iterator[Part]:
    """What a rule rests on, what rests on it, and its examples."""
    basis = bases(rule, book, tell)
    if basis:
        yield Part(tell("Basis"), plain(basis, Style.DOUBT if rule.reconstructed else Style.PLAIN))
    because = unverified_because(rule, book, tell)
    if because:
        yield Part(tell("To be verified"), plain(joined(because, tell), Style.DOUBT))
    if parameters := [book.parameters[name] for name in parameters_read(rule, book)]:
        yield Part(tell("Parameters"), parameter_grid(parameters, book, tell))
    if facts := _facts_read(rule, book):
        yield Part(tell("Facts it reads"), _facts(facts, book, tell))
    if used := [link(other, related.place(other)) for other in references(rule, book)]:
        yield Part(tell("Refers to"), Lines(tuple(used)))
    if users := [link(other, related.place(other)) for other in related.users.get(related.place(rule), ())]:
        yield Part(tell("Referred to by"), Lines(tuple(users)))
    if rule.examples:
        yield Part(tell("Examples: {count}", count=len(rule.examples)), _examples(rule, book, tell), folded=True)


def parameter_grid(parameters: list[Parameter], book: RuleBook, tell: Tell) -> Grid:
    """Parameters with their values and what they stand on."""
    columns = (tell("Parameter"), tell("Value"), tell("Meaning"), tell("Basis"))
    return Grid(columns, tuple(_parameter(parameter, book, tell) for parameter in parameters))


def _parameter(parameter: Parameter, book: RuleBook, tell: Tell) -> tuple[Lines, ...]:
    doubt = Style.DOUBT if parameter.unverified else Style.PLAIN
    chosen = (plain(tell("chosen by the date of evaluation"), Style.QUIET).lines) if parameter.by_evaluation else ()
    return (
        plain(parameter.name, Style.CODE),
        Lines((*parameter_values(parameter, tell).lines, *chosen)),
        plain(parameter.label),
        plain(bases(parameter, book, tell), doubt),
    )


def _facts_read(rule: AnyRule, book: RuleBook) -> list[str]:
    """The facts and fields that a rule reads itself, in the order of the vocabulary; a list only beside no field."""
    read = book.reads[rule.id]
    found: list[str] = []
    for name, fact in book.facts.items():
        fields = [f"{name}.{field}" for field in fact.fields if f"{name}.{field}" in read]
        found += fields or [name] * (name in read)
    return found


def _facts(names: list[str], book: RuleBook, tell: Tell) -> Grid:
    columns = (tell("Fact"), tell("Meaning"), tell("Question or formula"))
    declared = ((name, declaration_of(name, book)) for name in names)
    return Grid(columns, tuple(_fact(name, fact, tell) for name, fact in declared if fact is not None))


def _fact(name: str, declared: Declaration, tell: Tell) -> tuple[Lines, ...]:
    label = declared.label or declared.name
    meaning = tell("{label} ({unit})", label=label, unit=declared.unit) if declared.unit else label
    asked: tuple[Line, ...] = ((Run(declared.question),),) if declared.question else ()
    computed = code(declared.derive).lines if declared.derive is not None else ()
    return plain(name, Style.CODE), plain(meaning), Lines((*asked, *computed)) if asked or computed else NOTHING


def _examples(rule: AnyRule, book: RuleBook, tell: Tell) -> Grid:
    rows = tuple((given(example, book, rule.each), expected(example, tell)) for example in rule.examples)
    return Grid((tell("Given"), tell("Expected")), rows, named=False)
