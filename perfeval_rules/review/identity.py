"""Which finding is which: an assessment in, for each finding an id that stays when rules are reworded or rows moved.

An id is the rule's short name and the beginning of a digest over rule, case and row. A row is known by its name; where
several bear it, also by its other texts; and where these are the same too, by its place among them in the order of
their contents, which does not change when rows are moved.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from perfeval_rules.model.cases import Case, Record
from perfeval_rules.model.findings import Assessment, Finding

RowKey = tuple[str, ...]
"""What a row is known by; no two rows of a list have the same."""

NAME = "名称"
"""The field that names a row of the self-evaluation table, wherever in the record it stands."""

SHORT, WHOLE = 8, 64
"""How many hexadecimal digits of the digest an id has; all of them where findings of a rule would share the first."""


def ids_of(assessment: Assessment) -> tuple[str, ...]:
    """The id of each finding of ``assessment``, in the order of its findings, whatever they answer."""
    lists = {finding.rule.each for finding in assessment.findings if finding.rule.each is not None}
    keys = {name: row_keys(assessment.case, name) for name in lists}
    digests = [_digest(finding, assessment.case, keys) for finding in assessment.findings]
    found = zip(assessment.findings, digests, strict=True)
    shorts = [f"{finding.rule.id.rpartition('/')[2]}-{digest[:SHORT]}" for finding, digest in found]
    shared = Counter(shorts)
    return tuple(
        short if shared[short] == 1 else f"{short}{digest[SHORT:WHOLE]}"
        for short, digest in zip(shorts, digests, strict=True)
    )


def row_keys(case: Case, name: str) -> tuple[RowKey, ...]:
    """What each row of the list ``name`` is known by, in their order."""
    fact = case.facts.get(name)
    records = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    texts = [tuple(_texts(record)) for record in records]
    keys = _told_apart([row[:1] for row in texts], texts)
    return _numbered(keys, records)


def row_labels(case: Case, name: str) -> tuple[str, ...]:
    """The same in words: the name of each row, with more where several bear it."""
    return tuple(" / ".join(key) for key in row_keys(case, name))


def _told_apart(names: Sequence[RowKey], texts: Sequence[RowKey]) -> list[RowKey]:
    """The names, and all texts where several rows bear one name."""
    borne = Counter(names)
    return [name if borne[name] == 1 else all_of_it for name, all_of_it in zip(names, texts, strict=True)]


def _numbered(keys: Sequence[RowKey], records: Sequence[Record]) -> tuple[RowKey, ...]:
    """The keys, and a number behind those that several rows still share."""
    shared = Counter(keys)
    order = sorted(range(len(keys)), key=lambda at: _content(records[at]) if shared[keys[at]] > 1 else "")
    seen: Counter[RowKey] = Counter()
    found = list(keys)
    for at in order:
        if shared[keys[at]] > 1:
            seen[keys[at]] += 1
            found[at] = (*keys[at], f"#{seen[keys[at]]}")
    return tuple(found)


def _texts(record: Record) -> Iterator[str]:
    """The texts of a record: its name, or else its first text, then the others in the order of their fields' names."""
    texts = {name: fact.value for name, fact in record.fields.items() if isinstance(fact.value, str)}
    first = NAME if NAME in texts else next(iter(texts), None)
    if first is not None:
        yield texts.pop(first)
    yield from (texts[name] for name in sorted(texts))


def _content(record: Record) -> str:
    return json.dumps({name: str(fact.value) for name, fact in record.fields.items()}, sort_keys=True)


def _digest(finding: Finding, case: Case, keys: dict[str, tuple[RowKey, ...]]) -> str:
    row = keys[finding.rule.each][finding.row.number - 1] if finding.rule.each and finding.row else ()
    return sha256(json.dumps([finding.rule.id, case.name, *row]).encode()).hexdigest()
