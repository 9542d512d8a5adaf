"""What every reader in a process of its own does: a document on its standard input, lines of JSON on its output."""

import json
import sys
from collections.abc import Callable, Iterator

from perfeval_rules.documents.limits import MIB

MOST_MEMORY = 2048 * MIB
MOST_SECONDS = 600
"""Of computing, should whoever started the process be gone."""


def work(told: Callable[[bytes], Iterator[dict[str, object]]]) -> None:
    """Tell each step of the document as soon as it is known."""
    _bound()
    for step in told(sys.stdin.buffer.read()):
        sys.stdout.write(json.dumps(step) + "\n")
        sys.stdout.flush()


def _bound() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bounds; there only the time between two steps counts.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
