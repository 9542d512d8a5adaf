"""The pages on editors: their settings are the same in both languages, and work with the servers that they name."""

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "shell"))

from wire import Wire

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "docs" / name for name in ("editor.md", "editor.zh-CN.md")]
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[str]:
    """Everything that a page says to type."""
    return BLOCK.findall(page.read_bytes().decode("utf-8"))


def settings() -> dict[str, Any]:
    """All settings of the English page."""
    found: dict[str, Any] = {}
    for block in blocks(PAGES[0]):
        found |= json.loads(block) if block.startswith("{") else {}
    return found


SCHEMAS: dict[str, str] = settings()["yaml.schemas"]


def required(schema: str) -> set[str]:
    """The keys that a file of this schema must have; where it needs none, those that it may have."""
    rules = json.loads((ROOT / schema).read_bytes())
    return set(rules.get("required", rules["properties"]))


def test_same_settings() -> None:
    """Both pages say to type the same."""
    english, chinese = map(blocks, PAGES)

    assert english == chinese


def test_every_schema_has_its_files() -> None:
    """Every kind of file that is written by hand has its schema in the settings, and every setting leads to files."""
    by_the_program = {f"./schemas/{name}.json" for name in ("assessment", "review")}
    written = {f"./schemas/{path.name}" for path in (ROOT / "schemas").glob("*.json")} - by_the_program

    assert set() == written - set(SCHEMAS)
    assert [] == [files for files in SCHEMAS.values() if not next(ROOT.glob(files), None)]


def test_the_command_is_there() -> None:
    """What editors are told to start is a command of the program."""
    found = settings()
    words = [*found["glspc.server.commandArguments"], "--help"]
    ended = subprocess.run([sys.executable, "-m", "perfeval_rules", *words], capture_output=True, check=False)

    assert ("perfeval", ["yaml"]) == (found["glspc.server.command"], found["glspc.server.languageId"])
    assert (0, b"") == (ended.returncode, ended.stderr)


@pytest.fixture(scope="module")
def yaml_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    """The YAML language server of npm at the other end of a wire, told the settings of the page."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("yaml-language-server")
    (folder / "package.json").write_text('{"private": true}')
    command = [npm, "install", "--no-audit", "--no-fund", "--prefer-offline", "yaml-language-server"]
    installed = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120)
    if installed.returncode:
        pytest.skip("npm cannot install yaml-language-server here")
    program = folder / "node_modules" / ".bin" / "yaml-language-server"
    with subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        wire = Wire(process.stdout, process.stdin)
        wire.settings = {
            "yaml": {"schemas": SCHEMAS, "completion": True, "validate": True, "schemaStore": {"enable": False}}
        }
        workspace = [{"uri": ROOT.as_uri(), "name": "perfeval"}]
        wire.begin(rootUri=ROOT.as_uri(), workspaceFolders=workspace)
        wire.tell("workspace/didChangeConfiguration", {"settings": {}})
        _await_settings(wire)
        yield wire
        process.terminate()


def _await_settings(wire: Wire) -> None:
    """Returns once the server has taken in its settings, which it does some time after asking for them."""
    path = ROOT / "rules" / "unwritten" / "facts.yaml"
    wire.open(path, "\n")
    for _ in range(100):
        if wire.at("completion", path, 0, 0)["items"]:
            return
        time.sleep(0.1)


@pytest.mark.parametrize("schema", sorted(SCHEMAS))
def test_schemas_complete_keys(schema: str, yaml_server: Wire) -> None:
    """By the settings of the page alone, an empty file is offered every key that it must have."""
    path = ROOT / SCHEMAS[schema].replace("*", "unwritten")
    yaml_server.open(path, "\n")
    offered = {item["label"] for item in yaml_server.at("completion", path, 0, 0)["items"]}

    assert set() == required(schema) - offered


def test_schemas_by_the_first_line(yaml_server: Wire) -> None:
    """A file whose first line names its schema needs no settings; keys are offered with their meaning."""
    path = ROOT / "rules" / "elsewhere" / "unwritten.yaml"
    yaml_server.open(path, "# yaml-language-server: $schema=../../schemas/check.json\ncheck: 甲\nseverity: \n")
    keys = yaml_server.at("completion", path, 3, 0)["items"]
    words = yaml_server.at("completion", path, 2, 10)["items"]

    assert {"when", "finding", "basis"} <= {item["label"] for item in keys}
    assert all(item.get("documentation") for item in keys if item["label"] == "when")
    assert ["error", "info", "question", "warning"] == sorted(item["label"] for item in words)
