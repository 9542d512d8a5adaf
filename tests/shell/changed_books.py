"""The small books and their cases, copied to a folder as ``old``, and with a few changes as ``new``."""

import shutil
from pathlib import Path

SMALL = Path(__file__).parent / "small"
ADDED = """\
check: 有预算单位
severity: warning
basis: 通行做法
when: 预算单位 = null
finding: 没有写预算单位。
examples:
  - {given: {预算单位: null}, expect: fires}
  - {given: {预算单位: 某局}, expect: quiet}
"""


def write_changed_books(folder: Path) -> None:
    """Writes ``old``, ``new`` and ``cases``: a line raised, a text and a severity changed, a rule gone, one added."""
    for name in ("old", "new"):
        shutil.copytree(SMALL / "rules", folder / name)
    shutil.copytree(SMALL / "cases", folder / "cases")
    shutil.copytree(SMALL / "wide", folder / "cases" / "wide")
    shutil.rmtree(folder / "new" / "wide")
    change(folder / "new/small/book.yaml", "满分线: {value: 95%", "满分线: {value: 99%")
    change(folder / "new/small/checks/deadline.yaml", "没有期限。", "没有写完成期限。")
    change(folder / "new/base/checks/total.yaml", "severity: error", "severity: warning")
    (folder / "new/small/checks/high-total.yaml").unlink()
    (folder / "new/small/checks/unit.yaml").write_text(ADDED, encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Replaces a stretch of a file that must be there once."""
    text = path.read_text(encoding="utf-8")
    assert 1 == text.count(old)
    path.write_text(text.replace(old, new), encoding="utf-8")
