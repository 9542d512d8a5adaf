"""How the parts of an office package refer to each other."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.documents.markup import tree_of
from perfeval_rules.documents.package import Package


@dataclass(frozen=True, slots=True)
class Relation:
    """One reference of a part: its id, the last word of its kind, what it points at, and whether that is outside."""

    id: str
    kind: str
    target: str
    outside: bool


def relations(package: Package, part: str = "") -> Iterator[Relation]:
    """What ``part`` refers to; without one, what the whole package does."""
    folder, name = posixpath.split(part)
    data = package.bytes_of(posixpath.join(folder, "_rels", f"{name}.rels"))
    for entry in tree_of(data) if data else ():
        outside = entry.get("TargetMode") == "External"
        target = entry.get("Target", "")
        yield Relation(
            entry.get("Id", ""),
            entry.get("Type", "").rpartition("/")[2],
            target if outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"),
            outside,
        )


def main_part(package: Package, usual: str) -> str:
    """The part that the package is about, or the one that usually is."""
    found = (link.target for link in relations(package) if link.kind == "officeDocument" and not link.outside)
    return next((target for target in found if target in package.names), usual)


def target_of(package: Package, part: str, kind: str) -> str:
    """The part that ``part`` refers to as its ``kind``, or ``""``."""
    found = (link.target for link in relations(package, part) if link.kind == kind and not link.outside)
    return next((target for target in found if target in package.names), "")
