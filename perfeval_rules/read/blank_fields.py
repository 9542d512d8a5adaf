"""``without`` beside a list of records: fields that the table has no column for, so that they are known blanks."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as ByName
from dataclasses import replace

from perfeval_rules.model.cases import Evidence, Fact, Record, Standing
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.evidence import CaseReader
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import one_or_more
from perfeval_rules.read.text.tree import Scalar, Tree

KEY = "without"

Blanks = ByName[str, Fact]


def blank_fields(tree: Tree | None, declaration: Declaration, evidence: Evidence | None, reader: CaseReader) -> Blanks:
    """The blank fields that ``without`` names, with the evidence of the list; the reader notes what cannot be one."""
    blanks: dict[str, Fact] = {}
    standing = Standing.CLAIMED if evidence is None else evidence.standing
    for word in one_or_more(tree):
        wrong = _not_blank(word, declaration)
        if wrong is None:
            blanks[word.text] = Fact(name=word.text, value=None, evidence=evidence, standing=standing, span=word.span)
        else:
            reader.diagnostics.append(wrong)
    return blanks


def _not_blank(word: Scalar, declaration: Declaration) -> Diagnostic | None:
    """Why a word cannot name a field that the table does not have."""
    if declaration.kind is not Kind.RECORDS:
        return Diagnostic(word.span, say("'{name}' holds no records", name=declaration.name))
    field = declaration.fields.get(word.text)
    if field is None:
        settable = [name for name, known in declaration.fields.items() if known.derive is None]
        message = say("the records of '{fact}' have no field called '{field}'", fact=declaration.name, field=word.text)
        return Diagnostic(word.span, message, did_you_mean(word.text, settable))
    if field.derive is not None:
        return Diagnostic(word.span, say("'{name}' is derived, so that no table is without it", name=word.text))
    return None


def with_blanks(records: Iterable[Record], blanks: Blanks, reader: CaseReader) -> Iterator[Record]:
    """The records with the blank fields; one that gives such a field all the same keeps what it gives."""
    for record in records:
        for name in blanks.keys() & record.fields.keys():
            message = say("'{field}' is given here, though 'without' says that the table does not have it", field=name)
            reader.diagnostics.append(Diagnostic(record.fields[name].span, message))
        absent = {name: blank for name, blank in blanks.items() if name not in record.fields}
        yield replace(record, fields={**record.fields, **absent}) if absent else record
