"""Broken files and the messages about them, in tests/errors."""

from collections.abc import Callable
from pathlib import Path

import pytest

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.shape.schemas import KINDS
from perfeval_rules.read.shape.validate import validate
from perfeval_rules.read.text.yaml import read_tree
from perfeval_rules.report.excerpts import excerpts

Golden = Callable[[Path], str]

ERRORS = Path(__file__).parent.parent / "errors"


def _named(prefix: str) -> list[Path]:
    return sorted(ERRORS.glob(f"{prefix}-*.yaml"))


def _message(path: Path, diagnostics: tuple[Diagnostic, ...]) -> str:
    return excerpts(diagnostics, {path.name: path.read_bytes()}, "zh")


@pytest.mark.parametrize("broken", _named("yaml"), ids=lambda path: path.stem)
def test_yaml_message(broken: Path, golden: Golden) -> None:
    """A file that is not strict YAML is reported exactly as the .txt beside it says."""
    _, diagnostics = read_tree(broken.read_bytes(), broken.name)

    assert golden(broken.with_suffix(".txt")) == _message(broken, diagnostics)


@pytest.mark.parametrize("broken", _named("schema"), ids=lambda path: path.stem)
def test_schema_message(broken: Path, golden: Golden) -> None:
    """A file whose keys or values have the wrong shape is reported exactly as the .txt beside it says."""
    kind = broken.read_text(encoding="utf-8").splitlines()[0].removeprefix("# kind: ")
    tree, diagnostics = read_tree(broken.read_bytes(), broken.name)
    assert kind in KINDS
    assert () == diagnostics
    assert tree is not None

    assert golden(broken.with_suffix(".txt")) == _message(broken, validate(tree, kind))


def test_there_are_broken_files() -> None:
    """Enough broken files of both layers are there to be read."""
    assert len(_named("yaml")) >= 20
    assert len(_named("schema")) >= 12
