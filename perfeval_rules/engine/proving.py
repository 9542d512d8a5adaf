"""An executor's answer held against the definition: a condition and what was said of it in, its verdict out.

A quiet answer must agree with its condition evaluated as a whole; the condition is taken apart when somebody looks at
the proof.
"""

from perfeval_rules.engine.explain import Sight, put_off, verdict
from perfeval_rules.engine.meaning import answer
from perfeval_rules.engine.ready import Place
from perfeval_rules.model.findings import Answer, Verdict
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.syntax import Expression
from perfeval_rules.model.values import Value


class ExecutorDisagrees(Exception):
    """An executor's answer is not what the definition proves: our own failure, never the file's."""


def agree(rule: AnyRule, key: str, number: int, said: Value, found: Verdict) -> None:
    """Raises ``ExecutorDisagrees`` unless the executor said what was found by the definition."""
    if answer(said) is not found.answer:
        raise ExecutorDisagrees(
            f"{rule.span}: '{key}', row {number}: the executor says {answer(said)}, the definition {found.answer}"
        )


def proved(rule: AnyRule, condition: Expression, clause: Place, said: Value, sight: Sight) -> Verdict:
    """The verdict of a condition of ``rule``. Raises ``ExecutorDisagrees`` unless the executor ``said`` the same."""
    if said is False and sight.evaluate(condition.tree) is False:
        return put_off(Verdict(answer=Answer.QUIET), lambda: _proved(rule, condition, clause, said, sight).proof)
    return _proved(rule, condition, clause, said, sight)


def _proved(rule: AnyRule, condition: Expression, clause: Place, said: Value, sight: Sight) -> Verdict:
    found = verdict(condition, sight)
    agree(rule, *clause, said, found)
    return found
