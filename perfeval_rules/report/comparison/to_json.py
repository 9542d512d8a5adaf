"""Two cases side by side as JSON data: decimals as text, as in ``schemas/assessment.json``."""

from decimal import Decimal
from typing import Any

from perfeval_rules.model.dossier import Dossier, Entry, ScoreLine
from perfeval_rules.report.comparison.pairs import Comparison
from perfeval_rules.report.to_json_values import Data, bounds_data


def comparison_data(found: Comparison) -> Data:
    """The comparison; what one side lacks is null."""
    return {
        "old": _head(found.old),
        "new": _head(found.new),
        "rows": [{"old": _row(pair.old), "new": _row(pair.new)} for pair in found.rows],
        "findings": [{"old": _finding(pair.old), "new": _finding(pair.new)} for pair in found.entries],
        "repeated": [{"old": one.old, "new": one.new, "likeness": f"{one.likeness:.2f}"} for one in found.repeated],
    }


def _head(dossier: Dossier) -> Data:
    totals = dossier.totals
    return {
        "case": dossier.case,
        "title": dossier.title,
        "year": dossier.year,
        "book": dossier.book_name,
        "digest": dossier.digest,
        "stated": _number(totals.stated),
        "added": _number(totals.added),
        "computed": bounds_data(totals.computed),
        "settled": _number(totals.settled),
        "stated_grade": totals.stated_grade,
        "computed_grades": list(totals.computed_grades),
        "settled_grade": totals.settled_grade,
    }


def _row(line: ScoreLine | None) -> Data | None:
    if line is None:
        return None
    figures: dict[str, Any] = {"weight": line.weight, "stated": line.stated, "settled": line.settled}
    return {
        "row": line.number,
        "name": line.name,
        **{name: _number(value) for name, value in figures.items()},
        "computed": bounds_data(line.computed),
    }


def _finding(entry: Entry | None) -> Data | None:
    if entry is None:
        return None
    return {
        "id": entry.id,
        "rule": entry.rule,
        "row": entry.row_number,
        "severity": entry.severity.value,
        "text": entry.text,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
