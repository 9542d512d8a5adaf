"""The one module that imports durable-rules: patterns in, networks that say which of them a row matches out.

The C core ends the process on careless use, which is why everything here keeps to one narrow path: a host without
timers; a state of its own for every case, opened by a fact whose action completes first, and always deleted; one fact
at a time, each handled by some rule. Actions are taken from the core one by one and only their names are noted: the
library's own loop swallows whatever goes wrong while it runs an action, an interrupt from the keyboard included.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count

import durable_rules_engine
from durable import engine

from perfeval_rules.engine.chaining.border import Carried
from perfeval_rules.engine.chaining.groups import Pattern

Matching = Callable[[Mapping[str, Carried]], set[str]]
"""From the fields of one row to the names of the patterns that it matches."""

_OPENED, _ROW = "opened", "row"


class InferenceFailed(Exception):
    """Durable-rules did not do what was asked of it: our own failure, never the file's."""


class _Host(engine.Host):  # type: ignore[misc]  # the library has no types
    """A host that starts no threads."""

    def _run(self) -> None:
        """Does without the timers of the library's own host."""


class Network:
    """Named patterns compiled to one ruleset; close it when done."""

    def __init__(self, patterns: Mapping[str, Pattern]) -> None:
        """Compiles ``patterns``; their names and fields are short ASCII words, and their number is bounded."""
        rules = {kind: _rule({"kind": kind}) for kind in (_OPENED, _ROW)}
        rules |= {name: _rule({"kind": _ROW}, pattern) for name, pattern in patterns.items()}
        self._ruleset = _Host({"clauses": rules}).get_ruleset("clauses")
        self._cases = count(1)

    @contextmanager
    def case(self) -> Iterator[Matching]:
        """Opens the state of one case, whose rows are then matched one after another."""
        sid, rows = f"s{next(self._cases)}", count(1)
        self._matched({"sid": sid, "id": _OPENED, "kind": _OPENED})
        try:
            yield lambda fields: self._matched({"sid": sid, "id": f"r{next(rows)}", "kind": _ROW, **fields})
        finally:
            self._ruleset.delete_state(sid)

    def _matched(self, message: Mapping[str, Carried]) -> set[str]:
        """The names of the rules that ``message`` sets off, all of whose actions are then complete."""
        handle, state = self._ruleset._handle, self._ruleset.assert_fact(message)
        started = durable_rules_engine.start_action_for_state(handle, state)
        action = started[1] if started else None
        names = set()
        while action:
            # An action reads {"name":{…}}.
            names.add(action[2 : action.index('"', 2)])
            action = durable_rules_engine.complete_and_start_action(handle, state)
        if message["kind"] not in names:
            raise InferenceFailed(f"durable-rules did not handle {message}")
        return names

    def close(self) -> None:
        """Frees the ruleset, which the library itself never does."""
        if self._ruleset is not None:
            durable_rules_engine.delete_ruleset(self._ruleset._handle)
            self._ruleset = None


def _rule(*conditions: Pattern) -> dict[str, object]:
    return {"all": [{"m": {"$and": list(conditions)}}], "run": _noted_elsewhere}


def _noted_elsewhere(_: object) -> None:
    """The action that the library demands of every rule, and never runs here."""
