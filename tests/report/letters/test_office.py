"""Letters in LibreOffice: each opens and becomes pages."""

import shutil
import subprocess
from pathlib import Path

import pytest
from small_dossier import SMALL

from perfeval_rules.report.letters.kinds import Letter
from perfeval_rules.report.letters.letter import letter

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
def test_opens(tmp_path: Path) -> None:
    """LibreOffice opens every letter and prints it."""
    for kind in Letter:
        data, _ = letter(kind, SMALL)
        (tmp_path / f"{kind}.docx").write_bytes(data or b"")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    letters = sorted(map(str, tmp_path.glob("*.docx")))
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *letters]
    subprocess.run(command, check=True, capture_output=True, timeout=240)

    assert sorted(Letter) == sorted(path.stem for path in tmp_path.glob("*.pdf") if path.stat().st_size > 10_000)
