"""The bytes of any file in, an original out, or a diagnostic that says why not; whatever the bytes are, nothing else.

What a file is, its bytes say. A name that says otherwise is a warning, since Excel and browsers mind it less than
people think: many an .xls from a website is a web page.
"""

from collections.abc import Callable, Mapping

from perfeval_rules.documents.clean import cleaned
from perfeval_rules.documents.contents import Contents, Doubt, Unreadable
from perfeval_rules.documents.csv import read_csv, separator_of
from perfeval_rules.documents.decoding import decoded
from perfeval_rules.documents.docx import read_docx
from perfeval_rules.documents.html import read_html
from perfeval_rules.documents.kinds import Kind, kind_of
from perfeval_rules.documents.limits import MIB, MOST_BYTES, MOST_TEXT
from perfeval_rules.documents.ods import read_ods
from perfeval_rules.documents.old_sheets import read_xls, read_xlsb
from perfeval_rules.documents.pdf import read_pdf
from perfeval_rules.documents.refusals import NAMES, refusal
from perfeval_rules.documents.text import read_text
from perfeval_rules.documents.xlsx import read_xlsx
from perfeval_rules.model.originals import Original
from perfeval_rules.model.places import Diagnostic, Level, Message, Span, say

READERS: Mapping[Kind, Callable[[bytes], Contents]] = {
    Kind.XLSX: read_xlsx,
    Kind.XLSB: read_xlsb,
    Kind.XLS: read_xls,
    Kind.ODS: read_ods,
    Kind.DOCX: read_docx,
    Kind.PDF: read_pdf,
    Kind.HTML: read_html,
    Kind.CSV: lambda data: read_csv(decoded(data)),
    Kind.TEXT: lambda data: read_text(decoded(data)),
}
SUFFIXES = {
    **dict.fromkeys(("xlsx", "xlsm", "xltx", "xltm"), Kind.XLSX),
    **dict.fromkeys(("xls", "xlt", "et"), Kind.XLS),
    **dict.fromkeys(("docx", "docm", "dotx", "dotm"), Kind.DOCX),
    **dict.fromkeys(("html", "htm", "xhtml", "shtml"), Kind.HTML),
    **dict.fromkeys(("csv", "tsv"), Kind.CSV),
    **dict.fromkeys(("doc", "wps"), Kind.DOC),
    "txt": Kind.TEXT,
    "xlsb": Kind.XLSB,
    "ods": Kind.ODS,
    "pdf": Kind.PDF,
}
"""What the end of a name promises."""


def read_original(data: bytes, file: str) -> tuple[Original | None, tuple[Diagnostic, ...]]:
    """The document in these bytes; ``file`` is what it is called."""
    try:
        kind = _kind(data, file)
        contents = READERS[kind](data)
        if not contents.pieces:
            raise _nothing()
    except Unreadable as trouble:
        return None, (_diagnostic(file, trouble.message, trouble.hint, Level.ERROR),)
    doubts = (*_misnamed(kind, file), *contents.doubts)
    original = Original(file=file, form=kind.value, pieces=tuple(cleaned(contents.pieces)), notes=contents.notes)
    return original, tuple(_diagnostic(file, doubt.message, doubt.hint, Level.WARNING) for doubt in doubts)


def _kind(data: bytes, file: str) -> Kind:
    if not data.strip():
        raise Unreadable(say("the file is empty"))
    if len(data) > MOST_BYTES:
        raise _too_large(MOST_BYTES)
    kind = kind_of(data)
    if kind not in READERS:
        raise refusal(kind)
    if kind in {Kind.HTML, Kind.TEXT} and len(data) > MOST_TEXT:
        raise _too_large(MOST_TEXT)
    return _table_or_text(data, file) if kind is Kind.TEXT else kind


def _table_or_text(data: bytes, file: str) -> Kind:
    """Plain text is a table where its name says so, or where every line has the same signs between values."""
    promised = _promised(file)
    if promised in {Kind.CSV, Kind.TEXT}:
        return promised
    return Kind.CSV if separator_of(decoded(data)) in {"\t", ",", ";"} else Kind.TEXT


def _promised(file: str) -> Kind | None:
    return SUFFIXES.get(file.rpartition(".")[2].lower()) if "." in file else None


def _misnamed(kind: Kind, file: str) -> list[Doubt]:
    promised = _promised(file)
    if promised is None or promised is kind:
        return []
    return [
        Doubt(
            say("the file is not what its name says: it is {what}, and was read as that", what=NAMES[kind]),
            say("Check that it is the file you mean; rename it if it is."),
        )
    ]


def _too_large(most: int) -> Unreadable:
    return Unreadable(
        say("the file is larger than {most} MiB", most=most // MIB),
        say("Remove pictures and whatever is not part of the self-evaluation, or split the file."),
    )


def _nothing() -> Unreadable:
    return Unreadable(say("there is no text in the file"), say("Check that it is the file you mean."))


def _diagnostic(file: str, message: Message, hint: Message | None, level: Level) -> Diagnostic:
    return Diagnostic(Span(file, 1, 1, 1, 1), message, hint, level)
