"""Files: written whole or not at all; cases and books found."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.files import MOST_BYTES, assert_writable, bytes_of, shown, write
from perfeval_rules.shell.folders import book_files, book_names, case_sources, own_rules, rule_folders
from perfeval_rules.shell.trouble import WrongUsage, why


def test_write(tmp_path: Path) -> None:
    """The pieces are written one after another as UTF-8, and nothing else is left behind."""
    assert write(tmp_path / "报告.md", ["甲", "乙\n"])
    assert (["报告.md"], "甲乙\n".encode()) == (os.listdir(tmp_path), (tmp_path / "报告.md").read_bytes())


def test_write_nothing(tmp_path: Path) -> None:
    """Without any piece no file is made."""
    assert not write(tmp_path / "r.md", [])
    assert [] == os.listdir(tmp_path)


def test_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """When the pieces break off, the old file stays as it was."""
    (tmp_path / "r.md").write_text("old", encoding="utf-8")

    def pieces() -> Iterator[str]:
        yield "new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "r.md", pieces())
    assert (["r.md"], "old") == (os.listdir(tmp_path), (tmp_path / "r.md").read_text("utf-8"))


def test_permissions_are_kept(tmp_path: Path) -> None:
    """A file that is replaced keeps its permissions; a new one has those of any new file."""
    (tmp_path / "old.md").touch(mode=0o600)
    (tmp_path / "like.md").touch()
    write(tmp_path / "old.md", ["x"])
    write(tmp_path / "new.md", ["x"])
    modes = {name: (tmp_path / name).stat().st_mode & 0o777 for name in ("old.md", "new.md", "like.md")}

    assert {"old.md": 0o600, "new.md": modes["like.md"], "like.md": modes["like.md"]} == modes


def test_symbolic_link(tmp_path: Path) -> None:
    """A link stays a link, and what it points at is replaced."""
    (tmp_path / "r.md").touch()
    (tmp_path / "link.md").symlink_to("r.md")
    write(tmp_path / "link.md", ["x"])

    assert (True, "x") == ((tmp_path / "link.md").is_symlink(), (tmp_path / "r.md").read_text("utf-8"))


def test_device() -> None:
    """A device is written to and not replaced."""
    write(Path(os.devnull), ["x"])

    assert not Path(os.devnull).is_file()


def test_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is said in the reader's words."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(WrongUsage) as caught:
        write(tmp_path / "r.md", ["x"])
    assert f"“{tmp_path / 'r.md'}”无法写入：磁盘已满" == caught.value.told(teller("zh"))
    assert [] == os.listdir(tmp_path)


def test_file_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place that may not be written to is refused before any work is done."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(WrongUsage) as caught:
        assert_writable(tmp_path / "r.md")
    assert f"“{tmp_path / 'r.md'}”无法写入：没有权限" == caught.value.told(teller("zh"))


def test_refusal_without_a_word_of_ours() -> None:
    """A refusal that has no word of ours is said in the system's."""
    assert "Interrupted" == str(why(OSError(4, "Interrupted")))
    assert "OSError" == str(why(OSError()))


def test_large_files_are_not_read_whole(tmp_path: Path) -> None:
    """Of a file that is too large only so much is read that its size can be told."""
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(50_000_000)

    assert MOST_BYTES == len(bytes_of(tmp_path / "large.yaml"))


def test_names_of_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path inside the working folder is named from there, any other in full."""
    monkeypatch.chdir(tmp_path)

    assert "a/case.yaml" == shown(Path("./b/../a/case.yaml"))
    assert "a/case.yaml" == shown(tmp_path / "a" / "case.yaml")
    assert "/elsewhere/case.yaml" == shown(Path("/elsewhere/case.yaml"))


def test_cases_in_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder's own case is the one it means; without one, those of all folders in it, hidden ones left out."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "a/deeper", "b/c", ".git/d"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "case.yaml").touch()

    assert ["a/case.yaml"] == [source.name for source in case_sources(["a"])]
    assert ["a/case.yaml", "a/deeper/case.yaml", "b/c/case.yaml"] == [source.name for source in case_sources(["."])]


def test_folders_of_books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder named wins, then those beside and above the case, then the working folder's, then our own."""
    for name in ("named", "case/rules", "rules", "work/rules"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work")
    found = rule_folders(tmp_path / "named", tmp_path / "case" / "case.yaml")
    names = ["named", "case/rules", "rules", "work/rules"]

    assert [*(tmp_path / name for name in names), own_rules()] == list(found)


def test_first_folder_wins(tmp_path: Path) -> None:
    """A book is taken from the first folder that has it, whole."""
    for place in ("one", "two"):
        (tmp_path / place / "b" / "checks").mkdir(parents=True)
        (tmp_path / place / "b" / "book.yaml").write_text(place, encoding="utf-8")
    (tmp_path / "two" / "b" / "checks" / "x.yaml").touch()
    files = book_files("b", (tmp_path / "nowhere", tmp_path / "one", tmp_path / "two"))

    assert {str(tmp_path / "one" / "b" / "book.yaml"): b"one"} == files
    assert ["b"] == book_names((tmp_path / "one", tmp_path / "two"))


@pytest.mark.parametrize("name", ["", "..", "../one/b", "one/b", ".b", "c:b", "b\0"])
def test_books_lead_nowhere_else(name: str, tmp_path: Path) -> None:
    """The name of a book that a file gives cannot lead out of the folders of books."""
    (tmp_path / "one" / "b").mkdir(parents=True)
    (tmp_path / "one" / "b" / "book.yaml").touch()

    assert book_files(name, (tmp_path / "one", tmp_path)) is None
