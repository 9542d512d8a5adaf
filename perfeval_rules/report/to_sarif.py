"""Findings as SARIF 2.1.0, which code hosts and editors show beside a file: dossiers in, one JSON document out.

A finding stands where the case file says its first fact; the places in the source documents are related locations.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, RuleLine
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.to_sarif_results import LEVELS, gone_result, message, result
from perfeval_rules.report.words.sentences import teller

Data = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The published name of the format's schema."""

LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
"""The names of languages in SARIF."""

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no file can hold."""


def to_sarif(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """The document in pieces: the results of each case as it comes, then the rules that were asked."""
    rules: dict[str, Data] = {}
    version, language, separator = "", "zh", "\n"
    yield f'{{\n"$schema": {_json(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n"results": ['
    for dossier in dossiers:
        version, language = dossier.version, dossier.language
        tell = teller(language)
        for rule in dossier.rules:
            rules.setdefault(rule.id, _descriptor(rule, tell))
        for data in _results(dossier, list(rules)):
            yield f"{separator}{_json(data)}"
            separator = ",\n"
    driver = {"name": "perfeval", "version": version, "language": LANGUAGES[language], "rules": list(rules.values())}
    tool = {"driver": {name: value for name, value in driver.items() if value != ""}}
    yield f'\n],\n"columnKind": "unicodeCodePoints",\n"tool": {_json(tool)}\n}}]\n}}\n'


def _results(dossier: Dossier, rules: list[str]) -> Iterator[Data]:
    """A result for each finding, and for each that is gone."""
    tell = teller(dossier.language)
    at = {key: index for index, key in enumerate(rules)}
    for entry in dossier.entries:
        yield {"ruleIndex": at[entry.rule], **result(entry, dossier, tell)}
    severities = {rule.id: rule.severity for rule in dossier.rules}
    for gone, name in zip(dossier.gone, dossier.fixed, strict=True):
        yield gone_result(gone, name, severities.get(gone.rule, Severity.INFO), dossier)


def _descriptor(rule: RuleLine, tell: Tell) -> Data:
    """What a rule says of itself: its basis, and when it would be a false alarm."""
    said = {tell("Basis"): rule.basis, tell("To be verified"): rule.doubt, tell("Take care"): rule.note}
    full = "\n".join(tell("{label}: ", label=label) + text for label, text in said.items() if text)
    return {
        "id": rule.id,
        "name": rule.title,
        "shortDescription": message(rule.title),
        **({"fullDescription": message(full)} if full else {}),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "kind": rule.kind,
            "severity": rule.severity.value,
            "tags": [rule.category] if rule.category else [],
            "file": rule.span.file,
            "line": rule.span.line,
        },
    }


def _json(data: Any) -> str:
    return _HALVES.sub("\ufffd", json.dumps(data, ensure_ascii=False))
