"""The words around findings: every English sentence that the program tells has a Chinese one, and none is left over."""

import ast
from collections.abc import Iterator
from pathlib import Path

import perfeval_rules
from perfeval_rules.report.chinese import catalogue, explaining, pages, report, shell
from perfeval_rules.report.compose.summary import COUNTED

PACKAGE = Path(perfeval_rules.__file__).parent
TELLING = {"tell", "say", "Trouble", "WrongUsage"}


def modules(folder: str) -> list[Path]:
    """The modules of a folder and of those in it, but for the catalogues themselves."""
    return [path for path in sorted((PACKAGE / folder).rglob("*.py")) if path.parent.name != "chinese"]


def calls(folder: str) -> Iterator[ast.Call]:
    """Every call in the modules of one folder."""
    for path in modules(folder):
        yield from (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))


def told() -> set[str]:
    """Every sentence that is told literally, in either arm of a choice too."""
    found = set()
    for call in [*calls("report"), *calls("shell")]:
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if (name in TELLING or isinstance(call.func, ast.Call)) and call.args:
            first = call.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.add(first.value)
    return found


def written() -> set[str]:
    """Every text that stands anywhere in the modules, and every paragraph of one."""
    texts = set()
    for folder in ("report", "shell"):
        for path in modules(folder):
            nodes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)]
            for text in (str(node.value) for node in nodes):
                texts |= {" ".join(part.split()) for part in (text, *text.split("\n\n"))}
    return texts


def test_everything_told_has_chinese() -> None:
    """No sentence is told in English to a reader of Chinese."""
    excerpt_frame = {template for template in told() if "{clause}" in template or template.startswith("Errors: ")}

    assert set() == {*told(), *COUNTED} - catalogue().keys() - excerpt_frame - {"  {hint}"}


def test_nothing_is_left_over() -> None:
    """No sentence stays in a catalogue after the program has stopped telling it."""
    texts = written()
    help_frame = {"Show this message and exit.", "COMMAND [ARGS]..."}
    paragraphs = {part for text in texts for part in text.split(" Exit codes: ")}
    stale = {
        template
        for module in (report, explaining, pages, shell)
        for template in module.CATALOGUE
        if " ".join(template.split()) not in texts | paragraphs | help_frame
        and template.removeprefix("Exit codes: ") not in paragraphs
    }

    assert set() == stale


def test_no_sentence_is_translated_twice() -> None:
    """The catalogues of the report, of explanations, of the rule pages and of the command line do not compete."""
    catalogues = [module.CATALOGUE for module in (report, explaining, pages, shell)]

    assert sum(map(len, catalogues)) == len({template for catalogue in catalogues for template in catalogue})
