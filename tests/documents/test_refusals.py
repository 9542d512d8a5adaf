"""Files that are not read, or not wholly: each says what is wrong with it, and nothing is raised."""

import pytest
from hand_made import container, document, links, package, page_of, paragraph, sheet, workbook

from perfeval_rules.documents.read import read_original
from perfeval_rules.model.places import Level, Span

ONE = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
DOCUMENT = document(paragraph("字"))
DEEP = "<w:sdt><w:sdtContent>" * 100 + paragraph("字") + "</w:sdtContent></w:sdt>" * 100
WITH_PASSWORD = bytes.fromhex("0908 1000 0006 0500 0000 0000 0000 0000 0000 0000 2f00 0200 0000 0a00 0000")
FAR = b"".join(
    bytes.fromhex(record)
    for record in (
        "0908 1000 0006 0500 0000 0000 0000 0000 0000 0000",  # the workbook begins
        "8500 0800 2400 0000 0000 0000",  # a sheet, whose records stand at 0x24
        "0a00 0000",
        "0908 1000 0006 1000 0000 0000 0000 0000 0000 0000",  # the sheet begins
        "0302 0e00 ffff ff00 0000 0000 0000 0000 f03f",  # a number in the last row and column
        "0a00 0000",
    )
)


def swollen() -> bytes:
    """A workbook whose sheet unpacks to a thousand times its size."""
    return workbook(b" " * 1_000_000 for _ in range(20))


def lying() -> bytes:
    """The same, where the directory says that the sheet is small."""
    data = bytearray(swollen())
    place = data.index((20_000_000).to_bytes(4, "little"), data.index(b"PK\x01\x02"))
    data[place : place + 4] = (100).to_bytes(4, "little")
    return bytes(data)


def archive() -> bytes:
    """A zip archive of a text."""
    return package({"a.txt": "字"})


def with_password() -> bytes:
    """A zip package whose parts are encrypted."""
    data = bytearray(DOCUMENT)
    for place in range(len(data)):
        if data[place : place + 4] == b"PK\x01\x02":
            data[place + 8] |= 1
    return bytes(data)


NAMED = "A1、A2、A3、A4、A5、A6、A7、A8、A9、A10…"

