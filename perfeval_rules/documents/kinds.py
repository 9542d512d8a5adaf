"""The bytes of a file in, what they really are out, whatever the file is called."""

import re
from enum import StrEnum

from perfeval_rules.documents import ole
from perfeval_rules.documents.package import Package
from perfeval_rules.documents.relations import main_part


class Kind(StrEnum):
    """What a file can be; the values of those that are read are the forms of an original."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    CSV = "csv"
    TEXT = "text"
    DOC = "doc"
    ODT = "odt"
    SLIDES = "slides"
    OFD = "ofd"
    RTF = "rtf"
    MHTML = "mhtml"
    XML = "xml"
    PICTURE = "picture"
    ARCHIVE = "archive"
    ENCRYPTED = "encrypted"
    UNKNOWN = "unknown"


BEGINNINGS = (
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),
    (b"MM\x00*", Kind.PICTURE),
    (b"BM", Kind.PICTURE),
    (b"RIFF", Kind.PICTURE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"Rar!", Kind.ARCHIVE),
    (b"\x1f\x8b", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
    (b"\xfd7zXZ", Kind.ARCHIVE),
)
HEAD = 4096
WIDE = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body|table|div|meta)\b", re.IGNORECASE)


def kind_of(data: bytes) -> Kind:
    """What the bytes are; whether plain text is a table is not seen here."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _package_kind(Package(data))
    if data.startswith(ole.SIGNATURE):
        return _container_kind(frozenset(ole.Container(data).streams))
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    binary = not data.startswith(WIDE) and _is_binary(data)
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning) and (binary or kind is Kind.RTF):
            return kind
    return Kind.UNKNOWN if binary else _text_kind(data)


def _is_binary(data: bytes) -> bool:
    """Text has no zero bytes, and hardly any other signs of control."""
    return b"\x00" in data or len(_CONTROL.findall(data, 0, HEAD)) * 100 > len(data[:HEAD])


def _package_kind(package: Package) -> Kind:
    names = package.names
    if "mimetype" in names:
        kind = package.bytes_of("mimetype")[:100].decode("ascii", errors="replace")
        if "opendocument" in kind:
            return Kind.ODS if "spreadsheet" in kind else Kind.ODT
    if any(name.lower() == "ofd.xml" for name in names):
        return Kind.OFD
    part = main_part(package, "") if "[Content_Types].xml" in names else ""
    for folder, kind in (("xl/", Kind.XLSX), ("word/", Kind.DOCX), ("ppt/", Kind.SLIDES)):
        if part.startswith(folder) or (not part and any(name.startswith(folder) for name in names)):
            return Kind.XLSB if kind is Kind.XLSX and part.endswith(".bin") else kind
    return Kind.ARCHIVE


def _container_kind(names: frozenset[str]) -> Kind:
    if "EncryptedPackage" in names:
        return Kind.ENCRYPTED
    if names & {"Workbook", "Book"}:
        return Kind.XLS
    if "WordDocument" in names:
        return Kind.DOC
    return Kind.SLIDES if "PowerPoint Document" in names else Kind.UNKNOWN


def _text_kind(data: bytes) -> Kind:
    head = data[:HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[:20].lower().startswith(b"mime-version:"):
        return Kind.MHTML
    if not head.startswith(b"<"):
        return Kind.TEXT
    if _PAGE.search(head):
        return Kind.HTML
    return Kind.XML if head.startswith(b"<?xml") else Kind.TEXT
