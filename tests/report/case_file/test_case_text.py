"""Case files that the program writes say exactly what it knows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.figures.yaml_texts import yaml_text
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.read.cases import read_case
from perfeval_rules.read.text.tree import Mapping, Scalar
from perfeval_rules.read.text.yaml import read_tree
from perfeval_rules.report.case_file.text import case_text
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from

CASES = sorted(Path("cases").glob("*/case.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_written_case_reads_back(path: Path) -> None:
    """Each case of ours, written anew, has the same documents, facts, evidence and standing."""
    read = case_from(Source(str(path), path), None)
    assert read.case is not None
    assert read.book is not None
    head = CaseHead(
        case=read.case.name,
        title=read.case.title,
        book=read.book.name,
        synthetic=read.case.synthetic,
        documents=read.case.documents,
    )

    again, diagnostics = read_case(case_text(head, read.case.facts, read.book).encode(), "again.yaml", read.book)

    assert () == diagnostics
    assert again is not None
    assert (read.case.documents, read.case.facts) == (again.documents, again.facts)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_every_text_reads_back(text: str) -> None:
    """Whatever a document says, its text comes back from the case file as it was."""
    tree, diagnostics = read_tree(f"a: {yaml_text(text)}\nb: {{c: {yaml_text(text)}, d: 1}}\n".encode(), "a.yaml")

    assert () == diagnostics
    assert isinstance(tree, Mapping)
    inner = tree.get("b")
    assert isinstance(inner, Mapping)
    for scalar in (tree.get("a"), inner.get("c")):
        assert isinstance(scalar, Scalar)
        assert text == scalar.value
