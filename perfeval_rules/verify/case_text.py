"""A counterexample as the text of a case file, which reads back and shows the same."""

from collections.abc import Iterator, Mapping

from perfeval_rules.figures.yaml_texts import yaml_text, yaml_value
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.verification import Counterexample
from perfeval_rules.model.vocabulary import Declaration


def case_text(example: Counterexample, book: RuleBook, name: str, title: str) -> str:
    """The case file, called ``name``, with the facts of a counterexample and nothing else."""
    return "".join(f"{line}\n" for line in _lines(example, book, name, title))


def _lines(example: Counterexample, book: RuleBook, name: str, title: str) -> Iterator[str]:
    yield f"case: {name}"
    yield f"book: {example.book}"
    yield f"title: {yaml_text(title)}"
    yield "synthetic: true"
    yield "facts:" if example.facts else "facts: {}"
    for fact, value in example.facts.items():
        declared = book.facts[fact]
        if isinstance(value, list) and declared.fields:
            yield f"  {fact}:" if value else f"  {fact}: []"
            for record in value:
                yield f"    - {_record(record, declared) if isinstance(record, dict) else _written(record, declared)}"
        else:
            yield f"  {fact}: {_written(value, declared)}"


def _record(record: Mapping[str, Value], declared: Declaration) -> str:
    fields = (f"{name}: {_written(value, declared.fields[name])}" for name, value in record.items())
    return f"{{{', '.join(fields)}}}"


def _written(value: Value, declared: Declaration) -> str:
    return yaml_value(value, declared.unit)
