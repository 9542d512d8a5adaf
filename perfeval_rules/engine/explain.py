"""Why a condition answered as it did: a condition and what it saw in, its proof with facts and places out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from perfeval_rules.engine.meaning import Truth, answer, prove
from perfeval_rules.engine.program import Program
from perfeval_rules.feel import reasons
from perfeval_rules.feel.trace import visible_parts
from perfeval_rules.model.cases import Case, Fact, Record
from perfeval_rules.model.findings import Answer, Step, Verdict
from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.syntax import Expression, Name, Node, Path
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS, Declaration


@dataclass(frozen=True, slots=True)
class Sight:
    """What a condition sees: the values of its row, and the facts of the case and of the record they came from.

    ``whole`` is what a condition sees of the case itself, ``None`` where this is it. ``steps`` keeps the steps that
    were taken, since many rules rest on the same derived facts.
    """

    program: Program
    case: Case
    values: Mapping[str, Value]
    fields: Mapping[str, Declaration]
    record: Record | None = None
    whole: "Sight | None" = None
    steps: dict[int, Step] = field(default_factory=dict)

    def evaluate(self, node: Node) -> Value:
        """The value of ``node`` here."""
        return self.program.evaluate(node, self.values)


def verdict(condition: Expression, sight: Sight) -> Verdict:
    """The answer of ``condition`` by the definition, with its proof."""
    truth = prove(condition.tree, sight.evaluate)
    return verdict_of(truth, sight)


def verdict_of(truth: Truth, sight: Sight) -> Verdict:
    """The verdict that ``truth`` comes to; an undecided one says what it lacks, or why it came to nothing."""
    said = answer(truth.value)
    missing = truth.value.facts if isinstance(truth.value, Unknown) else frozenset[str]()
    unexplained = said is Answer.UNDECIDED and not missing
    left_open = isinstance(truth.value, Unknown)  # nothing is missing: a rule gives the points as a range
    return Verdict(
        answer=said,
        missing=missing,
        reasons=_reasons(truth.node, sight) if unexplained and not left_open else (),
        proof=_step(truth, sight),
        note=say("it rests on points that the rules leave to a person") if unexplained and left_open else None,
    )


def _reasons(node: Node, sight: Sight) -> tuple[Diagnostic, ...]:
    return reasons(sight.program.prepared(node), sight.values, sight.program.functions)


def not_applicable(note: Message, because: Verdict | None = None) -> Verdict:
    """The verdict that a rule has nothing to say here."""
    if because is None:
        return Verdict(answer=Answer.NOT_APPLICABLE, note=note)
    return put_off(Verdict(answer=Answer.NOT_APPLICABLE, note=note), lambda: because.proof)


class PutOff(Verdict):
    """A verdict whose proof is made when somebody looks at it: nobody does at most of those that are quiet."""

    __slots__ = ("_prove",)
    _prove: Callable[[], Step | None]

    def __getattr__(self, name: str) -> Step | None:
        """Only an attribute that is not there yet is looked for here: the proof."""
        if name != "proof":
            raise AttributeError(name)
        object.__setattr__(self, "proof", self._prove())
        return self.proof


def put_off(verdict: Verdict, prove: Callable[[], Step | None]) -> Verdict:
    """``verdict`` with the proof that ``prove`` will make."""
    later = PutOff(answer=verdict.answer, missing=verdict.missing, reasons=verdict.reasons, note=verdict.note)
    object.__delattr__(later, "proof")
    object.__setattr__(later, "_prove", prove)
    return later


def _step(truth: Truth, sight: Sight) -> Step:
    if truth.parts:
        parts = tuple(_step(part, sight) for part in truth.parts)
        return Step(node=truth.node, text=sight.program.text(truth.node), value=truth.value, parts=parts)
    return measured(truth.node, sight)


def measured(node: Node, sight: Sight) -> Step:
    """The step of a part that is computed: its value, and the steps of what it is computed from."""
    taken = sight.steps.get(id(node))
    if taken is None:
        taken = sight.steps[id(node)] = Step(
            node=node,
            text=sight.program.text(node),
            value=sight.evaluate(node),
            parts=tuple(measured(part, inner) for part, inner in _inputs(node, sight)),
            facts=_facts(node, sight),
        )
    return taken


def _inputs(node: Node, sight: Sight) -> list[tuple[Node, Sight]]:
    """The parts that ``node`` is computed from, each with where it is seen; a derived fact's are its formula's."""
    match node:
        case Name(_, name):
            return _formula(name, sight)
        case Path(_, Name(_, name)) if name == PARAMETERS or (name in sight.case.facts and name not in sight.fields):
            return []
        case _:
            return [(part, sight) for part in visible_parts(node)]


def _formula(name: str, sight: Sight) -> list[tuple[Node, Sight]]:
    """The formula of a derived fact, seen as its declaration sees it."""
    declared = sight.fields.get(name) or sight.program.book.facts.get(name)
    if declared is None or declared.derive is None:
        return []
    if name in sight.fields:
        return [(declared.derive.tree, sight)]
    return [(declared.derive.tree, sight.whole or sight)]


def _facts(node: Node, sight: Sight) -> tuple[Fact, ...]:
    """The entered facts that ``node`` itself names."""
    match node:
        case Name(_, name) if sight.record is not None and name in sight.record.fields:
            return (sight.record.fields[name],)
        case Name(_, name) if name in sight.case.facts and name not in sight.fields:
            return (sight.case.facts[name],)
        case Path(_, Name(_, name)) if name in sight.case.facts and name not in sight.fields:
            return (sight.case.facts[name],)
        case _:
            return ()
