"""The files of a review: where a case is in, its review as they hold it out; and the review written back.

The history is appended and forced to the disk first, then the review's file is replaced: a program that is killed in
between leaves a review that is behind, and the next one completes it. Of several processes only one writes at a time
(by ``filelock``, which only this module knows).
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.review import Review
from perfeval_rules.read.reviews import LARGEST, read_review
from perfeval_rules.review.agreement import Agreement, agreement
from perfeval_rules.review.history import Entry, History, entry, line_of, read_history
from perfeval_rules.review.plain import State, review_of, state_of
from perfeval_rules.review.to_yaml import to_yaml
from perfeval_rules.shell.files import bytes_of, shown, write
from perfeval_rules.shell.folders import CASE_FILE
from perfeval_rules.shell.reviewing.clock import moment
from perfeval_rules.shell.trouble import WrongUsage, why

PATIENCE = 60
"""So many seconds a process waits for another to have written."""

MOST_HISTORY = 2**30
"""So many bytes of a history are read."""


@dataclass(frozen=True, slots=True)
class Places:
    """The files that hold a review."""

    review: Path
    history: Path
    lock: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A review as its files hold it, and how these agree; diagnostics are about the review's own file."""

    review: Review
    state: State
    history: History
    agreement: Agreement
    diagnostics: tuple[Diagnostic, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    there: bool = False

    @property
    def behind(self) -> bool:
        """Whether the review's file lacks entries of its history."""
        return self.agreement.fault is None and not self.diagnostics and self.agreement.behind > 0


def places_beside(case: Path) -> Places:
    """Where the review of a case file is kept; a case of another name has files of its own."""
    stem = "" if case.name == CASE_FILE else f"{case.stem}."
    folder = case.parent
    return Places(folder / f"{stem}review.yaml", folder / f"{stem}review.history.jsonl", folder / f".{stem}review.lock")


@contextmanager
def locked(places: Places) -> Iterator[None]:
    """Keeps other processes from writing. Raises ``WrongUsage`` where the folder cannot be written to."""
    from filelock import FileLock, Timeout  # late: those who only look at a review need no lock

    lock = FileLock(places.lock, timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout as error:
        raise WrongUsage("another program is writing '{path}'", path=shown(places.review)) from error
    except OSError as error:
        raise _unwritable(places.review, error) from error
    try:
        yield
    finally:
        lock.release()


def stored(places: Places, case: str) -> Stored:
    """The review of the case called ``case``; an empty one where there are no files."""
    data = _bytes(places.review, LARGEST + 1)  # before its history, which another process may be writing now
    history = read_history(_bytes(places.history, MOST_HISTORY) or b"")
    file = shown(places.review)
    made = _stored(case, history, agreement(history, None), there=data is not None)
    if data is None:
        return made
    if made.agreement.fault is None and data == _text(made):  # reading the file would take much longer
        return replace(made, agreement=replace(made.agreement, behind=0))
    read, diagnostics = read_review(data, file)
    if read is None:
        return replace(made, diagnostics=diagnostics, files={file: data})
    if read.case != case:
        raise WrongUsage(
            "'{path}' is the review of case '{other}', not '{case}'", path=file, other=read.case, case=case
        )
    agreed = agreement(history, read)
    if agreed.fault is not None:
        return Stored(review=read, state=state_of(read), history=history, agreement=agreed, there=True)
    return _stored(case, history, agreed, there=True)


def save(places: Places, old: Stored, new: Review, by: str, what: str) -> Entry | None:
    """Writes what changed into the history and then the review; the entry, or ``None`` where nothing changed.

    A review that was behind is completed even so. It is for those who hold the lock.
    """
    state = state_of(new)
    added = entry(old.history, old.state, state, at=moment(), by=by, what=what)
    if added is not None:
        try:
            _append(places.history, old.history.length, line_of(added))
        except OSError as error:
            raise _unwritable(places.history, error) from error
    if added is not None or old.behind:
        write(places.review, to_yaml(new.case, state, added.hash if added is not None else old.history.last))
    return added


def _unwritable(path: Path, error: OSError) -> WrongUsage:
    return WrongUsage("'{path}' cannot be written: {reason}", path=shown(path), reason=why(error))


def _stored(case: str, history: History, agreed: Agreement, *, there: bool) -> Stored:
    review = review_of(case, agreed.state, history.last) if agreed.fault is None else Review(case=case)
    return Stored(review=review, state=state_of(review), history=history, agreement=agreed, there=there)


def _text(found: Stored) -> bytes:
    """The bytes of the file in which ``found`` would be written."""
    return "".join(to_yaml(found.review.case, found.state, found.history.last)).encode()


def _append(path: Path, length: int, line: bytes) -> None:
    """Writes a line behind the first ``length`` bytes, and waits until the disk has it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "r+b") as file:
        file.truncate(length)
        file.seek(length)
        file.write(line)
        file.flush()
        os.fsync(file.fileno())


def _bytes(path: Path, most: int) -> bytes | None:
    """The bytes of a file; ``None`` where there is none. Raises ``WrongUsage`` where it cannot be read."""
    try:
        return bytes_of(path, most)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WrongUsage("'{path}' cannot be read: {reason}", path=shown(path), reason=why(error)) from error
