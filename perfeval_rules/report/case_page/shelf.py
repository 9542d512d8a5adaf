"""Shelves: elements in, data out from which the page's script builds the same elements when they are wanted.

A shelf holds some elements as JSON. Their names and texts stand once in a list of texts; an element is a list of the
number of its name (``tag`` or ``tag.classes``), its other attributes if it has any, and its children.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

from perfeval_rules.report.pages.elements import raw

ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
"""Characters that could end a script element, open a comment in it, or break a line of a script."""


def shelves(name: str, elements: Iterable[Element], size: int, first: int) -> Iterator[Element]:
    """Shelves of at most ``size`` elements; the first element on the first shelf has the number ``first``."""
    iterator = iter(elements)
    while held := list(islice(iterator, size)):
        texts: dict[str, int] = {}
        trees = [_tree(one, texts) for one in held]
        yield data(f"shelf {name}", {"first": first, "texts": list(texts), "trees": trees})
        first += len(held)


def data(name: str, value: Any) -> Element:
    """Data for the page's script, written so that no text in it can be taken for anything else."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    made = raw("script", text, {"type": "application/json", "class": name})
    made.tail = "\n"
    return made


def _tree(one: Element, texts: dict[str, int]) -> list[Any]:
    others = {key: value for key, value in one.attrib.items() if key != "class"}
    name = f"{one.tag}.{one.get('class')}" if one.get("class") else one.tag
    tree: list[Any] = [_number(name, texts)]
    if others:
        tree.append(others)
    if one.text:
        tree.append(_number(one.text, texts))
    for child in one:
        tree.append(_tree(child, texts))
        if child.tail:
            tree.append(_number(child.tail, texts))
    return tree


def _number(text: str, texts: dict[str, int]) -> int:
    """The place of a text in the list of texts, where it is put if it is new."""
    return texts.setdefault(text, len(texts))
