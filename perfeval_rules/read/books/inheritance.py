"""Which rule files of a chain are in effect, under which ids, and which are switched off."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.read.books.chain import Chain, Link
from perfeval_rules.read.books.folder import Page
from perfeval_rules.read.pieces import at, flag, one_or_more, scoring_lines, span_of_key, text
from perfeval_rules.read.rules.references import Found, Target, resolve


@dataclass(frozen=True, slots=True)
class InEffect:
    """The rules that a chain comes to: pages and targets by stem (those switched off are targets only)."""

    pages: dict[str, Page]
    targets: dict[str, Target]
    diagnostics: tuple[Diagnostic, ...]


def in_effect(chain: Chain) -> InEffect:
    """Lay each book over its parent, from the farthest ancestor down."""
    pages: dict[str, Page] = {}
    targets: dict[str, Target] = {}
    diagnostics: list[Diagnostic] = []
    for link in chain.from_ancestor:
        own: dict[str, Page] = {}
        for page in link.folder.rules:
            diagnostics += _clashes(page, own, targets, chain.whole)
            own.setdefault(page.stem, page)
        for stem, page in own.items():
            rule_id = targets[stem].id if stem in targets else f"{link.folder.name}/{stem}"
            pages[stem], targets[stem] = page, _target(rule_id, page)
        diagnostics += _switch_off(link, pages, targets, chain.whole)
    return InEffect(pages, targets, tuple(diagnostics))


def _clashes(page: Page, own: dict[str, Page], inherited: dict[str, Target], whole: bool) -> Iterator[Diagnostic]:
    """A stem names one rule, unless a book says that it overrides an inherited one."""
    overrides = page.tree is not None and flag(page.tree.get("overrides"))
    if page.stem in own:
        yield Diagnostic(
            page.start,
            say("the id '{stem}' is taken by {path}", stem=page.stem, path=own[page.stem].path),
            say("Give one of the two files another name."),
        )
    elif page.stem in inherited and not overrides and page.tree is not None:
        yield Diagnostic(
            page.start,
            say("this book inherits a rule with the id '{id}'", id=inherited[page.stem].id),
            say("Write overrides: true to replace it, or give the file another name."),
        )
    elif overrides and page.tree is not None and page.stem not in inherited and whole:
        message = say("there is no inherited rule '{stem}' to override", stem=page.stem)
        yield Diagnostic(span_of_key(page.tree, "overrides"), message)


def _target(rule_id: str, page: Page) -> Target:
    rows = page.tree is not None and page.tree.get("each") is not None
    return Target(rule_id, page.kind, page.path, _line_ids(page), rows=rows)


def _line_ids(page: Page) -> frozenset[str] | None:
    if page.tree is None:
        return None
    return frozenset(text(at(line, "id")) for line in scoring_lines(page.tree)) - {""}


def _switch_off(link: Link, pages: dict[str, Page], targets: dict[str, Target], whole: bool) -> Iterator[Diagnostic]:
    """Take the rules that a book disables out of effect."""
    for reference in one_or_more(at(link.tree, "disable")):
        found = resolve(reference.text, targets)
        if not isinstance(found, Found):
            if whole:
                yield Diagnostic(reference.span, found.message, found.hint)
        elif "#" not in found.id:  # the schema has told of a line's id
            stem = found.id.rpartition("/")[2]
            pages.pop(stem, None)
            targets[stem] = replace(found.target, disabled=True)
