"""Books that were read before: found again while nothing has changed, and never believed otherwise."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from perfeval_rules.shell import reading
from perfeval_rules.shell.cache import books, folder
from perfeval_rules.shell.cache.folder import cache_folder, entry, keep
from perfeval_rules.shell.reading import BookRead, book_called

HERE = Path(__file__).parent
PARENT = "book: parent\ntitle: 上级\n"
CHILD = "book: child\ntitle: 下级\nextends: parent\n"
FACTS = "facts:\n  数: {type: number}\n"
CHECK = """check: 数不小于 {least}
severity: error
reconstructed: 测试
confidence: unverified
when: 数 < {least}
finding: 数 {{数}} 太小。
"""


class Library:
    """A folder with a book and the book that it extends, and a cache beside them."""

    def __init__(self, home: Path) -> None:
        """Writes the files of both books below ``home``."""
        self.home, self.cache, self.reads = home, home / "cache", 0
        self.write("parent/book.yaml", PARENT)
        self.write("parent/facts.yaml", FACTS)
        self.write("parent/checks/first.yaml", CHECK.format(least=1))
        self.write("child/book.yaml", CHILD)
        self.write("child/checks/second.yaml", CHECK.format(least=2))

    def write(self, path: str, text: str) -> None:
        """Writes a file of a book."""
        place = self.home / "rules" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def read(self) -> BookRead:
        """The book as the next process would read it."""
        book_called.cache_clear()
        return book_called("child", (self.home / "rules",))

    def entries(self) -> list[Path]:
        """The files in the cache."""
        return sorted(self.cache.iterdir())


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A library that counts how often its book is read from its files."""
    found = Library(tmp_path)
    monkeypatch.setenv("PERFEVAL_CACHE", str(found.cache))
    monkeypatch.chdir(tmp_path)
    really = reading._read_book

    def counted(name: str, find: books.Find) -> books.Read:
        found.reads += 1
        return really(name, find)

    monkeypatch.setattr(reading, "_read_book", counted)
    yield found
    book_called.cache_clear()


def test_found_again(library: Library) -> None:
    """A book is read from its files once; the next process finds it with its warnings and its files."""
    first, second = library.read(), library.read()

    assert 1 == library.reads
    assert first == second
    assert first.book is not None
    assert second.book is not None
    assert {"child/second", "parent/first"} == set(first.book.rules)
    assert [rule.span for rule in first.book.rules.values()] == [rule.span for rule in second.book.rules.values()]


