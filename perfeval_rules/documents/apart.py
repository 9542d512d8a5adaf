"""A document in, what a reader in a process of its own told of it out, as long as it tells something in time.

Readers of PDF and of the older workbooks are libraries that a few bytes can keep busy for hours, or bring down. Here
they can be ended, and take nothing with them: what they told before that counts.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

import perfeval_rules
from perfeval_rules.documents.limits import MOST_TOLD

SECONDS_TO_BEGIN = 30
SECONDS_A_STEP = 20

Told = Mapping[str, Any]
"""One step of the document, or, under ``end``, why nothing more comes."""


def told_of(data: bytes, worker: str) -> Iterator[Told]:
    """The steps that ``worker`` (a module of this folder) tells; the last has an ``end`` unless it was ended."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", f"perfeval_rules.documents.{worker}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    ) as process:
        lines: Queue[bytes] = Queue()
        helpers = (
            Thread(target=_pass_on, args=(process.stdout, lines), daemon=True),
            Thread(target=_feed, args=(process.stdin, data), daemon=True),
        )
        for helper in helpers:
            helper.start()
        try:
            yield from _steps(lines)
        finally:
            process.kill()
            for helper in helpers:
                helper.join()


def _environment() -> dict[str, str]:
    """The worker finds what this process finds, and nothing in the folder that happens to be the current one."""
    folders = [str(Path(perfeval_rules.__file__).parent.parent), *filter(os.path.isabs, sys.path)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}


def _steps(lines: Queue[bytes]) -> Iterator[Told]:
    seconds = SECONDS_TO_BEGIN
    while True:
        try:
            line = lines.get(timeout=seconds)
        except Empty:
            return
        if not line.endswith(b"\n"):
            return
        yield json.loads(line)
        seconds = SECONDS_A_STEP


def _pass_on(stream: IO[bytes], lines: Queue[bytes]) -> None:
    left = MOST_TOLD
    while left > 0 and (line := stream.readline(left)):
        lines.put(line)
        left -= len(line)
    lines.put(b"")


def _feed(stream: IO[bytes], data: bytes) -> None:
    try:
        with stream:
            stream.write(data)
    except OSError:  # The worker ended before it had read everything; what it told says why.
        return
