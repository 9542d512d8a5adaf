"""What stands in an office package beside its text and tables, as notes: it is left aside, not run and not fetched."""

from collections.abc import Iterator

from perfeval_rules.documents.package import Package
from perfeval_rules.documents.relations import relations
from perfeval_rules.model.places import Message, say

NOTES = {
    "vbaproject.bin": say("macros were left aside; they are never run"),
    "/media/": say("pictures were left aside; text in them is not read"),
    "/embeddings/": say("embedded files were left aside; save them as files of their own to read them"),
    "/charts/": say("charts were left aside"),
    "/comments": say("comments were left aside"),
}
"""By a piece of the names of the parts that hold such things."""


def leftovers(package: Package) -> Iterator[Message]:
    """A note for each kind of thing that was left aside."""
    names = [f"/{name.lower()}" for name in package.names]
    yield from (note for piece, note in NOTES.items() if any(piece in name for name in names))
    parts = (name for name in sorted(package.names) if name.endswith(".rels"))
    if any(link.outside and link.kind != "hyperlink" for name in parts for link in relations(package, _owner(name))):
        yield say("links to other files were left aside; nothing is fetched")


def _owner(name: str) -> str:
    return name.replace("_rels/", "", 1).removesuffix(".rels")
