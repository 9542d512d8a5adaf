"""Files that no office program would write, put together by hand."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OUTSIDE = ' TargetMode="External"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Part = str | bytes | Iterable[bytes]


def package(parts: Mapping[str, Part]) -> bytes:
    """A zip package of these parts; a part may come in pieces."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            with archive.open(name, "w") as stream:
                for piece in [part.encode()] if isinstance(part, str) else [part] if isinstance(part, bytes) else part:
                    stream.write(piece)
    return file.getvalue()


def links(*targets: tuple[str, str, str]) -> str:
    """A part that refers to others: their ids, kinds and places; a place with :// is outside."""
    entries = "".join(
        f'<Relationship Id="{name}" Type="{LINKS}/{kind}" Target="{target}"{OUTSIDE if "://" in target else ""}/>'
        for name, kind, target in targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def workbook(sheet: Part, more: Mapping[str, Part] | None = None, styles: str = "") -> bytes:
    """A workbook of one sheet, called 表."""
    book = [("s1", "worksheet", "worksheets/sheet1.xml")]
    parts: dict[str, Part] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": links(("d", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{SHEET}" xmlns:r="{LINKS}"><sheets><sheet name="表" r:id="s1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    if styles:
        book.append(("s2", "styles", "styles.xml"))
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{SHEET}">{styles}</styleSheet>'
    return package({**parts, "xl/_rels/workbook.xml.rels": links(*book), **(more or {})})


def sheet(rows: str, after: str = "") -> str:
    """A worksheet of these rows."""
    return f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def document(body: str, more: Mapping[str, Part] | None = None) -> bytes:
    """A Word document with this body."""
    return package(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": links(("d", "officeDocument", "word/document.xml")),
            "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="{LINKS}"><w:body>{body}</w:body></w:document>',
            **(more or {}),
        }
    )


def paragraph(text: str) -> str:
    """A Word paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def container(streams: Mapping[str, bytes]) -> bytes:
    """An OLE container of these streams, each filled up to the size from which streams are stored plainly."""
    sectors: list[bytes] = []
    table: list[int] = []
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, below=1)]
    for number, (name, data) in enumerate(streams.items(), start=1):
        padded = data.ljust(max(4096, -len(data) // 512 * -512), b"\x00")
        first, count = len(sectors), len(padded) // 512
        sectors += [padded[place : place + 512] for place in range(0, len(padded), 512)]
        table += [*range(first + 1, first + count), 0xFFFFFFFE]
        right = number + 1 if number < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, first, len(padded), right=right))
    directory = b"".join(entries).ljust(-len(entries) // 4 * -512, b"\x00")
    start = len(sectors)
    sectors += [directory[place : place + 512] for place in range(0, len(directory), 512)]
    table += [*range(start + 1, len(sectors)), 0xFFFFFFFE, 0xFFFFFFFD]
    table += [0xFFFFFFFF] * (128 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, start, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, len(sectors))
    header += struct.pack("<108I", *[0xFFFFFFFF] * 108)
    return header + b"".join(sectors) + struct.pack("<128I", *table)


def _entry(name: str, kind: int, first: int, size: int, *, below: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\x00") + struct.pack("<HBBIII", len(written) + 2, kind, 1, 0xFFFFFFFF, right, below)
    return head + bytes(36) + struct.pack("<IQ", first, size)


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of which is the catalogue."""
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"trailer <</Root 1 0 R /Size %d>>\nstartxref\n%d\n%%%%EOF" % (count, len(file))
    return bytes(file) + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + end


def page_of(content: bytes, *more: bytes, named: bytes = b"") -> bytes:
    """A PDF of one page; ``named`` are further resources of it, in ``more`` from object 6 on."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources <</Font <</F1 5 0 R>> %b>> >>" % named,
        stream(content),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        *more,
    )


def stream(content: bytes, about: bytes = b"") -> bytes:
    """A packed stream."""
    packed = zlib.compress(content, 9)
    return b"<<%b /Length %d /Filter /FlateDecode>>\nstream\n%b\nendstream" % (about, len(packed), packed)
