"""Labels with their values on lines: where they begin in, pairs of label and value and the line behind them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfeval_rules.model.originals import Paragraph, Piece
from perfeval_rules.recognise.flowing.boxes import pairs_grid
from perfeval_rules.recognise.flowing.columns import columns_at
from perfeval_rules.recognise.flowing.lines import Line, text_of
from perfeval_rules.recognise.flowing.units import Text
from perfeval_rules.recognise.flowing.words import Words
from perfeval_rules.recognise.parts.headings import Heading

MOST_LINES = 3
"""Into how many lines a value may be broken, where nothing marks its end."""

_SENTENCE = frozenset("，。；！？")

Pairs = list[tuple[Text, Text]]


@dataclass(frozen=True, slots=True)
class Reader:
    """The lines of a document with the words to divide them by; ``marked``: something tells where cells end."""

    lines: Sequence[Line]
    words: Words
    marked: bool

    def begins_cell(self, at: int) -> bool:
        """Whether a line may begin a cell, as far as the one above tells."""
        return at == 0 or not self.marked or self.lines[at - 1].ends

    def heading(self, at: int) -> Heading | None:
        """The heading of a part that stands at the beginning of a line."""
        return self.words.heading(self.lines[at].text) if self.begins_cell(at) else None

    def is_label(self, at: int) -> bool:
        """Whether a label stands at the beginning of a line, and neither the heading of a part nor a sentence."""
        if not self.begins_cell(at) or self.heading(at) is not None:
            return False
        labels = self.words.labels_in(self.lines[at].text)
        return bool(labels) and labels[0].start == 0 and _SENTENCE.isdisjoint(self.lines[at].text)

    def is_known(self, at: int) -> bool:
        """Whether something known begins at a line: a label, the heading of a part or that of a table."""
        if at >= len(self.lines) or self.is_label(at):
            return True
        return self.heading(at) is not None or columns_at(self.lines, at, self.words) is not None


def head_at(reader: Reader, at: int) -> tuple[tuple[Piece, ...], int]:
    """The pairs of labels from a line on, and the first line behind them; a value in doubt ends them as a paragraph."""
    rows: list[Pairs] = []
    doubtful: tuple[Paragraph, ...] = ()
    while at < len(reader.lines) and reader.is_label(at) and not doubtful:
        pairs = list(pairs_in(reader.lines[at], reader.words))
        label, written = pairs.pop()
        value, end = _last_value(reader, at, written)
        if value is None:
            more = text_of(reader.lines[at + 1 : end])
            words = " ".join(text for text in (label.text, written.text, more) if text)
            doubtful = (Paragraph(text=words, place=label.place),)
        else:
            pairs.append((label, value))
        rows += [pairs] if pairs else []
        at = end
    return (*((pairs_grid(rows),) if rows else ()), *doubtful), at


def pairs_in(line: Line, words: Words) -> Iterator[tuple[Text, Text]]:
    """The labels of a line, each with what stands behind it."""
    labels = words.labels_in(line.text)
    ends = [*(label.start for label in labels[1:]), len(line.text)]
    for label, end in zip(labels, ends, strict=True):
        name = line.text[label.start : label.end]
        yield Text(name, line.place), Text(line.text[label.end : end].strip(), line.place)


def _last_value(reader: Reader, at: int, value: Text) -> tuple[Text | None, int]:
    """The last value of a line, with what follows on the next ones, and the line behind; ``None``: it is in doubt."""
    line = reader.lines[at]
    if value.text and (line.ends or reader.words.is_complete(value.text)):
        return value, at + 1
    end = at + 1
    while not reader.is_known(end) and not (reader.marked and end > at + 1 and reader.lines[end - 1].ends):
        end += 1
    more = reader.lines[at + 1 : end]
    if not more:
        return value, end
    if not reader.marked and (value.text or len(more) > MOST_LINES):
        return None, end
    first = [Line(value.text, value.place, False, False)] if value.text else []
    return Text(text_of([*first, *more]), value.place if value.text else more[0].place), end
