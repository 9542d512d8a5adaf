"""Missing facts by name: what an undecided answer lacks in, the words and questions for a person out."""

import re
from collections.abc import Iterable

from perfeval_rules.figures.shapes import declaration_of
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.words.sentences import joined

MOST_NAMES = 4
"""How many missing facts a line names before the rest is only counted."""

_IN_ROW = re.compile(r"\[(\d+)\]")


def general(name: str) -> str:
    """A missing fact without the number of its row: ``list[3].field`` is ``list.field``."""
    return _IN_ROW.sub("", name)


def row_of(name: str) -> int | None:
    """The row that a missing fact belongs to, from 1."""
    found = _IN_ROW.search(name)
    return int(found[1]) if found else None


def label_of(name: str, assessment: Assessment, tell: Tell) -> str:
    """What to call a missing fact: its label, behind that of its list."""
    plain = general(name)
    declared = declaration_of(plain, assessment.book)
    source, dot, _ = plain.partition(".")
    label = (declared.label or declared.name) if declared else plain
    return tell("{list}: {field}", list=source, field=label) if dot and declared else label


def question_of(name: str, assessment: Assessment) -> str:
    """The question to ask a person for a missing fact; empty where the vocabulary has none."""
    declared = declaration_of(general(name), assessment.book)
    return declared.question if declared else ""


def lacking(names: Iterable[str], assessment: Assessment, tell: Tell) -> str:
    """The labels of missing facts in one phrase."""
    labels = list(dict.fromkeys(label_of(name, assessment, tell) for name in sorted(names)))
    if len(labels) <= MOST_NAMES:
        return joined(labels, tell)
    return tell("{facts} and {count} more", facts=joined(labels[:MOST_NAMES], tell), count=len(labels) - MOST_NAMES)
