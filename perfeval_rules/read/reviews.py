"""Review files: from bytes to a review, or to what is wrong with the file."""

from typing import Any

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.review import Review
from perfeval_rules.read.books.folder import after
from perfeval_rules.read.pieces import entries, items, text
from perfeval_rules.read.shape.validate import validate
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.text.yaml import read_tree
from perfeval_rules.review.plain import FINDINGS, SCORES, review_of

LARGEST = 64 * 2**20
"""A review holds a decision on each of thousands of findings: its file may be larger than those that people write."""


def read_review(data: bytes, file: str) -> tuple[Review | None, tuple[Diagnostic, ...]]:
    """The review in a file; ``None`` where anything is wrong with it."""
    tree, diagnostics = read_tree(data, file, LARGEST)
    if tree is not None:
        diagnostics += after(diagnostics, validate(tree, "review"))
    if diagnostics or not isinstance(tree, Mapping):
        return None, tuple(sorted(diagnostics, key=lambda found: found.span))
    scores = [_plain(score) for score in items(tree.get(SCORES))]
    findings = {key.text: _plain(body) for key, body in entries(tree.get(FINDINGS))}
    state = {SCORES: {score.pop("row"): score for score in scores}, FINDINGS: findings}
    return review_of(text(tree.get("review")), state, text(tree.get("history"))), ()


def _plain(tree: Tree) -> Any:
    """A part of the tree as texts, and lists and mappings of them."""
    match tree:
        case Scalar():
            return tree.text
        case Sequence():
            return [_plain(item) for item in tree.items]
        case Mapping():
            return {key.text: _plain(value) for key, value in tree.entries}
