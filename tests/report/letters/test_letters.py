"""Letters: what they say of a small dossier and of the real case, and that any text comes through unharmed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_dossier import SMALL
from word_texts import told, words

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.dossier.compose import dossier
from perfeval_rules.report.letters.figures import clean
from perfeval_rules.report.letters.kinds import Letter
from perfeval_rules.report.letters.letter import letter

GOLDEN = Path(__file__).parent / "golden"
FIELDS = {"文号": "某财绩〔2026〕7号", "联系人": "李明", "电话": "010-00000000", "发文单位": "某市财政局"}


def written(kind: Letter, about: Dossier, **more: object) -> bytes:
    """A letter of which nothing is wrong."""
    data, diagnostics = letter(kind, about, **more)  # type: ignore[arg-type] # each test names its own

    assert () == diagnostics
    assert data is not None
    return data


@pytest.mark.parametrize("kind", list(Letter))
def test_small(kind: Letter, golden: Callable[[Path], str]) -> None:
    """Each letter says of a small dossier what its file shows, blanks filled in."""
    assert golden(GOLDEN / f"small-{kind}.md") == told(written(kind, SMALL, fields=FIELDS))


@pytest.mark.parametrize("kind", [Letter.OPINION, Letter.NOTICE, Letter.QUERY])
def test_real_case(kind: Letter, assessed: Callable[[str], Assessment], golden: Callable[[Path], str]) -> None:
    """Each letter says of the real case what its file shows, blanks left open."""
    about = dossier(assessed("cases/safety-exam-2019"), None, date(2026, 3, 5), "zh", "0")

    assert golden(GOLDEN / f"safety-exam-2019-{kind}.md") == told(written(kind, replace(about, stamp="（版本）")))


def test_only_confirmed(golden: Callable[[Path], str]) -> None:
    """A notice can be kept to what somebody confirmed."""
    data = written(Letter.NOTICE, SMALL, fields=FIELDS, only_confirmed=True)

    assert golden(GOLDEN / "small-notice-confirmed.md") == told(data)


def test_nothing_found() -> None:
    """A case without findings, scores or open facts makes letters, too, that say so."""
    empty = replace(SMALL, entries=(), scores=(), sections=(), open_facts=(), cautions=(), fixed=(), unit="")

    assert "复核没有发现问题。" in words(written(Letter.OPINION, empty))
    assert "本次复核没有需要整改的问题。" in words(written(Letter.NOTICE, empty))
    assert "有些情况需要核对" in words(written(Letter.QUERY, empty))
    assert "共 0 项" in words(written(Letter.LIST, empty))


@pytest.mark.parametrize("kind", list(Letter))
def test_same_bytes(kind: Letter) -> None:
    """The same dossier makes the same bytes, whenever that happens."""
    data = written(kind, SMALL)

    assert data == written(kind, SMALL)
    assert {(1980, 1, 1, 0, 0, 0)} == {part.date_time for part in ZipFile(BytesIO(data)).infolist()}


@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=40) | st.sampled_from(["{{ 7*7 }}", "{% for %}", "{_{甲}_}", "</w:t>", "&amp;\a\f\x00￾"]))
def test_any_text(text: str) -> None:
    """A text of the case stands in the letter as it is, save for characters that no document may hold."""
    entries = (replace(SMALL.entries[0], text=f"甲{text}乙"), *SMALL.entries[1:])
    data = written(Letter.LIST, replace(SMALL, entries=entries, unit=f"丙{text}丁"))

    assert f"甲{clean(text)}乙" in words(data)
    assert f"丙{clean(text)}丁" in words(data)


def test_properties() -> None:
    """A document is titled by its project and kind, and dated by the dossier; it names nobody's computer."""
    properties = ZipFile(BytesIO(written(Letter.QUERY, SMALL))).read("docProps/core.xml").decode()

    assert "<dc:title>2025 年度培训经费询问函</dc:title>" in properties
    assert ">2026-03-05T00:00:00Z</dcterms:created>" in properties
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in properties or "<cp:lastModifiedBy/>" in properties
