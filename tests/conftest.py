"""What all tests share: expected texts in files, which ``make golden`` rewrites."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[Path], str]

os.environ["PERFEVAL_CACHE"] = ""  # tests leave no books behind in the cache of whoever runs them


class _Rewritten(str):
    """An expected text that takes whatever it is compared with, and writes it to its file."""

    __slots__ = ("path",)
    path: Path

    def __eq__(self, actual: object) -> bool:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(str(actual), encoding="utf-8", newline="")
        return True

    __hash__ = str.__hash__


@pytest.fixture
def golden() -> Golden:
    """The expected text in a file; with ``PERFEVAL_GOLDEN=1``, what a test compares with it becomes that text."""
    return _rewritten if os.environ.get("PERFEVAL_GOLDEN") == "1" else _expected


def _expected(path: Path) -> str:
    if not path.exists():
        pytest.fail(f"{path} is missing: run make golden, then read it")
    return path.read_bytes().decode("utf-8")


def _rewritten(path: Path) -> str:
    text = _Rewritten()
    text.path = path
    return text