CHANGES: dict[str, Callable[[Library], None]] = {
    "rule": lambda library: library.write("child/checks/second.yaml", CHECK.format(least=3)),
    "new rule": lambda library: library.write("child/checks/third.yaml", CHECK.format(least=3)),
    "rule gone": lambda library: (library.home / "rules/child/checks/second.yaml").unlink(),
    "rule renamed": lambda library: (library.home / "rules/child/checks/second.yaml").rename(
        library.home / "rules/child/checks/other.yaml"
    ),
    "head": lambda library: library.write("child/book.yaml", CHILD + "until: 2030-01-01\n"),
    "rule of the parent": lambda library: library.write("parent/checks/first.yaml", CHECK.format(least=3)),
    "new rule of the parent": lambda library: library.write("parent/checks/third.yaml", CHECK.format(least=3)),
    "facts of the parent": lambda library: library.write("parent/facts.yaml", FACTS + "  甲: {type: text}\n"),
    "parent gone": lambda library: shutil.rmtree(library.home / "rules/parent"),
    "parent broken": lambda library: library.write("parent/checks/first.yaml", "check: ["),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change(library: Library, change: Callable[[Library], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever changes in the files of a book or of one it extends, it is what a reader without a cache finds."""
    library.read()
    change(library)
    found = library.read()
    monkeypatch.setenv("PERFEVAL_CACHE", "")

    assert 2 == library.reads
    assert library.read() == found


def test_other_program(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the program or of Python, or a changed module of its own, reads the book anew."""
    library.read()
    monkeypatch.setattr(books, "_program", lambda: b"another")
    library.read()
    library.read()

    assert 2 == library.reads
    assert 2 == len(library.entries())


def test_state_of_the_program(tmp_path: Path) -> None:
    """The state of a folder changes with any file in it, save those that Python makes itself."""
    (tmp_path / "inner/__pycache__").mkdir(parents=True)
    (tmp_path / "inner/one.py").write_text("1")
    before = books._states(tmp_path)
    (tmp_path / "inner/__pycache__/one.pyc").write_text("1")
    made = books._states(tmp_path)
    (tmp_path / "inner/one.py").write_text("12")

    assert before == made
    assert before != books._states(tmp_path)


def test_other_folder(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From another working folder, where files have other names, places are told by these."""
    library.read()
    monkeypatch.chdir(tmp_path.parent)
    book = library.read().book

    assert book is not None
    assert f"{tmp_path.name}/rules/child/checks/second.yaml" == book.rules["child/second"].span.file


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut in the head": lambda data: data[:20],
    "cut in the body": lambda data: data[:-1000],
    "a byte": lambda data: data[:-500] + bytes([data[-500] ^ 1]) + data[-499:],
    "no json": lambda _: os.urandom(1000),
    "a pickle": lambda _: b"\x80\x04cos\nsystem\n",
    "another shape": lambda data: b'{"body": 1}\n' + data,
    "a list": lambda _: b"[1, 2]\n",
    "another thing": lambda _: _signed(b'{"plain": [], "held": [["tuple", [[0, 0]]]]}'),
    "no json inside": lambda _: _signed(b"{"),
}


def _signed(body: bytes) -> bytes:
    return b'{"extends": [], "body": "' + books.sha256(body).hexdigest().encode() + b'"}\n' + body


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged(library: Library, damage: Callable[[bytes], bytes]) -> None:
    """An entry that is not whole or never was one is passed over silently, and replaced."""
    first = library.read()
    (place,) = library.entries()
    whole = place.read_bytes()
    place.write_bytes(damage(whole))
    again = library.read()

    assert first == again
    assert 2 == library.reads
    assert whole == place.read_bytes()


def test_faulty_book(library: Library) -> None:
    """A book with an error is not kept: its author is at work on it."""
    library.write("child/checks/second.yaml", "check: [")
    found = library.read()

    assert found.book is None
    assert not library.cache.exists()


@pytest.mark.parametrize("place", ["", "rules/child/book.yaml", "rules/child/book.yaml/below"])
def test_no_cache(library: Library, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a cache, or where none can be written, books are read each time and nothing is said."""
    monkeypatch.setenv("PERFEVAL_CACHE", place and str(library.home / place))
    files = sorted(library.home.rglob("*"))
    first, second = library.read(), library.read()

    assert 2 == library.reads
    assert first == second
    assert files == sorted(library.home.rglob("*"))


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="nobody stops the superuser")
def test_read_only(library: Library) -> None:
    """A folder that may not be written to is no fault."""
    library.cache.mkdir(mode=0o500)
    library.read()

    assert [] == library.entries()


def test_read_only_disk(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses to take an entry, or to tell when it was used, is no fault."""
    first = library.read()
    monkeypatch.setattr(folder.os, "utime", _refused)
    monkeypatch.setattr(folder.os, "replace", _refused)
    second = library.read()
    library.write("child/checks/second.yaml", CHECK.format(least=3))
    library.read()

    assert first == second
    assert 2 == library.reads
    assert 1 == len(library.entries())


def _refused(*_: object) -> None:
    raise PermissionError


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"PERFEVAL_CACHE": ""}, None),
        ({"PERFEVAL_CACHE": "here", "XDG_CACHE_HOME": "/x"}, Path("here")),
        ({"XDG_CACHE_HOME": os.path.abspath("/x")}, Path(os.path.abspath("/x")) / "perfeval"),
        ({"LOCALAPPDATA": os.path.abspath("/l")}, Path(os.path.abspath("/l")) / "perfeval"),
        ({"XDG_CACHE_HOME": "not/absolute"}, Path.home() / ".cache" / "perfeval"),
        ({}, Path.home() / ".cache" / "perfeval"),
    ],
    ids=str,
)
def test_place(environment: dict[str, str], expected: Path | None) -> None:
    """Books are kept where the person says, else where the system keeps such things."""
    assert expected == cache_folder(environment)


def test_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many entries those used last are kept, and what a killed process left behind goes with the others."""
    monkeypatch.setattr(folder, "MOST_ENTRIES", 3)
    keep(tmp_path, "0", b"0")
    (tmp_path / ".0.book.left").write_bytes(b"half")
    (tmp_path / "unknown.txt").write_bytes(b"kept")
    for number, name in enumerate((".0.book.left", "0.book")):
        os.utime(tmp_path / name, (number, number))
    keep(tmp_path, "1", b"1")
    os.utime(tmp_path / "1.book", (9, 9))
    assert b"0" == entry(tmp_path, "0")
    keep(tmp_path, "2", b"2")
    keep(tmp_path, "3", b"3")

    assert ["0.book", "2.book", "3.book", "unknown.txt"] == sorted(file.name for file in tmp_path.iterdir())


def test_bounded_in_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few large entries go as many small ones do."""
    monkeypatch.setattr(folder, "MOST_BYTES", 250)
    for number in range(4):
        keep(tmp_path, str(number), b"x" * 100)
        os.utime(tmp_path / f"{number}.book", (number, number))

    assert ["2.book", "3.book"] == sorted(file.name for file in tmp_path.iterdir())


def process(place: Path, letter: str, times: int) -> subprocess.Popen[bytes]:
    """Another process that keeps entries under the same name."""
    words = [sys.executable, str(HERE / "process_keeps.py"), str(place), letter, str(times)]
    return subprocess.Popen(words, cwd=HERE.parents[1], stdout=subprocess.PIPE)


def test_two_at_once(tmp_path: Path) -> None:
    """While two processes keep entries under one name, a reader sees one or the other, whole."""
    both = [process(tmp_path, letter, 300) for letter in "ab"]
    seen = set[bytes]()
    while any(one.poll() is None for one in both):
        data = entry(tmp_path, "same")
        seen.add(bytes(set(data or b"")))
    for one in both:
        one.communicate()

    assert [0, 0] == [one.returncode for one in both]
    assert {b"a", b"b"} >= seen - {b""}
    assert ["same.book"] == [file.name for file in tmp_path.iterdir()]


def test_killed(tmp_path: Path) -> None:
    """A process that is killed while it writes leaves the whole entry of before or its own."""
    moments = random.Random(7)
    for _ in range(10):
        writer = process(tmp_path, "a", 0)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(moments.uniform(0, 0.02))
        writer.kill()
        writer.communicate()
        data = entry(tmp_path, "same")

        assert data is not None
        assert b"a" * len(data) == data
        assert len(data) in range(100_000, 170_000, 10_000)