REFUSED = {
    "nothing.xlsx": (b"", "the file is empty"),
    "blank.txt": (b" \n\n", "the file is empty"),
    "large.txt": (b"a" * (50 << 20) + b"a", "the file is larger than 50 MiB"),
    "long.txt": (b"a\n" * (6 << 20), "the file is larger than 10 MiB"),
    "zeros.txt": (bytes(100), "nobody knows what kind of file this is"),
    "program.docx": (b"MZ\x90\x00\x03" * 50, "nobody knows what kind of file this is"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\x00", "this is a picture; there is no text in it that could be read"),
    "photo.pdf": (b"\xff\xd8\xff\xe0\x00", "this is a picture; there is no text in it that could be read"),
    "files.7z": (b"7z\xbc\xaf\x27\x1c\x00", "this is an archive of files"),
    "files.zip": (archive(), "this is an archive of files"),
    "old.wps": (
        container({"WordDocument": b"x"}),
        "this is a document of Word 97–2003 or WPS (.doc, .wps), which is not read",
    ),
    "old.ppt": (container({"PowerPoint Document": b"x"}), "this is a presentation, which is not read"),
    "other.msg": (container({"__properties": b"x"}), "nobody knows what kind of file this is"),
    "new.pptx": (
        package({"[Content_Types].xml": "", "ppt/presentation.xml": ""}),
        "this is a presentation, which is not read",
    ),
    "text.odt": (
        package({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "this is an OpenDocument text or presentation, which is not read",
    ),
    "layout.ofd": (package({"OFD.xml": ""}), "this is an OFD document, which is not read"),
    "rich.doc": (b"{\\rtf1 a}", "this is a Rich Text document (.rtf), which is not read"),
    "page.mht": (b"MIME-Version: 1.0\n", "this is a web archive (.mht), which is not read"),
    "sheet.xml": (b'<?xml version="1.0"?><Workbook/>', "this is an XML file, which is not read"),
    "locked.xls": (container({"Workbook": WITH_PASSWORD}), "the document is protected by a password"),
    "locked.docx": (with_password(), "the document is protected by a password"),
    "far.xls": (container({"Workbook": FAR}), "a sheet reaches over 16777216 cells, most of them empty"),
    "bomb.xlsx": (swollen(), "the package unpacks to far more than a document holds, and was not opened"),
    "liar.xlsx": (lying(), "the file is damaged or incomplete"),
    "parts.zip": (
        b"PK\x03\x04" + b"PK\x01\x02" * 30_000,
        "the package unpacks to far more than a document holds, and was not opened",
    ),
    "entities.xlsx": (
        workbook(ENTITIES + ONE),
        "a part of the file declares XML entities, which no office program writes; it was not read",
    ),
    "entities-16.xlsx": (
        workbook(f'<?xml version="1.0" encoding="UTF-16"?>{ENTITIES}{ONE}'.encode("utf-16")),
        "a part of the file declares XML entities, which no office program writes; it was not read",
    ),
    "entities.docx": (
        document("", {"word/_rels/document.xml.rels": ENTITIES + links()}),
        "a part of the file declares XML entities, which no office program writes; it was not read",
    ),
    "deep.docx": (document(DEEP), "elements stand more than 150 deep within each other"),
    "deep.html": (b"<html>" + b"<div>" * 200 + b"x", "elements stand more than 150 deep within each other"),
    "wide.html": (
        b"<html><table>" + b"<tr><td colspan=1000>x" * 1000 + b"</table>",
        "the tables of the file have more than 400000 cells",
    ),
    "blank.html": (b"<html><script>1</script></html>", "there is no text in the file"),
    "blank.docx": (document(""), "there is no text in the file"),
    "no-body.docx": (package({"word/document.xml": "<a/>"}), "the file is damaged or incomplete"),
    "no-book.xlsx": (package({"xl/other.xml": "<a/>"}), "the file is damaged or incomplete"),
    "no-content.ods": (
        package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "the file is damaged or incomplete",
    ),
    "broken.xlsx": (workbook(ONE[:-20]), "the file is damaged or incomplete"),
    "cut.xlsx": (workbook(ONE)[:-40], "the file is damaged or incomplete"),
    "cut.doc": (container({"WordDocument": b"x"})[:600], "the file is damaged or incomplete"),
    "cut.pdf": (page_of(b"")[:100], "the file is damaged or incomplete"),
    "blank.pdf": (page_of(b""), "there is no text in the file"),
}


@pytest.mark.parametrize("file", sorted(REFUSED))
def test_refused(file: str) -> None:
    """A file that cannot be read is one error at its beginning, and no original."""
    data, message = REFUSED[file]
    original, (diagnostic,) = read_original(data, file)

    assert original is None
    assert (Level.ERROR, message) == (diagnostic.level, str(diagnostic.message))
    assert Span(file, 1, 1, 1, 1) == diagnostic.span


def with_macro() -> bytes:
    """A workbook with a macro, a picture, a comment and a link to another workbook."""
    more = {
        "xl/vbaProject.bin": b"x",
        "xl/media/image1.png": b"x",
        "xl/comments1.xml": "<a/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": links(("e", "externalLinkPath", "file:///c:/a.xlsx")),
    }
    return workbook(ONE, more)


def test_notes() -> None:
    """Macros, pictures, comments and links to other files are noted; none is run or fetched."""
    original, diagnostics = read_original(with_macro(), "a.xlsm")

    assert () == diagnostics
    assert original is not None
    expected = [
        "macros were left aside; they are never run",
        "pictures were left aside; text in them is not read",
        "comments were left aside",
        "links to other files were left aside; nothing is fetched",
    ]
    assert expected == [str(note) for note in original.notes]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
            "the sheet 表 is larger than what is read: nothing beyond row 1 and column A was",
        ),
        (
            "".join(f'<row r="{row}"><c r="A{row}"><f>B1</f></c></row>' for row in range(1, 13))
            + "<row><c><v>1</v></c></row>",
            "12 formulas in the sheet 表 have no stored value and were read as blank: " + NAMED,
        ),
    ],
    ids=["far apart", "uncomputed"],
)
def test_doubts(rows: str, message: str) -> None:
    """What was left out of a sheet is a warning."""
    original, (diagnostic,) = read_original(workbook(sheet(rows)), "a.xlsx")

    assert original is not None
    assert (Level.WARNING, message) == (diagnostic.level, str(diagnostic.message))


def test_names() -> None:
    """A file that is not what its name says is read as what it is, with a warning; an unknown name says nothing."""
    _, (diagnostic,) = read_original(workbook(ONE), "a.docx")
    _, nothing = read_original(workbook(ONE), "a.bin")

    expected = "the file is not what its name says: it is an Excel workbook (.xlsx), and was read as that"
    assert expected == str(diagnostic.message)
    assert Level.WARNING == diagnostic.level
    assert () == nothing
