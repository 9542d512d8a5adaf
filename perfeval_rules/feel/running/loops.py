"""``for``, ``some`` and ``every``: nodes in, code that goes through the rounds out."""

from perfeval_rules.feel.errors import NoValue, Undecided
from perfeval_rules.feel.running.iterations import rounds_of
from perfeval_rules.feel.running.scopes import Code, Frame, Scope
from perfeval_rules.feel.tree import walk
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.unknowns import conjunction, disjunction
from perfeval_rules.model.syntax import For, Name, Quantified
from perfeval_rules.model.values import Value


def loop(node: For, scope: Scope) -> Code:
    """``for … return``; in its body ``partial`` is the list of results so far."""
    rounds, inner = rounds_of(node.iterators, node.body, scope)
    inner, partial = inner.with_variable("partial")
    body = inner.compile(node.body)
    looks_back = any(isinstance(part, Name) and part.name == "partial" for part in walk(node.body))

    def run(frame: Frame) -> Value:
        results: list[Value] = []
        try:
            for _ in rounds(frame):
                if looks_back:
                    bounds.spend(len(results))
                    frame[partial] = results[:]
                results.append(body(frame))
        except Undecided as met:
            return met.unknown
        except NoValue as reason:
            return scope.complain(node.span, reason)
        return results

    return run


def quantified(node: Quantified, scope: Scope) -> Code:
    """``some`` is Kleene's or over all rounds, ``every`` his and."""
    rounds, inner = rounds_of(node.iterators, node.condition, scope)
    condition = inner.compile(node.condition)
    combine = disjunction if node.quantifier == "some" else conjunction

    def run(frame: Frame) -> Value:
        try:
            return combine(condition(frame) for _ in rounds(frame))
        except Undecided as met:
            return met.unknown
        except NoValue as reason:
            return scope.complain(node.span, reason)

    return run
