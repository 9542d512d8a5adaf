"""Values, facts, proofs and diagnostics as JSON data: decimals as text, unknown as an object that says what lacks."""

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from perfeval_rules.model.cases import Fact, Record
from perfeval_rules.model.findings import Bounds, Row, Step, Verdict
from perfeval_rules.model.places import Diagnostic, Message, Span
from perfeval_rules.model.rules import Days
from perfeval_rules.model.values import Interval, Months, Unknown, Value

Data = dict[str, Any]


def value_data(value: Value) -> Any:
    """A value; a number is its decimal text, exactly."""
    match value:
        case Interval(facts, low, high):
            return {"low": f"{low:f}", "high": f"{high:f}", "unknown": sorted(facts)}
        case Unknown(facts):
            return {"unknown": sorted(facts)}
        case None | bool() | str():
            return value
        case Decimal():
            return f"{value:f}"
        case list():
            return [value_data(item) for item in value]
        case dict():
            return {name: value_data(item) for name, item in value.items()}
        case date() | time():
            return value.isoformat()
        case timedelta():
            return f"P{value.days}D"
        case Months(months):
            return f"P{months}M"
        case _:
            return str(value)


def bounds_data(bounds: Bounds | None) -> Data | None:
    """The two ends of a number of points, which are equal when it is certain."""
    return None if bounds is None else {"low": f"{bounds.low:f}", "high": f"{bounds.high:f}"}


def row_data(row: Row | None) -> Data | None:
    """The row that an answer is about; null for the case itself."""
    return None if row is None else {"number": row.number, "name": row.name}


def fact_data(fact: Fact) -> Data:
    """An entered fact and where it was found; of a list only how many records it has, which the values hold."""
    evidence = fact.evidence
    value: Data = {"records": len(fact.value)} if isinstance(fact.value, tuple) else {"value": value_data(fact.value)}
    return {
        "name": fact.name,
        **value,
        "standing": fact.standing.name.lower(),
        "document": evidence.document if evidence else "",
        "place": evidence.place if evidence else "",
        "quote": evidence.quote if evidence else "",
        "interpreted": evidence.interpreted if evidence else "",
        **place_data(fact.span),
    }


def picked_data(fact: Fact) -> Data:
    """A fact that a problem shows as its evidence: a record with all its fields."""
    data = fact_data(fact)
    if isinstance(fact.value, tuple):
        data["fields"] = [_record_data(record) for record in fact.value]
    return data


def _record_data(record: Record) -> Data:
    simple = {name: fact.value for name, fact in record.fields.items() if not isinstance(fact.value, tuple)}
    return {name: value_data(value) for name, value in simple.items()}


def place_data(span: Span) -> Data:
    """Where in a file something stands."""
    return {"file": span.file, "line": span.line}


def step_data(step: Step | None) -> Data | None:
    """A step of a proof with all that it rests on."""
    if step is None:
        return None
    return {
        "text": step.text,
        "value": _step_value(step),
        "facts": [fact_data(fact) for fact in step.facts],
        "parts": [step_data(part) for part in step.parts],
    }


def _step_value(step: Step) -> Any:
    """What a step came to; of a list of records only how many, since ``values`` and ``parameters`` hold them once."""
    match step.value:
        case [dict(), *_] as records:
            return {"records": str(len(records))}
        case _:
            return value_data(step.value)


def verdict_data(verdict: Verdict, *, proved: bool = True) -> Data:
    """An answer, what would settle it, and its proof if that is wanted."""
    return {
        "answer": verdict.answer.value,
        "missing": sorted(verdict.missing),
        "reasons": [diagnostic_data(reason) for reason in verdict.reasons],
        "note": sentence(verdict.note),
        "proof": step_data(verdict.proof) if proved else None,
    }


def diagnostic_data(diagnostic: Diagnostic) -> Data:
    """What is wrong with a file, in English, and where."""
    return {
        **place_data(diagnostic.span),
        "column": diagnostic.span.column,
        "level": diagnostic.level.value,
        "message": str(diagnostic.message),
        "hint": sentence(diagnostic.hint),
    }


def sentence(message: Message | None) -> str:
    """A message in English; empty where there is none."""
    return "" if message is None else str(message)


def within_data(within: Days | Months | None) -> str | None:
    """A deadline as an ISO 8601 duration."""
    match within:
        case Days(days=days):
            return f"P{days}D"
        case Months(months):
            return f"P{months}M"
        case None:
            return None
