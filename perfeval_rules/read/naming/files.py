"""The names in the files of a book: its ``facts.yaml``, ``book.yaml``, ``forms.yaml`` and its rules."""

from collections.abc import Iterator

from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.read.blank_fields import KEY as BLANK_FIELDS
from perfeval_rules.read.books.folder import Page
from perfeval_rules.read.naming.expressions import in_expression
from perfeval_rules.read.naming.known import Known, whole
from perfeval_rules.read.pieces import at, entries, items, one_or_more, scoring_lines, span_of_key
from perfeval_rules.read.rules.notes import Notes
from perfeval_rules.read.rules.rule import read_rule
from perfeval_rules.read.text.tree import Mapping, Tree
from perfeval_rules.read.vocabulary.facts import declared_facts


def in_facts(page: Page, known: Known) -> Iterator[Occurrence]:
    """What ``facts.yaml`` declares, and what its formulas read."""
    notes = Notes()
    declared = declared_facts(page.tree, notes).facts
    for key, body in entries(at(page.tree, "facts")):
        yield from known.fact(key, declares=True)
        for name, _ in entries(at(body, "fields")):
            yield from known.field(key.text, name, declares=True)
    lists = {id(field.derive): fact.name for fact in declared.values() for field in fact.fields.values()}
    for use in notes.uses:
        yield from in_expression(use, lists.get(id(use.expression)), known)


def in_head(tree: Mapping, known: Known) -> Iterator[Occurrence]:
    """The parameters that ``book.yaml`` gives values, and the rules it switches off."""
    for name, _ in entries(tree.get("parameters")):
        yield known.occurrence(Named.PARAMETER, name.text, whole(name), declares=True)
    for word in one_or_more(tree.get("disable")):
        yield from known.reference(word.text, word.place)


def in_forms(page: Page, known: Known) -> Iterator[Occurrence]:
    """The fields of the table and the facts that documents state; a part of running text may be a fact itself."""
    for group in ("columns", "judged"):
        for name, _ in entries(at(page.tree, group)):
            yield from known.field(TABLE, name)
    for group in ("labels", "money_columns", "parts"):
        for name, _ in entries(at(page.tree, group)):
            yield from known.fact(name)
    for sentence in items(at(page.tree, "sentences")):
        for part in one_or_more(at(sentence, "part")):
            yield from known.fact(part)
        for name, body in entries(at(sentence, "gives")):
            yield from known.fact(name)
            for record in (body, *items(body)):
                for field, _ in entries(record):
                    yield from known.field(name.text, field)


def in_rule(page: Page, tree: Mapping, known: Known) -> Iterator[Occurrence]:
    """The rule on a page and its lines, and all that its expressions, texts, references and examples name."""
    target = known.around.targets.get(page.stem)
    rule_id = target.id if target else f"{known.own.folder.name}/{page.stem}"
    read = read_rule(page, tree, rule_id, known.around)
    each = read.rule.each
    yield known.occurrence(Named.RULE, rule_id, span_of_key(tree, page.kind), declares=True)
    for word in one_or_more(tree.get("each")):
        yield from known.fact(word)
    for line in scoring_lines(tree):
        for word in one_or_more(at(line, "id")):
            yield known.occurrence(Named.LINE, f"{rule_id}#{word.text}", whole(word), declares=True)
    for reference in one_or_more(tree.get("explains")):
        yield from known.reference(reference.text, reference.place)
    for use in read.uses:
        yield from in_expression(use, each, known)
    lines = {word.text for line in scoring_lines(tree) for word in one_or_more(at(line, "id"))}
    for example in items(tree.get("examples")):
        yield from in_values(at(example, "given"), each, known)
        for word in one_or_more(at(at(example, "expect"), "lines")):
            if word.text in lines:
                yield known.occurrence(Named.LINE, f"{rule_id}#{word.text}", whole(word))


def in_values(tree: Tree | None, each: str | None, known: Known) -> Iterator[Occurrence]:
    """The facts and fields that are given values: by an example, or by a case, whose lists may bring evidence."""
    row = known.names.fields.get(each or "", {})
    for key, body in entries(tree):
        if each and key.text in row:
            yield from known.field(each, key)
            continue
        yield from known.fact(key)
        records = body.get("value") if isinstance(body, Mapping) else body
        for record in items(records):
            for name, _ in entries(record):
                yield from known.field(key.text, name)
        for word in one_or_more(at(body, BLANK_FIELDS)):
            yield from known.field(key.text, word)
