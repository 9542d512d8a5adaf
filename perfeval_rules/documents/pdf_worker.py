"""The process that reads a PDF, page after page; pdfplumber and pdfminer are imported here and in ``pdf_page``."""

import io
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice

from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from perfeval_rules.documents.limits import MOST_PAGES
from perfeval_rules.documents.pdf_page import pieces_of
from perfeval_rules.documents.worker import work


def told(data: bytes) -> Iterator[dict[str, object]]:
    """What stands on each page, then whether that was all."""
    try:
        pdf = PDF(io.BytesIO(data))
        pages = PDFPage.create_pages(pdf.doc)
        for number, page in enumerate(islice(pages, MOST_PAGES), start=1):
            yield _page(Page(pdf, page, number))
        yield {"end": "more" if next(pages, None) is not None else "all"}
    except PdfminerException as trouble:
        yield {"end": "password" if isinstance(trouble.args[0], PDFPasswordIncorrect) else "damaged"}
    except Exception:  # A broken document makes the libraries raise whatever comes up.
        yield {"end": "damaged"}


def _page(page: Page) -> dict[str, object]:
    """The pieces of a page, and what tells a scanned one and one in unknown letters from others."""
    pieces = [asdict(piece) for piece in pieces_of(page)]
    unknown = sum(char["text"].startswith("(cid:") for char in page.chars)
    return {"pieces": pieces, "pictures": bool(page.images), "unknown": unknown, "letters": len(page.chars)}


if __name__ == "__main__":
    work(told)
