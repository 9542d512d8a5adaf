"""References from one rule to another: short ids become full ones, in texts and inside expressions.

A reference is ``stem`` or ``stem#line``, with or without ``book/`` before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from perfeval_rules.feel.rewrite import rewritten
from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.syntax import Call, Literal, Name, Node
from perfeval_rules.read.nearest import did_you_mean

LITERAL_FUNCTIONS = ("score", "fired")


@dataclass(frozen=True, slots=True)
class Target:
    """A rule file as others may refer to it.

    ``lines`` are its lines' ids, ``None`` where they cannot be read; ``rows`` tells that it looks at rows.
    """

    id: str
    kind: str
    path: str
    lines: frozenset[str] | None
    disabled: bool = False
    rows: bool = False


Targets = Mapping[str, Target]


@dataclass(frozen=True, slots=True)
class Found:
    """The full id that a reference stands for, and the rule it leads to."""

    id: str
    target: Target


@dataclass(frozen=True, slots=True)
class Lost:
    """Why a reference leads nowhere."""

    message: Message
    hint: Message | None


def resolve(reference: str, targets: Targets) -> Found | Lost:
    """What a reference leads to."""
    rule, _, line = reference.partition("#")
    book, _, stem = rule.rpartition("/")
    target = targets.get(stem)
    if target is None or (book and target.id != rule):
        return Lost(say("no rule is called '{name}'", name=rule), _near(rule, targets))
    if not line:
        return Found(target.id, target)
    if target.lines is not None and line not in target.lines:
        hint = did_you_mean(line, target.lines) or say("A line that is referred to needs an id.")
        return Lost(say("{path} has no line with the id '{line}'", path=target.path, line=line), hint)
    return Found(f"{target.id}#{line}", target)


def _near(rule: str, targets: Targets) -> Message | None:
    if "/" in rule:
        return did_you_mean(rule, (target.id for target in targets.values()))
    return did_you_mean(rule, targets)


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression with full ids, what it refers to (``score:id``, ``fired:id``), and which references are lost."""

    tree: Node
    refers: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def full_ids(tree: Node, targets: Targets) -> Resolved:
    """The expression with the full id in every call of ``score`` and ``fired``."""
    refers: set[str] = set()
    diagnostics: list[Diagnostic] = []

    def with_full_id(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.function, Name):
            return None
        if node.function.name not in LITERAL_FUNCTIONS:
            return None
        found = _referred(node, node.function.name, targets)
        if isinstance(found, Diagnostic):
            diagnostics.append(found)
            return node
        refers.add(f"{node.function.name}:{found.id}")
        return replace(node, arguments=(Literal(node.arguments[0].span, found.id),))

    return Resolved(rewritten(tree, with_full_id), frozenset(refers), tuple(diagnostics))


def many_scores(rule_id: str) -> Message:
    """What to say of a reference to the one score of a rule that scores rows."""
    return say("'{id}' scores the rows of the table and has no score of its own", id=rule_id)


def _referred(call: Call, function: str, targets: Targets) -> Found | Diagnostic:
    """What a call of ``score`` or ``fired`` refers to, or why it refers to nothing."""
    argument = call.arguments[0] if len(call.arguments) == 1 else None
    if not isinstance(argument, Literal) or not isinstance(argument.value, str):
        message = say("{function}() takes the id of one rule, written out in quotes", function=function)
        return Diagnostic(call.span, message, say('Write {function}("id").', function=function))
    found = resolve(argument.value, targets)
    if isinstance(found, Lost):
        return Diagnostic(argument.span, found.message, found.hint)
    if found.target.disabled:
        return Diagnostic(argument.span, say("rule '{id}' is switched off in this book", id=found.target.id))
    if function == "score" and (found.target.kind != "indicator" or "#" in found.id):
        return Diagnostic(argument.span, say("'{id}' has no score; only an indicator has", id=found.id))
    if function == "score" and found.target.rows:
        return Diagnostic(argument.span, many_scores(found.id), say("Read 测算得分 of a row instead."))
    return found
