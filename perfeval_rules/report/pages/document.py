"""A whole HTML page that needs nothing else: title, style, script and body in, text out, whole or in pieces.

Pages are built as trees of elements and written by the standard library, so that no text of a rule or a case can become
markup; a page's own policy lets no script run but the one it was sent with.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from xml.etree.ElementTree import Element, tostring

from perfeval_rules.report.pages import look
from perfeval_rules.report.pages.elements import element, raw

OWN_LINE = frozenset(
    {"head", "meta", "title", "header", "nav", "li", "h1", "h2", "h3", "h4", "article", "dt", "dd", "tr", "p"}
)
"""Elements after which the text of the page goes on in a new line."""


def document(title: str, language: str, style: str, body: Iterable[Element], script: str = "") -> str:
    """The text of a page; ``language`` is ``zh`` or ``en``, and ``style`` comes after what all pages share."""
    return "".join(pieces(title, language, style, body, script))


def pieces(title: str, language: str, style: str, body: Iterable[Element], script: str = "") -> Iterator[str]:
    """The same page in pieces: the elements of its body are written one by one, so that they need not all be there."""
    yield f'<!doctype html>\n<html lang="{"zh-CN" if language == "zh" else "en"}">'
    yield _written(_head(title, style, script))
    yield "<body>"
    for part in body:
        yield _written(part)
    if script:
        yield _written(raw("script", script))
    yield "</body></html>\n"


def _written(whole: Element) -> str:
    for part in whole.iter():
        if part.tag in OWN_LINE:
            part.tail = f"{part.tail or ''}\n"
    return tostring(whole, encoding="unicode", method="html")


def _head(title: str, style: str, script: str) -> Element:
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    if script:
        policy += f"; script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
    return element(
        "head",
        {},
        [
            element("meta", {"charset": "utf-8"}),
            element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("title", {}, [title]),
            raw("style", look.STYLE + style),
        ],
    )
