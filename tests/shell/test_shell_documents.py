"""Reports on cases in the formats that people send on, and letters."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

Perfeval = Callable[..., Any]

CASE = "cases/training-centres-2024"
BEGINS = {
    "report.html": b"<!doctype html>",
    "report.xlsx": b"PK\x03\x04",
    "report.docx": b"PK\x03\x04",
    "report.sarif": b"{",
    "report.xml": b"<?xml",
}


@pytest.mark.parametrize("name", BEGINS)
def test_the_name_asks_for_the_format(name: str, perfeval: Perfeval, tmp_path: Path) -> None:
    """The ending of the file says what is written into it."""
    file = tmp_path / name

    ended = perfeval("check", CASE, "-o", str(file))

    assert (1, "") == (ended.code, ended.out)
    assert file.read_bytes().startswith(BEGINS[name])


@pytest.mark.parametrize("form", ["html", "sarif", "junit"])
def test_several_cases_in_one_file(form: str, perfeval: Perfeval) -> None:
    """A report on several cases holds what there is to say of each of them."""
    ended = perfeval("check", CASE, "cases/training-centres-clean-2024", "--format", form)

    assert 1 == ended.code
    match form:
        case "html":
            assert all(name in ended.out for name in ("某市安全培训", "某区安全培训"))
        case "sarif":
            assert "2.1.0" == json.loads(ended.out)["version"]
        case _:
            assert 2 == len(ElementTree.fromstring(ended.out).findall("testsuite"))


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_files_are_not_printed(form: str, perfeval: Perfeval) -> None:
    """A workbook or letter needs a file."""
    ended = perfeval("check", CASE, "--format", form)

    assert (2, "") == (ended.code, ended.out)
    assert "-o" in ended.err


def test_an_opinion_is_about_one_case(perfeval: Perfeval, tmp_path: Path) -> None:
    """Several cases need several letters."""
    ended = perfeval("check", CASE, "cases/training-centres-clean-2024", "-o", str(tmp_path / "a.docx"))

    assert 2 == ended.code
    assert "perfeval letters" in ended.err
    assert [] == list(tmp_path.iterdir())


def test_letters(perfeval: Perfeval, tmp_path: Path) -> None:
    """All four letters of a case stand in the folder, named after the case."""
    ended = perfeval("letters", CASE, "-o", str(tmp_path / "letters"), "--field", "文号=示例〔2025〕1号")

    assert (0, "") == (ended.code, ended.out)
    assert [
        f"training-centres-2024-{name}.docx" for name in ("整改通知书", "绩效自评复核意见", "询问函", "问题清单")
    ] == sorted(path.name for path in (tmp_path / "letters").iterdir())


def test_own_template(perfeval: Perfeval, tmp_path: Path) -> None:
    """The program's templates can be had, and used as one's own; they are never written over."""
    assert 0 == perfeval("letters", "--own-templates", "-o", str(tmp_path)).code
    assert 2 == perfeval("letters", "--own-templates", "-o", str(tmp_path)).code

    ended = perfeval(
        *("letters", CASE, "-o", str(tmp_path / "out"), "--letter", "query"),
        *("--template", str(tmp_path / "询问函.docx"), "--quiet"),
    )

    assert (0, "", "") == (ended.code, ended.out, ended.err)


@pytest.mark.parametrize(
    "words",
    [
        ["letters", "-o", "x"],
        ["letters", CASE, "-o", "x", "--field", "文号"],
        ["letters", CASE, "-o", "x", "--template", "x.docx"],
        ["letters", CASE, "-o", "x", "--letter", "query", "--template", "no-such.docx"],
    ],
)
def test_wrong_usage(words: list[str], perfeval: Perfeval, tmp_path: Path) -> None:
    """What cannot be done is said before anything is written."""
    words = [str(tmp_path / "x") if word == "x" else word for word in words]

    assert 2 == perfeval(*words).code
    assert not (tmp_path / "x").exists()


def test_faulty_template(perfeval: Perfeval, tmp_path: Path) -> None:
    """A template that is no Word file is told, and no letter is written."""
    template = tmp_path / "t.docx"
    template.write_bytes(b"no document")

    ended = perfeval("letters", CASE, "-o", str(tmp_path / "o"), "--letter", "query", "--template", str(template))

    assert 3 == ended.code
    assert [] == list((tmp_path / "o").iterdir())


def test_decisions_are_shown_and_count(perfeval: Perfeval, tmp_path: Path) -> None:
    """What a review dismissed is shown with its reason and does not make the exit code 1."""
    case = tmp_path / "case.yaml"
    case.write_text("case: c\nbook: small\ntitle: 题\nfacts: {预算数: 100, 执行数: 50}\n", encoding="utf-8")
    rules = ("--rules", "tests/shell/small/rules")
    assert 1 == perfeval("check", str(case), *rules, "--fail-on", "info", "--quiet").code
    assert 0 == perfeval("review", str(case), *rules).code
    decided = perfeval(
        *("review", "decide", str(case), "--severity", "info", "--severity", "warning", *rules),
        *("--as", "dismissed", "--reason", "已另行说明", "--by", "李四"),
    )
    assert 0 == decided.code, decided.err

    ended = perfeval("check", str(case), *rules, "--fail-on", "info")

    assert 0 == ended.code
    assert "已另行说明" in ended.out
    assert "李四" in ended.out
