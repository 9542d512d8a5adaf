"""One finding as a SARIF result: its places, what identifies it from run to run, and what persons decided on it."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import DecisionLine, Dossier, Entry, Gone
from perfeval_rules.model.places import Span
from perfeval_rules.model.review import Presence
from perfeval_rules.model.rules import Severity
from perfeval_rules.review.standing import EXCUSED

Data = dict[str, Any]

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.QUESTION: "note",
    Severity.INFO: "note",
}
"""The levels of SARIF; what is a question and what a note stands among the properties."""

STATES = {
    Presence.NEW: "new",
    Presence.REOPENED: "new",
    Presence.STILL: "unchanged",
    Presence.FIXED: "absent",
}

FINGERPRINT = "perfevalFinding/v1"

ESCAPED = "surrogateescape"
"""How bytes of a file name stand in its text that are no characters."""

_DRIVE = re.compile("^[A-Za-z]:")


def result(entry: Entry, dossier: Dossier, tell: Tell) -> Data:
    """A finding that is there."""
    where = entry.sources[0].span if entry.sources else _beginning(dossier)
    data: Data = {
        "ruleId": entry.rule,
        "level": LEVELS[entry.severity],
        "message": message(entry.text or entry.title),
        "locations": [{"physicalLocation": _place(where)}],
        "relatedLocations": list(_related(entry, tell)),
        "partialFingerprints": {FINGERPRINT: entry.id},
        "suppressions": list(_suppressions(entry.decision)),
        "properties": _properties(entry, dossier),
    }
    if entry.presence is not None:
        data["baselineState"] = STATES[entry.presence]
    return {name: value for name, value in data.items() if value != []}


def gone_result(gone: Gone, name: str, severity: Severity, dossier: Dossier) -> Data:
    """A finding of an earlier check that is not there any more."""
    return {
        "ruleId": gone.rule,
        "level": LEVELS[severity],
        "message": message(name),
        "locations": [{"physicalLocation": _place(_beginning(dossier))}],
        "partialFingerprints": {FINGERPRINT: gone.id},
        "baselineState": STATES[Presence.FIXED],
        "properties": {"case": dossier.case},
    }


def message(text: str) -> Data:
    """A text in which nothing is a blank or a link."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _beginning(dossier: Dossier) -> Span:
    return Span(dossier.file, 1, 1, 1, 1)


def _place(span: Span) -> Data:
    """A stretch of a file; columns count characters, and the end is exclusive in SARIF too."""
    region = {"startLine": span.line, "startColumn": span.column}
    if (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return {"artifactLocation": {"uri": uri(span.file)}, "region": region}


def uri(file: str) -> str:
    """The name of a file as a reference, with slashes, and without characters that mean something to a reference."""
    path = file.replace("\\", "/")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{quote(path[2:], errors=ESCAPED)}"
    return quote(path, errors=ESCAPED)


def _related(entry: Entry, tell: Tell) -> Iterator[Data]:
    """Where the facts stand in the source documents, each place once."""
    places: dict[tuple[str, str, str, str], list[str]] = {}
    for source in entry.sources:
        if source.document or source.place:
            places.setdefault((source.file, source.document, source.place, source.quote), []).append(source.fact)
    for number, ((file, document, place, quoted), facts) in enumerate(places.items(), 1):
        said = " ".join(part for part in (place, tell("“{quote}”", quote=quoted) if quoted else "") if part)
        names = tell(", ").join(dict.fromkeys(facts))
        text = tell("{facts}: {place}", facts=names, place=said or document)
        where = {"physicalLocation": {"artifactLocation": {"uri": uri(file)}}} if file else _named(document)
        yield {"id": number, **where, "message": message(text)}


def _named(document: str) -> Data:
    """A document of which only the title is known."""
    return {"logicalLocations": [{"name": document}]} if document else {}


def _suppressions(decision: DecisionLine | None) -> Iterator[Data]:
    """The decision that takes the finding off the list; one that does not hold any more is to be looked at again."""
    if decision is not None and decision.what in EXCUSED:
        status = "underReview" if decision.stale else "accepted"
        yield {"kind": "external", "status": status, "justification": decision.reason}


def _properties(entry: Entry, dossier: Dossier) -> Data:
    """What the format has no place for."""
    decision = entry.decision
    said: Data = {
        "case": dossier.case,
        "kind": entry.kind,
        "severity": entry.severity.value,
        "section": entry.section,
        "category": entry.category,
        "row": entry.row,
        "rowNumber": entry.row_number,
        "effect": entry.effect,
        "figures": entry.figures,
        "advice": entry.advice,
        "decision": decision.what.value if decision else "",
        "decidedBy": decision.by if decision else "",
        "decidedOn": decision.on.isoformat() if decision else "",
        "stale": decision.stale if decision else "",
    }
    return {name: value for name, value in said.items() if value not in ("", None)}
