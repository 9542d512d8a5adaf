"""An example run through a program: the facts that it gives in, what the program concludes from them out."""

from collections.abc import Mapping

from perfeval_rules.engine.conclude import Conclusion
from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.plain import PlainExecutor
from perfeval_rules.engine.program import Program
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.engine.run import run
from perfeval_rules.model.cases import Case, Standing
from perfeval_rules.model.rules import AnyRule, Example, RuleBook
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS, Kind


def concluded(program: Program, rule: AnyRule, example: Example) -> Conclusion:
    """The outcome of the program on the facts that ``example`` of ``rule`` gives."""
    case = Case(
        name="example",
        book=program.book.name,
        title="",
        synthetic=True,
        documents={},
        facts={},
        digest="",
        span=example.span,
    )
    values = values_of(case, program.book, Standing.CLAIMED)
    given = _give(program.book, rule, example.given, values)
    values[PARAMETERS] = parameters_of(program.book, values, newest=True)
    derive(program, values, given)
    return Conclusion(program, case, run(program, PlainExecutor(), values, given))


def _give(book: RuleBook, rule: AnyRule, given: Mapping[str, Value], values: dict[str, Value]) -> frozenset[str]:
    """Puts the given facts among ``values``; the names of all that were given, fields as ``list[1].field``."""
    fields = book.facts[rule.each].fields if rule.each else {}
    row = {name: value for name, value in given.items() if name in fields and name not in book.facts}
    whole = {name: value for name, value in given.items() if name not in row}
    if rule.each and row and rule.each not in whole:
        whole[rule.each] = [dict(row)]
    names = set(whole)
    for name, value in whole.items():
        values[name] = value
        declared = book.facts.get(name)
        if declared is not None and declared.kind is Kind.RECORDS and isinstance(value, list):
            values[name] = [
                _filled(book, name, number, item, names)
                for number, item in enumerate(value, 1)
                if isinstance(item, dict)
            ]
    return frozenset(names)


def _filled(book: RuleBook, name: str, number: int, item: dict[str, Value], names: set[str]) -> Value:
    """A given record with its missing fields unknown; its field names are added to ``names``."""
    names.update(f"{name}[{number}].{field}" for field in item)
    blank = {field: Unknown(frozenset([f"{name}[{number}].{field}"])) for field in book.facts[name].fields}
    return {**blank, **item}
