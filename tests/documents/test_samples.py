"""Sample files of every format: what is read of them stands in the .txt beside each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from originals_sketch import sketch

from perfeval_rules.documents.read import read_original

SAMPLES = sorted(path for path in (Path(__file__).parent / "samples").iterdir() if path.suffix != ".txt")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample(path: Path, golden: Callable[[Path], str]) -> None:
    """A sample is read into the pieces, places, notes and diagnostics that its .txt lists."""
    original, diagnostics = read_original(path.read_bytes(), path.name)

    assert golden(path.with_name(f"{path.name}.txt")) == sketch(original, diagnostics)
