"""The surroundings that the books of a chain make together: facts, parameters, sections and citations, laid over."""

from collections.abc import Iterator
from dataclasses import replace

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import BookHead
from perfeval_rules.model.vocabulary import Parameter
from perfeval_rules.read.books.chain import Chain, Link
from perfeval_rules.read.books.inheritance import InEffect
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.pieces import at
from perfeval_rules.read.rules.notes import Notes
from perfeval_rules.read.text.tree import Mapping, Sequence
from perfeval_rules.read.vocabulary.facts import declared_facts, merged_facts


def surroundings(chain: Chain, rules: InEffect) -> tuple[Surroundings, tuple[Diagnostic, ...]]:
    """What every rule of the chain stands in."""
    notes = Notes()
    pages = [link.folder.facts for link in chain.from_ancestor]
    files = [declared_facts(page.tree, notes) for page in pages if page is not None]
    readable = all(page is None or isinstance(at(page.tree, "facts"), Mapping) for page in pages)
    vocabulary = merged_facts(files, chain.whole and readable, notes)
    around = Surroundings(
        vocabulary=vocabulary,
        parameters=_parameters(chain),
        sections=next((head.sections for head in heads(chain) if head.sections is not None), ()),
        citations={name: citation for head in _up(chain) for name, citation in head.citations.items()},
        targets=rules.targets,
        heads_known=chain.whole and all(_readable(link) for link in chain.links),
    )
    return around, tuple(notes.diagnostics)


def categories(chain: Chain) -> dict[str, str]:
    """The category of each rule, tag, letter or kind that some book sorts; what a nearer book says counts."""
    return {item: name for head in _up(chain) for name, items in head.categories.items() for item in items}


def _readable(link: Link) -> bool:
    """Whether everything that a ``book.yaml`` declares by name can be found in it."""
    declared = {"citations": Mapping, "parameters": Mapping, "sections": Sequence}
    return all(isinstance(at(link.tree, key), shape | None) for key, shape in declared.items())


def heads(chain: Chain) -> Iterator[BookHead]:
    """The heads of a chain that can be read, from the book to its farthest ancestor."""
    return (link.head for link in chain.links if link.head is not None)


def _up(chain: Chain) -> list[BookHead]:
    return list(heads(chain))[::-1]


def _parameters(chain: Chain) -> dict[str, Parameter]:
    """Parameters by name; a book that gives another value states its own basis, and may leave out the rest."""
    parameters: dict[str, Parameter] = {}
    for head in _up(chain):
        for name, new in head.parameters.items():
            known = parameters.get(name, new)
            parameters[name] = replace(
                new,
                label=new.label or known.label,
                unit=new.unit or known.unit,
                decimals=known.decimals if new.decimals is None else new.decimals,
            )
    return parameters
