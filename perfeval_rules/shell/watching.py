"""Files that change while a command waits: folders in, the files that changed, again and again, out."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

PAUSE = 0.5
"""Seconds between two looks."""

Seen = Mapping[Path, tuple[int, int]]
"""The files there are, each with when it was written and how large it is."""


def rule_files(folders: Sequence[Path]) -> Seen:
    """The YAML files under ``folders``; one that goes away meanwhile is not among them."""
    seen: dict[Path, tuple[int, int]] = {}
    for folder in folders:
        for file in folder.rglob("*.y*ml"):
            try:
                about = file.stat()
            except OSError:
                continue
            seen[file.resolve()] = (about.st_mtime_ns, about.st_size)
    return seen


def changes(look: Callable[[], Seen], pause: Callable[[], None]) -> Iterator[frozenset[Path]]:
    """The files that were written, added or removed, each time there are any."""
    before = look()
    while True:
        pause()
        now = look()
        changed = frozenset(file for file in before.keys() | now.keys() if before.get(file) != now.get(file))
        before = now
        if changed:
            yield changed


def wait() -> None:
    """Lets a moment pass."""
    time.sleep(PAUSE)
