"""The program as a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from perfeval_rules.shell import program

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/shell/small/cases"
PERFEVAL = [sys.executable, "-m", "perfeval_rules"]


def run(*words: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Runs ``perfeval`` in the root of the project."""
    return subprocess.run([*PERFEVAL, *words], cwd=ROOT, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]  # options are passed on as they come


def test_piped_in() -> None:
    """A case on standard input is checked with the books near the working folder."""
    case = (ROOT / "cases/safety-exam-2019/case.yaml").read_bytes()
    ended = run("check", "-", input=case)

    assert (1, b"") == (ended.returncode, ended.stderr)
    assert ["总分", "87.5", "83.5", "+4"] in [line.split() for line in ended.stdout.decode().splitlines()]


def test_piped_out() -> None:
    """What is piped has no colours, and is UTF-8."""
    ended = run("check", str(SMALL / "clean"), env={"PYTHONIOENCODING": "utf-8", "PATH": ""})

    assert 0 == ended.returncode
    assert b"\x1b" not in ended.stdout
    assert ended.stdout.decode("utf-8").startswith("没有发现的案例\n")


def test_reader_goes_away() -> None:
    """When nobody reads on, the program ends without a traceback."""
    process = subprocess.Popen(
        [*PERFEVAL, "explain", "cases/safety-exam-2019"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(timeout=60)

    assert b"" == said


def test_terminal_that_cannot_show_chinese() -> None:
    """Letters that an encoding lacks are replaced instead of ending the program."""
    ended = run("check", str(SMALL / "clean"), env={"PYTHONIOENCODING": "ascii", "PATH": ""})

    assert 0 == ended.returncode
    assert b"????" in ended.stdout


@pytest.mark.parametrize("words", [["--version"], ["check", "--help"]])
def test_light_start(words: list[str]) -> None:
    """What reads no file does not load what reads them."""
    code = (
        "import sys; from perfeval_rules.shell.program import main; main(sys.argv[1:]);"
        "print([name for name in sys.modules if name.startswith(('jsonschema', 'perfeval_rules.read'))])"
    )
    ended = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, check=True, timeout=60)

    assert ended.stdout.decode().endswith("[]\n")


def test_interrupt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends the program at once and is no failure of its own."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("perfeval_rules.shell.check.check", interrupted)

    assert 130 == program.main(["check", "cases"])
    assert "perfeval" not in capsys.readouterr().err
