"""Places where something that files declare is named: what it is, who declares it, and where its name stands."""

from dataclasses import dataclass
from enum import StrEnum

from perfeval_rules.model.places import Span


class Named(StrEnum):
    """What a name can stand for; a vague one, behind something of unknown type, may be a field of any list."""

    FACT = "fact"
    FIELD = "field"
    PARAMETER = "parameter"
    RULE = "rule"
    LINE = "line"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where something is named.

    ``name`` is the full name: a fact's or parameter's own, ``list.field``, ``book/stem`` or ``book/stem#line``.
    ``book`` is the farthest ancestor that declares it (empty for what the program itself supplies), so that two things
    of one name in unrelated books are told apart. ``declares`` marks the declaration and those laid over it; that of a
    rule, which its file names, stands on the key of its title.
    """

    kind: Named
    name: str
    book: str
    span: Span
    declares: bool = False

    @property
    def word(self) -> str:
        """What stands at the span, wherever a rule's own declaration is not meant."""
        match self.kind:
            case Named.FIELD:
                return self.name.partition(".")[2]
            case Named.RULE:
                return self.name.rpartition("/")[2]
            case Named.LINE:
                return self.name.partition("#")[2]
        return self.name
