"""What is not read, by its kind: what the file is, and how to make something of it that can be read."""

from perfeval_rules.documents.contents import Unreadable
from perfeval_rules.documents.kinds import Kind
from perfeval_rules.model.places import say

BY_HAND = {
    Kind.DOC: (
        say("this is a document of Word 97–2003 or WPS (.doc, .wps), which is not read"),
        say(
            "Open it in Word, WPS or LibreOffice and save it as .docx, or run: "
            "soffice --headless --convert-to docx FILE"
        ),
    ),
    Kind.ODT: (
        say("this is an OpenDocument text or presentation, which is not read"),
        say("Save it as .docx, or run: soffice --headless --convert-to docx FILE"),
    ),
    Kind.RTF: (
        say("this is a Rich Text document (.rtf), which is not read"),
        say("Open it in Word, WPS or LibreOffice and save it as .docx."),
    ),
    Kind.SLIDES: (say("this is a presentation, which is not read"), say("Save it as PDF, then try again.")),
    Kind.OFD: (
        say("this is an OFD document, which is not read"),
        say("Export it as PDF from the OFD reader, then try again."),
    ),
    Kind.MHTML: (
        say("this is a web archive (.mht), which is not read"),
        say("Open it in Excel, Word or a browser and save it as .xlsx, .docx or .html."),
    ),
    Kind.XML: (
        say("this is an XML file, which is not read"),
        say("If it is a table, open it in Excel or WPS and save it as .xlsx."),
    ),
    Kind.PICTURE: (
        say("this is a picture; there is no text in it that could be read"),
        say("Recognise its text first (OCR), check the figures, and save the result as .docx or .xlsx."),
    ),
    Kind.ARCHIVE: (say("this is an archive of files"), say("Unpack it, then import the files in it one by one.")),
    Kind.ENCRYPTED: (
        say("the document is protected by a password"),
        say("Open it with its password, save it without one, then try again."),
    ),
    Kind.UNKNOWN: (
        say("nobody knows what kind of file this is"),
        say("Import .xlsx, .xls, .ods, .docx, .pdf, .html, .csv or plain text."),
    ),
}
"""The message and the hint of each kind that is not read."""


def refusal(kind: Kind) -> Unreadable:
    """Why a file of this kind is not read."""
    message, hint = BY_HAND[kind]
    return Unreadable(message, hint)


NAMES = {
    Kind.XLSX: say("an Excel workbook (.xlsx)"),
    Kind.XLSB: say("a binary Excel workbook (.xlsb)"),
    Kind.XLS: say("an Excel 97–2003 workbook (.xls)"),
    Kind.ODS: say("an OpenDocument spreadsheet (.ods)"),
    Kind.DOCX: say("a Word document (.docx)"),
    Kind.PDF: say("a PDF document"),
    Kind.HTML: say("a web page (.html)"),
    Kind.CSV: say("a table in plain text (.csv)"),
    Kind.TEXT: say("plain text"),
}
"""What people call each kind that is read."""
