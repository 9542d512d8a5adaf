"""The tutorial can be followed: every command prints what the page says."""

import os
from pathlib import Path

from tutorial import PAGE, prepared, run


def test_tutorial(tmp_path: Path) -> None:
    """The commands of the page, run in order in a folder of their own, print what stands beneath them."""
    page = PAGE.read_text(encoding="utf-8")
    now = run(page, prepared(tmp_path))
    if os.environ.get("PERFEVAL_GOLDEN"):
        PAGE.write_text(now, encoding="utf-8")

    assert now == PAGE.read_text(encoding="utf-8")
