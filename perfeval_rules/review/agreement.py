"""Whether a review and its history are in step: entries and the review's file in, the state they make out.

The history is written first. A review that lacks its last entries was being written when the program ended, and is
completed from them; one that says anything else was changed by other means.
"""

from dataclasses import dataclass, field

from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import Review
from perfeval_rules.review.history import Fault, History, replay
from perfeval_rules.review.plain import FINDINGS, SCORES, State, review_of, state_of


@dataclass(frozen=True, slots=True)
class Agreement:
    """The state that the history makes, how many of its entries the review lacks, and what does not fit."""

    state: State = field(default_factory=lambda: {SCORES: {}, FINDINGS: {}})
    behind: int = 0
    fault: Fault | None = None


def agreement(history: History, review: Review | None) -> Agreement:
    """How a review, if there is one, stands to its history."""
    if history.fault is not None:
        return Agreement(fault=history.fault)
    state = replay(history.entries)
    if isinstance(state, Fault):
        return Agreement(fault=state)
    if not _readable(state):
        return Agreement(fault=Fault(len(history.entries), say("it cannot be read")))
    if review is None:
        return Agreement(state, len(history.entries))
    return _compared(history, state, review)


def _compared(history: History, state: State, review: Review) -> Agreement:
    hashes = ["", *(entry.hash for entry in history.entries)]
    if review.history not in hashes:
        return Agreement(state, fault=Fault(0, say("the review stands on an entry that the history does not hold")))
    at = hashes.index(review.history)
    then = state if at == len(history.entries) else replay(history.entries[:at])
    assert not isinstance(then, Fault), "the whole history was replayed before"
    said = state_of(review)
    for part in (SCORES, FINDINGS):
        for key in sorted({*then[part], *said[part]}):
            if then[part].get(key) != said[part].get(key):
                return Agreement(state, fault=Fault(_last_about(history, at, part, key), _otherwise(key)))
    return Agreement(state, len(history.entries) - at)


def _otherwise(key: str) -> Message:
    return say("the review says something else about '{key}'", key=key)


def _last_about(history: History, until: int, part: str, key: str) -> int:
    """The number of the last entry about ``key``; 0 where there is none."""
    numbers = [entry.number for entry in history.entries[:until] if key in entry.after.get(part, {})]
    return max(numbers, default=0)


def _readable(state: State) -> bool:
    """Whether the state is that of a review: an entry may have been written by somebody else."""
    try:
        review_of("", state, "")
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return False
    return True
