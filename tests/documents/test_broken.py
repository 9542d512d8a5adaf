"""Samples with bytes changed at random: whatever they hold, reading them ends in an original or in one error."""

import random
from pathlib import Path

import pytest
from hand_made import package

from perfeval_rules.documents.package import Package
from perfeval_rules.documents.read import read_original

SAMPLES = Path(__file__).parent / "samples"
PACKAGES = ("form.xlsx", "form.docx", "form.ods", "all-of-word.docx")
OTHERS = ("page.xls", "old.doc", "locked.xlsx", "table.csv")


def broken(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, taken out or doubled."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 40))):
        place = chance.randrange(len(changed) + 1)
        match chance.randrange(3):
            case 0:
                changed[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[place : place + chance.randrange(1, 50)]
            case _:
                changed[place:place] = changed[max(0, place - chance.randrange(100)) : place]
    return bytes(changed)


def broken_inside(data: bytes, chance: random.Random) -> bytes:
    """The package with one of its parts broken."""
    read = Package(data)
    hit = chance.choice(sorted(read.names))
    parts = {name: read.bytes_of(name) for name in sorted(read.names)}
    return package({**parts, hit: broken(parts[hit], chance)})


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("file", [*PACKAGES, *OTHERS])
def test_broken_file(file: str, seed: int) -> None:
    """A broken file gives an original, or none and exactly one error."""
    chance = random.Random(f"{file} {seed}")
    data = (SAMPLES / file).read_bytes()
    original, diagnostics = read_original((broken_inside if file in PACKAGES else broken)(data, chance), file)

    assert original is not None or len(diagnostics) == 1


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("file", ["form.xls", "form.pdf"])
def test_broken_file_read_apart(file: str, seed: int) -> None:
    """The same holds for what is read in a process of its own, even where that process breaks down."""
    chance = random.Random(f"{file} {seed}")
    original, diagnostics = read_original(broken((SAMPLES / file).read_bytes(), chance), file)

    assert original is not None or len(diagnostics) == 1
