"""A whole case file: its head, facts and open questions in, the text of ``case.yaml`` out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from perfeval_rules.figures.yaml_texts import yaml_text
from perfeval_rules.model.cases import Document, Fact
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.report.case_file.facts import fact_lines


def case_text(
    head: CaseHead,
    facts: Mapping[str, Fact],
    book: RuleBook,
    *,
    without: Sequence[str] = (),
    comments: Iterable[str] = (),
) -> str:
    """The case file, facts in the order of the vocabulary; ``comments`` are lines after the last fact."""
    lines = [*head_lines(head), "", "facts:" if facts else "facts: {}"]
    for name, declared in book.facts.items():
        if name in facts:
            lines.extend(fact_lines(facts[name], declared, without if name == TABLE else ()))
    lines.extend(f"  # {comment}".rstrip() for comment in comments)
    return "".join(f"{line}\n" for line in lines)


def head_lines(head: CaseHead) -> Iterator[str]:
    """What stands before the facts."""
    yield f"case: {head.case}"
    for key, value in (("book", head.book), ("region", head.region), ("kind", head.kind), ("title", head.title)):
        if value:
            yield f"{key}: {yaml_text(value)}"
    if head.synthetic:
        yield "synthetic: true"
    if head.documents:
        yield "documents:"
        yield from (_document(name, document) for name, document in head.documents.items())


def _document(name: str, document: Document) -> str:
    parts = {"title": document.title, "issuer": document.issuer, "period": document.period, "file": document.file}
    return f"  {name}: {{{', '.join(f'{key}: {yaml_text(text)}' for key, text in parts.items() if text)}}}"
