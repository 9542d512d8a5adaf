"""Categories of findings: what they sort is there, and nothing stands in two of them."""

from collections.abc import Iterator

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.pieces import at, entries, one_or_more
from perfeval_rules.read.rules.references import Lost, resolve
from perfeval_rules.read.text.tree import Tree

KINDS = ("check", "problem")
"""The kinds of rules that find something."""


def categories(draft: Draft) -> Iterator[Diagnostic]:
    """Every book of the chain sorts rules that are in effect, or tags, and each only once."""
    for link in draft.chain.links:
        yield from _of_book(at(link.tree, "categories"), draft)


def _of_book(tree: Tree | None, draft: Draft) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for name, body in entries(tree):
        for item in one_or_more(body):
            word = item.text
            if word in seen:
                message = say("'{word}' stands in category '{name}' already", word=word, name=seen[word])
                yield Diagnostic(item.span, message)
            elif draft.chain.whole and not word[:1].isupper() and word not in KINDS:
                found = resolve(word, draft.around.targets)
                if isinstance(found, Lost):
                    yield Diagnostic(item.span, found.message, found.hint)
            seen.setdefault(word, name.text)
