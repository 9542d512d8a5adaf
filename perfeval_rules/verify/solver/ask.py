"""The solver asked: a situation and how far to look in, whether an input can bring it about out.

First without saying what derived facts are, then with their formulas: what is impossible even so is proved. Then, among
cases of few records and known texts, for an input to show.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

import z3

from perfeval_rules.engine.program import Program
from perfeval_rules.model.values import Value
from perfeval_rules.verify.situations import Situation
from perfeval_rules.verify.solver.claims import formula_of
from perfeval_rules.verify.solver.decode import facts_of
from perfeval_rules.verify.solver.terms import Formula, number
from perfeval_rules.verify.solver.translators import world_of
from perfeval_rules.verify.solver.world import Reach, World


class Possible(Enum):
    """Whether any input brings a situation about."""

    NO = "no"
    PERHAPS = "perhaps"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the solver is asked with: a program, the names that may be blank, how far to look for inputs.

    A step may take so many ``seconds``. Worlds are kept: questions to one rule are about the same facts.
    """

    program: Program
    blanks: frozenset[str]
    reach: Reach
    seconds: float
    _worlds: dict[tuple[bool, bool], World] = field(default_factory=dict)

    def world(self, *, defined: bool, reached: bool) -> World:
        """The world in which derived facts are defined or not, and in which cases are within reach or not."""
        key = (defined, reached)
        if key not in self._worlds:
            reach = self.reach if reached else None
            self._worlds[key] = world_of(self.program, self.blanks, defined=defined, reach=reach)
        return self._worlds[key]


def possible(situation: Situation, asked: Asked) -> Possible:
    """Whether any input at all can bring the situation about."""
    found = Possible.TIMEOUT
    for defined in (False, True):
        world = asked.world(defined=defined, reached=False)
        answer = _check(formula_of(situation, asked.program, world), world, asked.seconds)[0]
        if answer == z3.unsat:
            return Possible.NO
        found = Possible.PERHAPS if answer == z3.sat else Possible.TIMEOUT
    return found


def inputs(situation: Situation, asked: Asked) -> Iterator[dict[str, Value]]:
    """Inputs that may bring the situation about, plain ones first."""
    world = asked.world(defined=True, reached=True)
    formula = formula_of(situation, asked.program, world)
    for hint in HINTS:
        answer, model = _check(formula, world, asked.seconds, hint(world))
        if answer == z3.sat:
            yield facts_of(model, world)
        elif not world.divisors or hint is _no_hint:
            return


def _divisors_of(value: int) -> Callable[[World], list[Formula]]:
    return lambda world: [divisor == number(value) for divisor in world.divisors]


def _no_hint(_: World) -> list[Formula]:
    return []


HINTS: Sequence[Callable[[World], list[Formula]]] = (_divisors_of(100), _divisors_of(1), _no_hint)
"""What makes a question easier at first: products and quotients by a number that is known."""


def _check(formula: Formula, world: World, seconds: float, hints: Sequence[Formula] = ()) -> tuple[Formula, Formula]:
    """What the solver says, and its model where there is one."""
    solver = z3.Solver()
    solver.set("timeout", int(seconds * 1000))
    solver.add(*world.given, formula, *hints)
    answer = solver.check()
    return answer, solver.model() if answer == z3.sat else None
