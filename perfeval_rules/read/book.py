"""Rule books: from the files of a chain of books to one merged, checked and ordered book.

The steps: read the chain's files, see which rules are in effect, lay the vocabularies and heads over each other, read
every rule in these surroundings, check the whole, and put rules and derived facts in the order of what they read.
"""

from dataclasses import replace

from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.forms import Forms
from perfeval_rules.model.places import Diagnostic, Level, say
from perfeval_rules.model.rules import AnyRule, Check, Indicator, RuleBook
from perfeval_rules.read.books.cells import cell_words
from perfeval_rules.read.books.chain import Chain, Find, digest, read_chain
from perfeval_rules.read.books.checks import CHECKS
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.books.folder import beginning
from perfeval_rules.read.books.forms import form_words
from perfeval_rules.read.books.inference import Inferred, inferred
from perfeval_rules.read.books.inheritance import InEffect, in_effect
from perfeval_rules.read.books.merge import categories, heads, surroundings
from perfeval_rules.read.books.ordering import Order, derived_facts, order_of_derived, order_of_rules
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.books.verification import marked_parameters, marked_rules, on_unverified_citation
from perfeval_rules.read.pieces import at, flag
from perfeval_rules.read.rules.rule import read_rule

Diagnostics = tuple[Diagnostic, ...]


def read_book(name: str, find: Find) -> tuple[RuleBook | None, Diagnostics]:
    """The book called ``name`` with all it inherits; ``None`` where any of its files has an error."""
    chain = read_chain(name, find)
    if not chain.links:
        return None, chain.diagnostics
    effect = in_effect(chain)
    around, wrong = surroundings(chain, effect)
    (cells, forms), wrong_words = _words(chain, around)
    draft = _draft(chain, effect, around)
    meaning = inferred(draft)
    rules = {read.rule.id: read.rule for read in draft.rules}
    derived = order_of_derived(derived_facts(around.vocabulary.facts), meaning.reads)
    layers = order_of_rules(rules, meaning.reads)
    diagnostics = _in_file_order(
        chain.diagnostics,
        (*effect.diagnostics, *wrong, *wrong_words, *_no_rules(draft)),
        tuple(found for read in draft.rules for found in read.diagnostics),
        (*meaning.diagnostics, *derived.diagnostics, *layers.diagnostics),
        tuple(found for check in CHECKS for found in check(draft)),
    )
    if any(found.level is Level.ERROR for found in diagnostics):
        return None, diagnostics
    return replace(_book(draft, effect, meaning, derived, layers), cells=cells, forms=forms), diagnostics


def _words(chain: Chain, around: Surroundings) -> tuple[tuple[CellWords, Forms], Diagnostics]:
    """The words in which the chain reads cells, and those by which it finds its way in documents."""
    folders = [link.folder for link in chain.from_ancestor]
    cells, wrong_cells = cell_words(folder.cells.tree for folder in folders if folder.cells)
    forms, wrong_forms = form_words((folder.forms.tree for folder in folders if folder.forms), around.vocabulary)
    return (cells, forms), (*wrong_cells, *wrong_forms)


def _draft(chain: Chain, effect: InEffect, around: Surroundings) -> Draft:
    rules = tuple(
        read_rule(page, page.tree, around.targets[stem].id, around)
        for stem, page in effect.pages.items()
        if page.tree is not None
    )
    complete = chain.whole and len(rules) == len(effect.pages)
    return Draft(chain, around, tuple(sorted(rules, key=lambda read: _position(read.rule, around))), complete)


def _position(rule: AnyRule, around: Surroundings) -> tuple[int, int]:
    """Indicators in the order of their sections, then checks, then problems; otherwise as their files are found."""
    if isinstance(rule, Indicator):
        names = [section.name for section in around.sections]
        return 0, names.index(rule.section) if rule.section in names else len(names)
    return (1 if isinstance(rule, Check) else 2), 0


def _no_rules(draft: Draft) -> Diagnostics:
    """A book without any rule would pass every case."""
    if draft.rules or not draft.complete or draft.chain.links[0].tree is None:
        return ()
    head = draft.chain.links[0]
    span = head.folder.head.start if head.folder.head else beginning(head.folder.name)
    return (Diagnostic(span, say("book '{name}' has no rule", name=head.folder.name)),)


def _in_file_order(*groups: Diagnostics) -> Diagnostics:
    """All diagnostics by place; where an earlier group has said something, a later one keeps silent."""
    kept: dict[tuple[object, object], Diagnostic] = {}
    places: set[object] = set()
    for group in groups:
        for found in group:
            if found.span not in places:
                kept.setdefault((found.span, found.message), found)
        places |= {found.span for found in group}
    return tuple(sorted(kept.values(), key=lambda found: found.span))


def _book(draft: Draft, effect: InEffect, meaning: Inferred, derived: Order, layers: Order) -> RuleBook:
    chain, around = draft.chain, draft.around
    parameters = marked_parameters(around)
    graded = next((head for head in heads(chain) if head.grades is not None), None)
    basis = graded.grades_basis if graded else ()
    return RuleBook(
        name=chain.links[0].folder.name,
        chain=tuple(heads(chain)),
        citations=around.citations,
        sections=around.sections,
        grades=(graded.grades or ()) if graded else (),
        grades_basis=basis,
        grades_unverified=(graded is not None and graded.grades_unverified) or on_unverified_citation(basis, around),
        parameters=parameters,
        rescale=_rescale(chain),
        facts=around.vocabulary.facts,
        derived=tuple(key for layer in derived.layers for key in layer),
        rules=marked_rules((read.rule for read in draft.rules), parameters, meaning.reads, around),
        disabled=tuple(sorted(target.id for target in effect.targets.values() if target.disabled)),
        layers=layers.layers,
        reads=meaning.reads,
        digest=digest(chain),
        categories=categories(chain),
    )


def _rescale(chain: Chain) -> bool:
    """What the nearest book says of it that says anything."""
    said = (at(link.tree, "rescale") for link in chain.links)
    return flag(next((tree for tree in said if tree is not None), None))
