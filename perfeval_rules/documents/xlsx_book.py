"""What the sheets of a workbook share: their names, the strings, the number formats, the way days are counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.documents.limits import MOST_SHEETS
from perfeval_rules.documents.markup import Element, attribute, child, children, tree_of
from perfeval_rules.documents.number_formats import GENERAL, format_of
from perfeval_rules.documents.package import Package, damaged
from perfeval_rules.documents.relations import main_part, relations, target_of
from perfeval_rules.documents.streams import listen


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet by its name, the part it stands in, and whether Excel shows it."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook refer to."""

    sheets: tuple[SheetPart, ...]
    strings: tuple[str, ...]
    formats: tuple[str, ...]
    from_1904: bool

    def format(self, style: int) -> str:
        """The number format of a style."""
        return self.formats[style] if 0 <= style < len(self.formats) else GENERAL


def book_of(package: Package) -> Book:
    """The workbook of a package."""
    part = main_part(package, "xl/workbook.xml")
    data = package.bytes_of(part)
    if not data:
        raise damaged()
    root = tree_of(data)
    strings = target_of(package, part, "sharedStrings")
    styles = target_of(package, part, "styles")
    return Book(
        tuple(_sheets(package, part, root))[:MOST_SHEETS],
        _strings(package, strings) if strings else (),
        _formats(tree_of(package.bytes_of(styles))) if styles else (),
        attribute(child(root, "workbookPr"), "date1904") in {"1", "true"},
    )


def _sheets(package: Package, part: str, root: Element) -> list[SheetPart]:
    targets = {link.id: link.target for link in relations(package, part) if link.kind == "worksheet"}
    found = []
    for sheet in children(child(root, "sheets"), "sheet"):
        target = targets.get(attribute(sheet, "id") or "", "")
        if target in package.names:
            found.append(SheetPart(sheet.get("name", ""), target, sheet.get("state", "visible") != "visible"))
    return found


def _formats(root: Element) -> tuple[str, ...]:
    declared = {
        int(entry.get("numFmtId", "0")): entry.get("formatCode", GENERAL)
        for entry in children(child(root, "numFmts"), "numFmt")
        if entry.get("numFmtId", "0").isdecimal()
    }
    numbers = (entry.get("numFmtId", "0") for entry in children(child(root, "cellXfs"), "xf"))
    return tuple(format_of(int(number) if number.isdecimal() else 0, declared) for number in numbers)


def _strings(package: Package, part: str) -> tuple[str, ...]:
    listener = _Strings()
    with package.stream_of(part) as stream:
        listen(stream, listener)
    return tuple(listener.found)


class _Strings:
    """Gathers the shared strings; how a word is pronounced is no part of it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._open = self._aside = False

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 a listener is told both
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._aside = True
        elif name == "t":
            self._open = not self._aside

    def closed(self, name: str) -> None:
        if name == "si":
            self.found.append("".join(self._pieces))
        elif name == "rPh":
            self._aside = False
        elif name == "t":
            self._open = False

    def said(self, text: str) -> None:
        if self._open:
            self._pieces.append(text)
