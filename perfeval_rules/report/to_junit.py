"""Findings as JUnit XML, which build servers show as tests: dossiers in, a suite a case with a test a rule out.

A rule fails where it has findings that count: grave enough, and not dismissed or waived. Undecided rules are skipped.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, Entry, RuleLine
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.words.points import points
from perfeval_rules.report.words.sentences import joined, severity_name, teller
from perfeval_rules.review.standing import EXCUSED

_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold."""

NO_TIME = "0"
"""The time that a test took, which is not measured for a rule."""


def to_junit(dossiers: Iterable[Dossier], fail_on: Severity = Severity.ERROR) -> str:
    """The whole document; findings at least as grave as ``fail_on`` fail."""
    whole = Element("testsuites", {"name": "perfeval"})
    for number, dossier in enumerate(dossiers):
        whole.append(_suite(number, dossier, fail_on))
    for count in ("tests", "failures", "errors", "skipped"):
        whole.set(count, str(sum(int(suite.get(count, "0")) for suite in whole)))
    indent(whole, space=" ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(whole, encoding="unicode")}\n'


def _suite(number: int, dossier: Dossier, fail_on: Severity) -> Element:
    tell = teller(dossier.language)
    found: dict[str, list[Entry]] = {}
    for entry in dossier.entries:
        found.setdefault(entry.rule, []).append(entry)
    tests = [_test(rule, found.get(rule.id, []), dossier, fail_on, tell) for rule in dossier.rules]
    suite = _element(
        "testsuite",
        {
            "name": dossier.title,
            "package": dossier.book_name,
            "id": str(number),
            "tests": str(len(tests)),
            "failures": str(sum(test.find("failure") is not None for test in tests)),
            "errors": "0",
            "skipped": str(sum(test.find("skipped") is not None for test in tests)),
            "time": NO_TIME,
            "timestamp": f"{dossier.today.isoformat()}T00:00:00",
            "hostname": "localhost",
        },
    )
    properties = SubElement(suite, "properties")
    properties.extend(_element("property", {"name": name, "value": value}) for name, value in _subject(dossier))
    suite.extend(tests)
    return suite


def _subject(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """What was checked, by which rules, and what it came to."""
    totals = dossier.totals
    yield "case", dossier.case
    yield "file", dossier.file
    yield "book", dossier.book_name
    yield "stamp", dossier.stamp
    if totals.stated is not None:
        yield "stated total", f"{totals.stated:f}"
    if totals.computed is not None:
        yield "computed total", points(totals.computed)
    if totals.settled is not None:
        yield "settled total", f"{totals.settled:f}"


def _test(rule: RuleLine, found: list[Entry], dossier: Dossier, fail_on: Severity, tell: Tell) -> Element:
    """A rule: failed, skipped or passed, with all its findings in words."""
    name = tell("{title} [{id}]", title=rule.title, id=rule.id)
    classname = f"{dossier.book_name}.{rule.category or rule.kind}"
    test = _element("testcase", {"name": name, "classname": classname, "time": NO_TIME, "file": rule.span.file})
    failed = [entry for entry in found if _counts(entry, fail_on)]
    if failed:
        told = {"message": failed[0].text or rule.title, "type": rule.severity.value}
        _told(test, "failure", told, failed, tell)
    elif rule.answer is Answer.UNDECIDED:
        reason = tell("not known: {facts}", facts=joined(list(rule.missing), tell)) if rule.missing else ""
        test.append(_element("skipped", {"message": reason or tell("undecided")}))
    rest = [entry for entry in found if entry not in failed]
    if rest:
        _told(test, "system-out", {}, rest, tell)
    return test


def _counts(entry: Entry, fail_on: Severity) -> bool:
    """Whether a finding fails its test."""
    severities = list(Severity)
    grave = severities.index(entry.severity) <= severities.index(fail_on)
    decision = entry.decision
    return grave and not (decision is not None and decision.what in EXCUSED and not decision.stale)


def _told(test: Element, name: str, attributes: dict[str, str], entries: list[Entry], tell: Tell) -> None:
    element = _element(name, attributes)
    element.text = _clean("\n".join(_lines(entries, tell)))
    test.append(element)


def _lines(entries: list[Entry], tell: Tell) -> Iterator[str]:
    """Every finding with its places and what was decided on it."""
    for entry in entries:
        decision = f" [{entry.decision.word}: {entry.decision.reason}]" if entry.decision else ""
        yield f"[{severity_name(entry.severity, tell)}] {entry.text or entry.title} ({entry.id}){decision}"
        if entry.places:
            yield f"  {entry.places}"


def _element(name: str, attributes: dict[str, str]) -> Element:
    return Element(name, {key: _clean(value) for key, value in attributes.items()})


def _clean(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)
