"""Rule files: from a tree to an indicator, a check or a problem, with its ids written out in full."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.rules import AnyRule, Check, Days, Indicator, Line, Problem, Remedy, Scoring, Severity
from perfeval_rules.model.syntax import Template
from perfeval_rules.model.values import Months
from perfeval_rules.read.books.folder import Page
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.pieces import at, flag, items, number, one_or_more, span_of_key, text, texts, unverified
from perfeval_rules.read.rules.examples import examples_of
from perfeval_rules.read.rules.notes import Notes, Use, Wanted, expression, nothing, template
from perfeval_rules.read.rules.references import Found, many_scores, resolve
from perfeval_rules.read.text.tree import Mapping, Tree

LINE_LISTS = {"first": Scoring.FIRST, "deduct": Scoring.DEDUCT, "award": Scoring.AWARD}
SEVERITIES = {str(severity): severity for severity in Severity}
Diagnostics = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class ReadRule:
    """A rule, the page it stands on, what is wrong with it by itself, and its expressions.

    ``refers`` are the rules it refers to in ``score`` and ``fired``, as ``score:id`` and ``fired:id``.
    """

    rule: AnyRule
    page: Page
    tree: Mapping
    diagnostics: Diagnostics
    uses: tuple[Use, ...]
    refers: frozenset[str]


def read_rule(page: Page, tree: Mapping, rule_id: str, around: Surroundings) -> ReadRule:
    """The rule on a page."""
    notes = Notes(targets=around.targets)
    rule = READERS[page.kind](tree, _common(page, tree, rule_id, around, notes), notes)
    return ReadRule(rule, page, tree, tuple(notes.diagnostics), tuple(notes.uses), frozenset(notes.refers))


def _common(page: Page, tree: Mapping, rule_id: str, around: Surroundings, notes: Notes) -> dict[str, Any]:
    """What every rule has."""
    each = text(tree.get("each")) or None
    examples, diagnostics = examples_of(tree, page.kind, around)
    notes.diagnostics.extend(diagnostics)
    return {
        "id": rule_id,
        "title": text(tree.get(page.kind)),
        "basis": texts(tree.get("basis")),
        "reconstructed": text(tree.get("reconstructed")),
        "unverified": unverified(tree),
        "tags": texts(tree.get("tags")),
        "note": text(tree.get("note")),
        "each": each,
        "applies_when": expression(tree.get("applies_when"), Wanted.CONDITION, notes),
        "examples": examples,
        "overrides": flag(tree.get("overrides")),
        "span": span_of_key(tree, page.kind),
    }


def _indicator(tree: Mapping, common: dict[str, Any], notes: Notes) -> Indicator:
    name = next((name for name in LINE_LISTS if tree.get(name) is not None), "first")
    lines = items(tree.get(name))
    return Indicator(
        **common,
        section=text(tree.get("section")),
        weight=number(tree.get("weight")) or Decimal(0),
        scoring=LINE_LISTS[name],
        lines=tuple(_line(line, str(position), name, notes) for position, line in enumerate(lines, start=1)),
        aliases=texts(tree.get("aliases")),
        explanation=text(tree.get("explanation")),
        exclusive=texts(tree.get("exclusive")),
    )


def _line(tree: Tree, position: str, list_name: str, notes: Notes) -> Line:
    return Line(
        key=text(at(tree, "id")) or position,
        when=expression(at(tree, "when"), Wanted.CONDITION, notes),
        points=expression(at(tree, "score" if list_name == "first" else "points"), Wanted.NUMBER, notes)
        or nothing(tree.span),
        gate=flag(at(tree, "gate")),
        remark=template(at(tree, "remark"), notes),
        because=template(at(tree, "because"), notes),
        span=tree.span,
    )


def _check(tree: Mapping, common: dict[str, Any], notes: Notes) -> Check:
    return Check(
        **common,
        severity=_severity(tree),
        when=expression(tree.get("when"), Wanted.CONDITION, notes) or nothing(tree.span),
        finding=template(tree.get("finding"), notes) or Template("", (), tree.span),
        remedy=template(tree.get("remedy"), notes),
    )


def _problem(tree: Mapping, common: dict[str, Any], notes: Notes) -> Problem:
    return Problem(
        **common,
        severity=_severity(tree),
        when=expression(tree.get("when"), Wanted.CONDITION, notes) or nothing(tree.span),
        statement=template(tree.get("statement"), notes) or Template("", (), tree.span),
        remedies=tuple(_remedy(remedy, notes) for remedy in items(tree.get("remedies"))),
        evidence=expression(tree.get("evidence"), Wanted.ANYTHING, notes),
        explains=_explained(tree, notes),
        listed_when=expression(tree.get("listed_when"), Wanted.CONDITION, notes),
    )


def _severity(tree: Mapping) -> Severity:
    return SEVERITIES.get(text(tree.get("severity")), Severity.ERROR)


def _remedy(tree: Tree, notes: Notes) -> Remedy:
    return Remedy(
        title=text(at(tree, "remedy")),
        actions=texts(at(tree, "actions")),
        responsible=text(at(tree, "responsible")),
        within=deadline(text(at(tree, "within"))),
        done_when=expression(at(tree, "done_when"), Wanted.CONDITION, notes),
        span=tree.span,
    )


def deadline(written: str) -> Days | Months | None:
    """The duration that ``90 days`` or ``3 months`` stands for."""
    count, _, unit = written.partition(" ")
    if not (count.isascii() and count.isdigit() and len(count) < 6) or unit not in ("days", "months"):
        return None
    return Days(days=int(count)) if unit == "days" else Months(int(count))


def _explained(tree: Mapping, notes: Notes) -> tuple[str, ...]:
    """The full ids of the lost points that a problem accounts for; rules that are switched off lose none."""
    ids = []
    for reference in one_or_more(tree.get("explains")):
        found = resolve(reference.text, notes.targets or {})
        if not isinstance(found, Found):
            notes.add(reference.span, found.message, found.hint)
        elif found.target.kind != "indicator":
            notes.add(reference.span, say("'{id}' is no indicator and loses no points", id=found.id))
        elif found.target.rows and "#" not in found.id:
            notes.add(reference.span, many_scores(found.id))
        elif not found.target.disabled:
            ids.append(found.id)
    return tuple(ids)


READERS: dict[str, Callable[[Mapping, dict[str, Any], Notes], AnyRule]] = {
    "indicator": _indicator,
    "check": _check,
    "problem": _problem,
}
