"""Evidence that was filled in: the cells of its parts in, the evidence out; without any, that of what it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.model.cases import Document, Evidence, Standing
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import say
from perfeval_rules.model.questionnaire import LONGEST_QUOTE, STANDINGS, Found, Sheet
from perfeval_rules.recognise.questionnaires.cells import Refused, text_of
from perfeval_rules.recognise.questionnaires.notes import Notes, near, one_of
from perfeval_rules.recognise.questionnaires.tables import Row, Table

Parts = Mapping[Found, Box]
WORDS = {word: standing for standing, word in STANDINGS.items()}


@dataclass(frozen=True, slots=True)
class Reader:
    """The documents that evidence may point into, and where to say what is wrong."""

    documents: Mapping[str, Document]
    notes: Notes

    def evidence(self, parts: Parts, outer: Evidence | None) -> Evidence | None:
        """The evidence in these cells; the document is that of ``outer`` where they name none."""
        if not is_given(parts):
            return outer
        texts = {part: self.text(box) for part, box in parts.items()}
        document = texts[Found.DOCUMENT]
        if document and document not in self.documents:
            hint = near(document, self.documents) or say("List it in the sheet '{sheet}'.", sheet=Sheet.DOCUMENTS)
            message = say("the case has no document called '{name}'", name=document)
            self.notes.wrong(parts[Found.DOCUMENT].place, message, hint)
        quote = texts[Found.QUOTE]
        if len(quote) > LONGEST_QUOTE:
            message = say(
                "the quotation has {count} characters, more than {most}", count=len(quote), most=LONGEST_QUOTE
            )
            self.notes.wrong(parts[Found.QUOTE].place, message)
        return Evidence(
            document=document or (outer.document if outer else ""),
            place=texts[Found.PLACE],
            quote=quote,
            interpreted=texts[Found.INTERPRETED],
            standing=self._standing(texts[Found.STANDING], parts[Found.STANDING].place),
        )

    def text(self, box: Box) -> str:
        """The text of a cell that is about no fact."""
        text = text_of(box.text)
        if isinstance(text, Refused):
            self.notes.wrong(box.place, text.why, text.hint)
            return ""
        return text

    def _standing(self, word: str, place: str) -> Standing:
        if word and word not in WORDS:
            self.notes.wrong(place, say("'{word}' is no standing of evidence", word=word), one_of(word, WORDS))
        return WORDS.get(word, Standing.STATED)


def parts_of(row: Row, table: Table, *, of_record: bool = False) -> dict[Found, Box]:
    """The cells of evidence in a row."""
    return {part: row.box(table.column(part.of_record if of_record else part.value)) for part in Found}


def is_given(parts: Parts) -> bool:
    """Whether any part is filled in."""
    return any(box.text.strip() for box in parts.values())


def standing_of(evidence: Evidence | None) -> Standing:
    """How well a fact with this evidence is established."""
    return Standing.CLAIMED if evidence is None else evidence.standing
