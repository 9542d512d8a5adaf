"""What holds of a list however long it is: ``min``, ``max`` and ``mean`` of a field lie among its values."""

from perfeval_rules.model.syntax import Call, Name, Path
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import Scalar, Sort, Term, every, none, some

AMONG = frozenset({"min", "max", "mean"})


def among_values(node: Call, sight: Sight) -> Term | None:
    """A value of which is known that some record has no more and some no less; nothing for other calls."""
    match node:
        case Call(_, Name(_, function), (Path(_, Name(_, name), field),)) if function in AMONG:
            declared = sight.world.book.facts.get(name)
        case _:
            return None
    if sight.world.reach is not None or declared is None or declared.kind is not Kind.RECORDS:
        return None
    value = sight.anything(node, Sort.NUMBER)
    one, other = (sight.world.some_record(name).member(field) for _ in range(2))
    if not isinstance(one, Scalar) or not isinstance(other, Scalar) or one.sort is not Sort.NUMBER:
        return None
    if function != "mean":
        lies = every([none(one.blank), one.value == value.value])
    else:
        known = every([none(one.blank), none(other.blank)])
        lies = every([known, one.value <= value.value, value.value <= other.value])
    sight.world.given.append(some([value.blank, lies]))
    return value
