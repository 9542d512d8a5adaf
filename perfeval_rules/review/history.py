"""The history of a review: entries that each carry the hash of the one before, so that tampering shows.

An entry says who did what when, and for every field that changed what it was ``before`` and is ``after``. From the
first to the last, they make the review again.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from perfeval_rules.model.places import Message, say
from perfeval_rules.review.plain import FINDINGS, SCORES, Plain, State

Change = dict[str, dict[str, Plain | None]]
"""Part of a state: findings or scores, their keys, their fields; ``None`` where there is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a history, by its number from 1."""

    number: int
    at: str
    by: str
    what: str
    before: Change
    after: Change
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """The first entry that does not fit, by its number, and why."""

    number: int
    why: Message


@dataclass(frozen=True, slots=True)
class History:
    """Entries as far as they fit, how many bytes they take, and what does not fit behind them."""

    entries: tuple[Entry, ...] = ()
    length: int = 0
    fault: Fault | None = None

    @property
    def last(self) -> str:
        """The hash of the last entry; empty where there is none."""
        return self.entries[-1].hash if self.entries else ""


def change(old: State, new: State) -> tuple[Change, Change]:
    """What differs between two states: as it was, and as it is."""
    before: Change = {}
    after: Change = {}
    for part in (SCORES, FINDINGS):
        keys = dict.fromkeys([*old.get(part, {}), *new.get(part, {})])
        for key in keys:
            was, now = old.get(part, {}).get(key), new.get(part, {}).get(key)
            if was == now:
                continue
            names = [name for name in {**(was or {}), **(now or {})} if (was or {}).get(name) != (now or {}).get(name)]
            before.setdefault(part, {})[key] = None if was is None else {name: was.get(name) for name in names}
            after.setdefault(part, {})[key] = None if now is None else {name: now.get(name) for name in names}
    return before, after


def entry(history: History, old: State, new: State, *, at: str, by: str, what: str) -> Entry | None:
    """The entry that leads from ``old`` to ``new``; ``None`` where nothing differs."""
    before, after = change(old, new)
    if not after:
        return None
    number = len(history.entries) + 1
    said = {"number": number, "at": at, "by": by, "what": what, "before": before, "after": after}
    said["previous"] = history.last
    return Entry(**said, hash=_hash(said))  # type: ignore[arg-type]  # the mapping has just the fields


def line_of(entry: Entry) -> bytes:
    """The line of the history's file that holds ``entry``."""
    return f"{_canonical({**_said(entry), 'hash': entry.hash})}\n".encode()


def read_history(data: bytes) -> History:
    """The entries of a history's file, as far as they fit; an unfinished last line is passed over."""
    entries: list[Entry] = []
    length, previous = 0, ""
    for line in data.splitlines(keepends=True):
        found = _entry(line)
        if found is None and not line.endswith(b"\n"):
            break
        why = _misfit(found, len(entries) + 1, previous)
        if found is None or why is not None:
            return History(tuple(entries), length, Fault(len(entries) + 1, why or say("it cannot be read")))
        entries.append(found)
        length, previous = length + len(line), found.hash
    return History(tuple(entries), length)


def replay(entries: tuple[Entry, ...]) -> State | Fault:
    """The state that the entries make, one after another; or the first that does not fit what came before it."""
    state: State = {SCORES: {}, FINDINGS: {}}
    for one in entries:
        if not _fits(one.before, state):
            return Fault(one.number, say("it changes something that was otherwise before"))
        _apply(one.after, state)
    return state


def _apply(after: Change, state: State) -> None:
    for part, things in after.items():
        for key, fields in things.items():
            if fields is None:
                state[part].pop(key, None)
                continue
            known = state[part].setdefault(key, {})
            for name, value in fields.items():
                if value is None:
                    known.pop(name, None)
                else:
                    known[name] = value


def _fits(before: Change, state: State) -> bool:
    return all(_was(fields, state.get(part, {}).get(key)) for part, key, fields in _each(before))


def _was(fields: Plain | None, known: Plain | None) -> bool:
    if fields is None or known is None:
        return fields is None and known is None
    return all(known.get(name) == value for name, value in fields.items())


def _each(said: Change) -> Iterator[tuple[str, str, Plain | None]]:
    for part, things in said.items():
        for key, fields in things.items():
            yield part, key, fields


def _misfit(found: Entry | None, number: int, previous: str) -> Message | None:
    """Why an entry does not follow the one before it."""
    if found is None:
        return say("it cannot be read")
    if found.hash != _hash(_said(found)):
        return say("its content is not what its hash says")
    if found.previous != previous:
        return say("it does not follow the entry before it")
    return None if found.number == number else say("its number is not the next one")


def _entry(line: bytes) -> Entry | None:
    try:
        found = Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return found if _is_change(found.before) and _is_change(found.after) else None


def _is_change(said: object) -> bool:
    """Whether something read has the form of a change: the line may have been written by somebody else."""
    if not isinstance(said, dict) or said.keys() - {FINDINGS, SCORES}:
        return False
    things = said.values()
    return all(isinstance(one, dict) and all(_is_fields(two) for two in one.values()) for one in things)


def _is_fields(said: object) -> bool:
    return said is None or isinstance(said, dict)


def _said(entry: Entry) -> dict[str, Any]:
    names = ("number", "at", "by", "what", "before", "after", "previous")
    return {name: getattr(entry, name) for name in names}


def _hash(said: Mapping[str, Any]) -> str:
    return sha256(_canonical(said).encode()).hexdigest()


def _canonical(said: Mapping[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
