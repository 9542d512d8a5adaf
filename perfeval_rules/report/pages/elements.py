"""Elements of a page: names, attributes and children in, a tree out that the standard library writes and escapes."""

from collections.abc import Iterable
from unicodedata import category
from xml.etree.ElementTree import Element

Child = Element | str


def element(name: str, attributes: dict[str, str], children: Iterable[Child] = ()) -> Element:
    """An element with text and elements in it, in their order."""
    made = Element(name, {key: _clean(value) for key, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + _clean(child)
        else:
            last.tail = (last.tail or "") + _clean(child)
    return made


def raw(name: str, text: str) -> Element:
    """The page's own style or script, which is written as it stands."""
    made = Element(name)
    made.text = text
    return made


def _clean(text: str) -> str:
    """The text without characters that no page may hold."""
    return "".join("\ufffd" if category(char) in ("Cc", "Cs") and char not in "\n\t" else char for char in text)
