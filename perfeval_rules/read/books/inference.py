"""What every expression of a book reads, and where it names or compares what cannot be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.feel import BOOLEAN, NUMBER, Read, Type, infer, walk
from perfeval_rules.feel.inference.agreement import comparable
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.syntax import Call, Name, Node, Path
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_SCORE, COMPUTED_TOTAL, PARAMETERS, Declaration
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.books.ordering import derived_facts
from perfeval_rules.read.rules.notes import Use, Wanted
from perfeval_rules.read.rules.references import LITERAL_FUNCTIONS
from perfeval_rules.read.vocabulary.scope import FUNCTIONS, Names, names_of

CLOCK = frozenset({"today", "now"})
"""Functions that would make a rule's answer depend on the day on which it is asked."""

NOT_YET_KNOWN = frozenset({*LITERAL_FUNCTIONS, COMPUTED_TOTAL, COMPUTED_GRADE, COMPUTED_SCORE})
"""What derived facts come before."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """What every rule and every derived fact reads, and what is wrong with their expressions."""

    reads: Mapping[str, frozenset[str]]
    diagnostics: tuple[Diagnostic, ...]


def inferred(draft: Draft) -> Inferred:
    """Look at every expression of the draft.

    Nothing is said of names and types while a file that may declare them cannot be read.
    """
    names = names_of(draft.around)
    reads: dict[str, frozenset[str]] = {}
    diagnostics: list[Diagnostic] = []
    for read in draft.rules:
        each = read.rule.each
        found = [_use(use, each, names) for use in read.uses]
        whole_list = {each} & names.everywhere.keys() if each else set()
        reads[read.rule.id] = frozenset().union(read.refers, whole_list, *(one.reads for one in found))
        diagnostics += [diagnostic for one in found for diagnostic in one.diagnostics]
    for key, declaration in derived_facts(draft.around.vocabulary.facts).items():
        one = _derived(key, declaration, names)
        reads[key] = one.reads
        diagnostics += one.diagnostics
    known = draft.around.vocabulary.complete and draft.around.heads_known
    return Inferred(reads, tuple(diagnostics) if known else ())


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one expression reads, and what is wrong with it."""

    reads: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def _use(use: Use, each: str | None, names: Names) -> _Looked:
    """Look at an expression of a rule."""
    found = infer(use.expression.tree, names.in_row(each), FUNCTIONS)
    diagnostics = (*found.diagnostics, *_of_the_clock(use.expression.tree))
    if not diagnostics and use.wanted is not Wanted.ANYTHING:
        diagnostics = tuple(_unwanted(use, found.type))
    return _Looked(_read(found.reads, each, names), diagnostics)


def _unwanted(use: Use, found: Type) -> Iterator[Diagnostic]:
    """A condition is true or false, points are a number."""
    if use.wanted is Wanted.CONDITION and not comparable(found, BOOLEAN, ordered=False):
        yield Diagnostic(use.expression.span, say("a condition is true or false, not {kind}", kind=found))
    if use.wanted is Wanted.NUMBER and not comparable(found, NUMBER, ordered=False):
        yield Diagnostic(use.expression.span, say("points are a number, not {kind}", kind=found))


def _derived(key: str, declaration: Declaration, names: Names) -> _Looked:
    """Look at the formula of a derived fact or field."""
    record, _, field = key.rpartition(".")
    if declaration.derive is None:
        return _Looked(frozenset(), ())
    tree = declaration.derive.tree
    found = infer(tree, names.in_row(record), FUNCTIONS)
    diagnostics = tuple(_of_scores(tree)) or (*found.diagnostics, *_of_the_clock(tree))
    kind = names.fields[record][field] if record else names.everywhere[field]
    if not diagnostics and not comparable(found.type, kind, ordered=False):
        message = say(
            "'{name}' is declared as {kind}, but this gives {found_kind}",
            name=field,
            kind=declaration.kind,
            found_kind=found.type,
        )
        diagnostics = (Diagnostic(declaration.derive.span, message),)
    return _Looked(_read(found.reads, record, names), diagnostics)


def _of_the_clock(tree: Node) -> Iterator[Diagnostic]:
    """A case is answered the same on every day."""
    for node in walk(tree):
        if isinstance(node, Call) and isinstance(node.function, Name) and node.function.name in CLOCK:
            message = say("a rule cannot read the clock with {name}()", name=node.function.name)
            yield Diagnostic(node.span, message, say("Declare a fact for the date, such as 自评日期."))


def _of_scores(tree: Node) -> Iterator[Diagnostic]:
    """Derived facts come before all scores."""
    for node in walk(tree):
        name = node.function if isinstance(node, Call) else node
        if isinstance(name, Name | Path) and name.name in NOT_YET_KNOWN:
            message = say("a derived fact cannot read '{name}', which is computed after it", name=name.name)
            yield Diagnostic(name.span, message)


def _read(reads: Iterable[Read], each: str | None, names: Names) -> frozenset[str]:
    """Reads as ``fact``, ``record.field`` or ``参数.name``."""
    row = names.fields.get(each or "", {})
    found = set()
    for read in reads:
        if read.path[0] in row:
            found.add(f"{each}.{read.path[0]}")
        elif read.path != (PARAMETERS,):
            found.add(".".join(read.path[:2]))
    return frozenset(found)
