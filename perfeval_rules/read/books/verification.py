"""What is still to be verified: whatever says so itself, and all that stands on it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.vocabulary import PARAMETERS, Parameter
from perfeval_rules.read.books.checks.basis import cited
from perfeval_rules.read.books.surroundings import Surroundings

Reads = Mapping[str, frozenset[str]]


def on_unverified_citation(basis: Iterable[str], around: Surroundings) -> bool:
    """Whether a basis cites a regulation that nobody has held against its original yet."""
    citations = [cited(words, around.citations) for words in basis]
    return any(citation is not None and citation.unverified for citation in citations)


def marked_parameters(around: Surroundings) -> dict[str, Parameter]:
    """The parameters, marked unverified where their basis is."""
    return {
        name: replace(parameter, unverified=parameter.unverified or on_unverified_citation(parameter.basis, around))
        for name, parameter in around.parameters.items()
    }


def marked_rules(
    rules: Iterable[AnyRule], parameters: Mapping[str, Parameter], reads: Reads, around: Surroundings
) -> dict[str, AnyRule]:
    """The rules by id, marked unverified where their basis or a parameter is that they read."""
    doubtful = {f"{PARAMETERS}.{name}" for name, parameter in parameters.items() if parameter.unverified}
    marked = {}
    for rule in rules:
        unverified = (
            rule.unverified
            or on_unverified_citation(rule.basis, around)
            or not doubtful.isdisjoint(everything_read(rule.id, reads))
        )
        marked[rule.id] = replace(rule, unverified=unverified)
    return marked


def everything_read(rule_id: str, reads: Reads) -> frozenset[str]:
    """What a rule reads, and what the derived facts that it reads are computed from."""
    seen: set[str] = set()
    waiting = [rule_id]
    while waiting:
        for read in reads.get(waiting.pop(), frozenset()) - seen:
            seen.add(read)
            if not read.startswith(("score:", "fired:")):
                waiting.append(read)
    return frozenset(seen)
