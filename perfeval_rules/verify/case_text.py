"""A counterexample as the text of a case file, which reads back and shows the same."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

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
    yield f"title: {_text(title)}"
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
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{_plainly(value * 100)}%" if declared.unit == "%" else _plainly(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(_written(item, declared) for item in value)}]"
        case _:
            return _text(str(value))


def _plainly(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
