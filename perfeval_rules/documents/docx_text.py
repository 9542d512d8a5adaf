"""The text of a Word paragraph as it is read on paper: what was deleted is gone, what was inserted stands."""

from collections.abc import Iterator

from perfeval_rules.documents.markup import Element, attribute, children, local

WRITTEN = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "txbxContent", "rPr", "pPr", "sdtPr", "object", "rt"})
"""What was deleted, instructions to Word, looks, text boxes (which stand for themselves), pronunciations."""

BOXES_OF_SYMBOL_FONTS = {
    ("Wingdings", "A8"): "□",
    ("Wingdings", "6F"): "□",
    ("Wingdings", "71"): "□",
    ("Wingdings", "FC"): "√",
    ("Wingdings", "FE"): "☑",
    ("Wingdings", "FD"): "☒",
    ("Wingdings 2", "2A"): "□",
    ("Wingdings 2", "A3"): "□",
    ("Wingdings 2", "50"): "√",
    ("Wingdings 2", "52"): "☑",
    ("Wingdings 2", "54"): "☒",
    ("Symbol", "A3"): "≤",
    ("Symbol", "B3"): "≥",
}
"""What people tick in forms is a letter of a symbol font."""


def paragraph_text(paragraph: Element) -> str:
    """All text of a paragraph."""
    return "".join(_texts(paragraph))


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """The contents of the text boxes that hang on a paragraph, each once though Word stores them twice."""
    for element in _seen(paragraph):
        name = local(element)
        if name == "txbxContent":
            yield element
        elif name not in LEFT_OUT:
            yield from text_boxes(element)


def _texts(element: Element) -> Iterator[str]:
    for part in _seen(element):
        name = local(part)
        if name == "t":
            yield part.text or ""
        elif name == "sym":
            yield _symbol(part)
        elif name in WRITTEN:
            yield WRITTEN[name]
        elif name not in LEFT_OUT:
            yield from _texts(part)


def _seen(element: Element) -> Iterator[Element]:
    """The children that are shown: of alternatives, the first."""
    for part in element:
        if local(part) == "AlternateContent":
            yield from next((list(choice) for choice in children(part, "Choice", "Fallback")), [])
        else:
            yield part


def _symbol(element: Element) -> str:
    code = (attribute(element, "char") or "").upper().removeprefix("F0").lstrip("0")
    return BOXES_OF_SYMBOL_FONTS.get((attribute(element, "font") or "", code), "")
