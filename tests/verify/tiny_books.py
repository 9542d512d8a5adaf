"""Tiny rule books, each in one YAML file: what a fault, or its absence, needs and no more.

Proofs need the solver: where it is not installed, whoever imports this module is skipped.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book

z3 = pytest.importorskip("z3")

NAME, PARENT = "tiny", "parent"
HEAD = {"title": "很小的规则库", "sections": [{"section": "产出", "weight": 100, "open": True}]}
RULE = {"basis": "逻辑关系"}
KINDS: Mapping[str, Mapping[str, Any]] = {
    "indicators": {"indicator": "试用的指标"},
    "checks": {"check": "试用的检查", "severity": "error", "finding": "有一处不一致。"},
}
SCORED_ONCE = {"section": "产出", "weight": 10}


def tiny_book(path: Path) -> RuleBook:
    """The book that the file describes; where it has a ``parent``, over that."""
    described = yaml.safe_load(path.read_text(encoding="utf-8"))
    library = {NAME: _files(NAME, described)}
    if PARENT in described:
        library[PARENT] = _files(PARENT, described[PARENT])
    book, diagnostics = read_book(NAME, library.get)
    assert book is not None, [f"{found.span}: {found.message}" for found in diagnostics]
    return book


def _files(name: str, described: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of a book, with whatever every book and rule must say filled in."""
    parent = {"extends": PARENT} if PARENT in described else {}
    files: dict[str, Any] = {"book.yaml": {"book": name, **HEAD, **parent, **described.get("book", {})}}
    if "facts" in described:
        files["facts.yaml"] = {"facts": described["facts"]}
    for folder, common in KINDS.items():
        for stem, rule in described.get(folder, {}).items():
            once = SCORED_ONCE if folder == "indicators" and "each" not in rule else {}
            files[f"{folder}/{stem}.yaml"] = {**RULE, **common, **once, **rule}
    return {
        f"{name}/{path}": yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode()
        for path, content in files.items()
    }
