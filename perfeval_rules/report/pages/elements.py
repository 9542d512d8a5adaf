"""Elements of a page: names, attributes and children in, a tree out that the standard library writes and escapes."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

Child = Element | str
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters other than tabs and line ends, and halves of characters."""


def element(name: str, attributes: dict[str, str], children: Iterable[Child] = ()) -> Element:
    """An element with text and elements in it, in their order."""
    made = Element(name, {key: clean(value) for key, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + clean(child)
        else:
            last.tail = (last.tail or "") + clean(child)
    return made


def raw(name: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    """The page's own style, script or data, which is written as it stands."""
    made = Element(name, attributes or {})
    made.text = text
    return made


def clean(text: str) -> str:
    """The text without characters that no page may hold."""
    return UNFIT.sub("\ufffd", text)
