"""The sheet of evidence that only one field of a record has: its rows in, the cells of the evidence by field out."""

from dataclasses import dataclass, field

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import say
from perfeval_rules.model.questionnaire import Found, Heading
from perfeval_rules.recognise.questionnaires.evidence import Parts, Reader, parts_of
from perfeval_rules.recognise.questionnaires.tables import Page, strangers, table_of

Key = tuple[str, str, str]
"""The list, the number of its record, and the field."""


@dataclass(slots=True)
class Singles:
    """The evidence of single fields; what is still there in the end was about no field that is filled in."""

    left: dict[Key, tuple[Box, Parts]] = field(default_factory=dict)

    def take(self, name: str, number: str, field_name: str) -> Parts | None:
        """The cells of the evidence of one field."""
        found = self.left.pop((name, number, field_name), None)
        return None if found is None else found[1]


def singles_in(page: Page | None, reader: Reader) -> Singles:
    """What the sheet says."""
    table = table_of(page, Heading.LIST, Heading.FIELD, reader.notes) if page is not None else None
    singles = Singles()
    if table is None:
        return singles
    known = {Heading.LIST, Heading.NUMBER, Heading.FIELD, *Found}
    for box in strangers(table, frozenset(normal(title.value) for title in known)):
        reader.notes.wrong(box.place, say("nobody knows the column '{title}'", title=box.text.strip()))
    for row in table.rows:
        boxes = [row.box(table.column(title)) for title in (Heading.LIST, Heading.NUMBER, Heading.FIELD)]
        name, number, of = (box.text.strip() for box in boxes)
        if (name, number, of) in singles.left:
            reader.notes.wrong(boxes[0].place, say("the same field is there twice"))
        singles.left[name, number, of] = (boxes[0], parts_of(row, table))
    return singles


def tell_left(singles: Singles, reader: Reader) -> None:
    """Say which rows are about no field that is filled in."""
    for (name, number, of), (box, _) in singles.left.items():
        message = say(
            "no record '{number}' of '{fact}' has the field '{field}' filled in", number=number, fact=name, field=of
        )
        reader.notes.wrong(box.place, message)
