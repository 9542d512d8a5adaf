"""A small library in an editor: texts with a mark (¦) where the cursor stands, and the book that they belong to."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from perfeval_rules.editor.page import File
from perfeval_rules.editor.sight import Sight, sight_of
from perfeval_rules.editor.suggestions import Speaker
from perfeval_rules.shell.folders import book_files

RULES = Path(__file__).parent.parent / "shell" / "small" / "rules"
CURSOR = "¦"
PLACES = {
    "book": "small/book.yaml",
    "facts": "small/facts.yaml",
    "case": "cases/a/case.yaml",
    "check": "small/checks/new.yaml",
    "indicator": "small/indicators/new.yaml",
    "problem": "small/problems/new.yaml",
}


TYPED = {
    "typed/book.yaml": """book: typed
title: 正在编写
extends: small
parameters:
  复核线:
    label: 须复核的界线
    values:
      - {value: 130%, until: 2019-12-31}
      - {value: 110%, from: 2020-01-01, until: 2020-12-31}
      - {value: 120%, from: 2021-01-01}
    unit: "%"
    basis: 某财〔2020〕1号 第五条
""",
    "typed/facts.yaml": """facts:
  方式: {type: text, choices: [正向, 反向]}
  截止: {type: date}
  指标: {type: records, fields: {档次: {type: text, choices: [达成, 未达成]}}}
""",
}
"""A book over the small one, as it is being typed."""


class Marked(NamedTuple):
    """A file with a cursor in it: line and column from 1."""

    file: File
    line: int
    column: int


def marked(text: str, kind: str = "check") -> Marked:
    """The file that a text with a mark stands for."""
    before, _, after = text.partition(CURSOR)
    file = File(PLACES[kind], kind, before + after)
    return Marked(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


@cache
def small_sight(name: str = "small") -> Sight:
    """What an editor sees of the small book, or of the one that is typed over it."""
    typed = {path: text.encode() for path, text in TYPED.items()}
    return sight_of(name, lambda wanted: typed if wanted == "typed" else book_files(wanted, (RULES,)))


def speaker(language: str = "zh") -> Speaker:
    """Who speaks of the book that is typed over the small one."""
    return Speaker(small_sight("typed"), language)
