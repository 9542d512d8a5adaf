"""One part of running text: its name in the forms, and its paragraphs."""

from dataclasses import dataclass

from perfeval_rules.model.originals import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part: ``name`` is a key of ``Forms.parts``, ``heading`` what stands in the document.

    A paragraph whose ``ends`` is false goes on in the next one; the text of a box is one paragraph with line breaks.
    """

    name: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
