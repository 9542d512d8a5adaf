"""A proof as nested lists: its items in, lists in lists out."""

from xml.etree.ElementTree import Element

from perfeval_rules.model.report import Item, Text, Tone
from perfeval_rules.report.pages.elements import Child, element


def nested(items: tuple[Item, ...]) -> Element:
    """The items with those under them."""
    return element("ul", {"class": "proof"}, [_item(item) for item in items])


def _item(item: Item) -> Element:
    under = [element("ul", {}, [_item(one) for one in item.under])] if item.under else []
    return element("li", {}, [*(_text(text) for text in item.texts if text.text), *under])


def _text(text: Text) -> Child:
    return text.text if text.tone is Tone.PLAIN else element("span", {"class": text.tone.value}, [text.text])
