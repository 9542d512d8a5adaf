"""A Word template being filled in: ``docxtpl`` finds the tags in the document, ``tags.py`` does the rest.

Body, headers, footers and footnotes are filled in; the properties of the file are not templates.
"""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from lxml import etree

from perfeval_rules.documents.contents import Unreadable
from perfeval_rules.documents.package import Package
from perfeval_rules.model.places import say
from perfeval_rules.report.letters.names import Fields, Filling
from perfeval_rules.report.letters.tags import checked, filled, names_in
from perfeval_rules.report.letters.trouble import Trouble

MACROS = "vbaProject.bin"

BROKEN = (PackageNotFoundError, KeyError, ValueError, AttributeError, IndexError, etree.XMLSyntaxError)
"""What the reader of Word documents raises on a package that is no document."""


class Template(DocxTemplate):  # type: ignore[misc] # docxtpl publishes no types
    """A template that collects what is wrong with it, and the names that it uses."""

    def __init__(self, data: bytes, names: Fields) -> None:
        """Take the document in ``data``, whose tags may use ``names``."""
        super().__init__(BytesIO(data))
        self.names = names
        self.used: set[str] = set()
        self.troubles: list[Trouble] = []

    def render_xml_part(self, src_xml: str, part: object, context: Mapping[str, Filling], _: object = None) -> str:
        """The XML of one part, filled in; as it was where something is wrong with it."""
        self.current_rendering_part = part
        paragraphs = src_xml.replace("\n", " ").replace("<w:p ", "\n<w:p ").replace("<w:p>", "\n<w:p>")
        tree = checked(paragraphs, self.names, self.troubles.append)
        if tree is None:
            return src_xml
        self.used |= names_in(tree)
        try:
            xml: str = self.resolve_listing(_joined(filled(tree, context)))
            _assert_whole(xml)
        except Trouble as trouble:
            self.troubles.append(trouble)
            return src_xml
        return xml

    def render_properties(self, *_: object) -> None:
        """The properties stay as they are."""


def _joined(xml: str) -> str:
    return xml.replace("\n<w:p ", "<w:p ").replace("\n<w:p>", "<w:p>")


def _assert_whole(xml: str) -> None:
    try:
        etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as mistake:
        raise Trouble(
            say("a pair of tags begins and ends in different places"),
            say("Put both tags into one paragraph; to repeat paragraphs or rows, write {{%p … %}} or {{%tr … %}}."),
        ) from mistake


def opened(data: bytes, names: Fields) -> Template:
    """The template in a file. Raises ``Trouble`` where it is none."""
    if not data.startswith(b"PK"):
        raise _no_document()
    try:
        package = Package(data)
        for name in package.names:
            package.bytes_of(name)
    except Unreadable as trouble:
        raise Trouble(trouble.message, trouble.hint) from trouble
    if any(name.endswith(MACROS) for name in package.names):
        raise Trouble(say("the template has macros in it"), say("Save it as .docx, which holds no macros."))
    template = Template(data, names)
    try:
        template.init_docx()
    except BROKEN as mistake:
        raise _no_document() from mistake
    return template


def _no_document() -> Trouble:
    return Trouble(say("this is no Word document of type .docx"), say("Open it in Word or WPS and save it as .docx."))


def fill(template: Template, values: Mapping[str, Filling]) -> None:
    """Fills a template in; what is wrong with it is in its ``troubles``."""
    try:
        template.render(values)
    except BROKEN as mistake:
        template.troubles.append(Trouble(say("the template cannot be worked out: {reason}", reason=mistake)))


def written(template: Template, title: str, made: datetime) -> bytes:
    """The bytes of a template that was filled in; the same for the same values."""
    properties = template.docx.core_properties
    properties.title = title
    properties.created = properties.modified = made
    properties.last_modified_by = ""
    properties.revision = 1
    loose = BytesIO()
    template.save(loose)
    return _fixed(loose)


def _fixed(loose: BytesIO) -> bytes:
    """The same package with one date on all of its parts."""
    tight = BytesIO()
    with ZipFile(loose) as parts, ZipFile(tight, "w", ZIP_DEFLATED) as package:
        for part in parts.infolist():
            package.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return tight.getvalue()
