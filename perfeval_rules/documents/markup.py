"""Small XML parts of office packages as lxml trees: no entities, document types, network or unbounded depth."""

from collections.abc import Iterator

from lxml import etree

from perfeval_rules.documents.contents import Unreadable
from perfeval_rules.documents.limits import MOST_DEPTH
from perfeval_rules.documents.package import damaged
from perfeval_rules.model.places import say

Element = etree._Element


def tree_of(data: bytes) -> Element:
    """The root of a part; every element of it is near enough to the root to be walked."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as trouble:
        raise damaged() from trouble
    if root.getroottree().docinfo.internalDTD is not None:
        raise document_type()
    refuse_depth(root)
    return root


def document_type() -> Unreadable:
    """A part declares a document type, which is where entities would be."""
    return Unreadable(
        say("a part of the file declares XML entities, which no office program writes; it was not read"),
        say("Distrust whoever sent it; ask for a file saved from Excel, Word or WPS."),
    )


def refuse_depth(root: Element) -> None:
    """Raise where elements stand too deep within each other."""
    depth = 0
    for step, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if step == "start" else -1
        if depth > MOST_DEPTH:
            raise Unreadable(
                say("elements stand more than {most} deep within each other", most=MOST_DEPTH),
                say("Save the document anew from the program that made it."),
            )


def local(element: Element) -> str:
    """An element's name without its namespace; comments and the like have none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute by its local name, in whatever namespace it stands."""
    if element is not None:
        for key, value in element.attrib.items():
            if str(key).rpartition("}")[2] == name:
                return str(value)
    return None


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of these local names."""
    return (child for child in (() if element is None else element) if local(child) in names)


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of local names."""
    for name in path:
        element = next(children(element, name), None)
    return element
