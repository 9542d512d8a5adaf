"""How the rules of several books hang together: where each is written, what it refers to, what refers to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from perfeval_rules.model.rules import AnyRule, Problem, RuleBook
from perfeval_rules.report.catalogue.parts import Place

REFERENCES = ("score:", "fired:")
"""How what a rule reads of other rules begins."""


@dataclass(slots=True)
class Relations:
    """The places of rules, and which rules refer to the one at a place; a rule is known by where its file is."""

    places: dict[str, Place] = field(default_factory=dict)
    users: dict[Place, list[AnyRule]] = field(default_factory=dict)

    def place(self, rule: AnyRule) -> Place:
        """Where a rule stands in the catalogue."""
        return self.places[str(rule.span)]


def own_rules(book: RuleBook, books: Sequence[RuleBook]) -> list[AnyRule]:
    """The rules that ``book`` does not inherit; ``books`` are all whose rules are listed elsewhere."""
    ancestors = {head.name for head in book.chain[1:]}
    inherited = {str(rule.span) for other in books if other.name in ancestors for rule in other.rules.values()}
    return [rule for rule in book.rules.values() if str(rule.span) not in inherited]


def relations(books: Sequence[RuleBook]) -> Relations:
    """The relations between the rules of ``books``, parents before the books that extend them."""
    found = Relations()
    for book in books:
        for rule in own_rules(book, books):
            found.places[str(rule.span)] = Place(book.name, rule.id.partition("/")[2])
    for book in books:
        for rule in own_rules(book, books):
            for used in {other.id: other for other in (*references(rule, book), *explained(rule, book))}.values():
                found.users.setdefault(found.place(used), []).append(rule)
    return found


def references(rule: AnyRule, book: RuleBook) -> list[AnyRule]:
    """The rules whose scores or answers a rule reads, each once."""
    read = sorted(name.partition(":")[2] for name in book.reads[rule.id] if name.startswith(REFERENCES))
    ids = dict.fromkeys(key.partition("#")[0] for key in read)
    return [book.rules[key] for key in ids if key in book.rules]


def explained(rule: AnyRule, book: RuleBook) -> list[AnyRule]:
    """The indicators whose lost points a problem accounts for, each once."""
    ids = dict.fromkeys(key.partition("#")[0] for key in (rule.explains if isinstance(rule, Problem) else ()))
    return [book.rules[key] for key in ids if key in book.rules]
