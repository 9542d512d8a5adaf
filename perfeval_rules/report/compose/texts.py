"""Small pieces that every part of the report is made of."""

from collections.abc import Iterable

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.report import Item, Paragraph, Text, Tone
from perfeval_rules.model.rules import Severity

TONES = {
    Severity.ERROR: Tone.ERROR,
    Severity.WARNING: Tone.WARNING,
    Severity.QUESTION: Tone.QUESTION,
    Severity.INFO: Tone.INFO,
}


def labelled(label: str, value: str, tell: Tell, tone: Tone = Tone.PLAIN) -> Item:
    """``label: value`` as one entry of a list."""
    return Item((Text(tell("{label}: ", label=label), Tone.STRONG), Text(value, tone)))


def detail(label: str, value: str, tell: Tell) -> Item:
    """``label: value`` under a finding, where the finding itself matters more."""
    return Item((Text(tell("{label}: ", label=label), Tone.QUIET), Text(value)))


def paragraph(text: str, tone: Tone = Tone.PLAIN) -> Paragraph:
    """A paragraph in one tone."""
    return Paragraph((Text(text, tone),))


def present(items: Iterable[Item | None]) -> tuple[Item, ...]:
    """The entries that have something to say."""
    return tuple(item for item in items if item is not None)
