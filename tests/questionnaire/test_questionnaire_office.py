"""Questionnaires that went through LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import pytest
from filled import ROOT, case_at, head_of, workbook

from perfeval_rules.documents.read import read_original
from perfeval_rules.recognise.questionnaires import questionnaire_of

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
def test_saved_by_another_program(tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, as .xlsx, .ods and .xls, a filled questionnaire says what it said."""
    case, book = case_at(ROOT / "cases" / "safety-exam-2019" / "case.yaml")
    (tmp_path / "a.xlsx").write_bytes(workbook(dict(case.facts), book, head_of(case)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for form in ("xlsx", "ods", "xls"):
        command = [str(OFFICE), profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path / "out")]
        subprocess.run([*command, str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=240)

    for form in ("xlsx", "ods", "xls"):
        original, _ = read_original((tmp_path / "out" / f"a.{form}").read_bytes(), f"a.{form}")
        assert original is not None
        read, diagnostics = questionnaire_of(original, book)
        assert () == diagnostics
        assert read is not None
        assert (head_of(case), dict(case.facts)) == (read.head, dict(read.facts))
