"""The tutorial page run as its reader would: files written, commands typed, in an empty folder beside the project's.

A fence ``yaml path`` holds a whole file, ``yaml >> path`` what is added at its end, ``console`` commands after ``$``
with what they print.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tutorial.zh-CN.md"
FENCE = re.compile(r"^```(?P<info>[^\n]+)\n(?P<body>.*?)^```$", re.S | re.M)
CASES = ("training-centres-2024",)
BOOKS = ("common", "training-centres")
WIDTH = "100"


@dataclass(frozen=True, slots=True)
class Typed:
    """A command, and what stands beneath it on the page."""

    command: str
    printed: str


def prepared(folder: Path) -> Path:
    """``folder`` with what the tutorial finds in the project's."""
    for book in BOOKS:
        copytree(ROOT / "rules" / book, folder / "rules" / book)
    for case in CASES:
        copytree(ROOT / "cases" / case, folder / "cases" / case)
    return folder


def typed(block: str) -> Iterator[Typed]:
    """The commands of a console block."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, printed = part.partition("\n")
        yield Typed(command, printed)


def answer(command: str, folder: Path) -> str:
    """What a command prints in ``folder``."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {**os.environ, "PATH": path, "COLUMNS": WIDTH, "PERFEVAL_LANG": "zh", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=surroundings, capture_output=True, text=True, check=False, timeout=300
    )
    lines = (done.stdout + done.stderr).strip("\n").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def run(page: str, folder: Path) -> str:
    """The page with what its commands print now."""

    def told(found: re.Match[str]) -> str:
        info, body = found["info"], found["body"]
        if info.startswith("yaml "):
            added, _, path = info.removeprefix("yaml ").rpartition(" ")
            with (folder / path).open("a" if added else "w", encoding="utf-8") as file:
                file.write(body)
        if info != "console":
            return found[0]
        commands = "".join(f"$ {each.command}\n{answer(each.command, folder)}" for each in typed(body))
        return f"```console\n{commands}```"

    return FENCE.sub(told, page)
