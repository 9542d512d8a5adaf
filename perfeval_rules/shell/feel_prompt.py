"""A prompt for expressions, by ``prompt_toolkit``: typed lines in, each handed on, with history and completion."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import typer
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from perfeval_rules.engine.functions import functions_of
from perfeval_rules.feel.builtins import BUILTINS
from perfeval_rules.feel.reading.tokens import KEYWORDS
from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.values import Value
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import put


def prompt(values: Mapping[str, Value], answer: Callable[[str], object], language: str) -> None:
    """Answers every line until an empty one, Ctrl-D or Ctrl-C."""
    tell = teller(language)
    put(tell("Type an expression; Tab completes, an empty line ends.") + "\n")
    session: PromptSession[str] = PromptSession("FEEL> ", history=_history(), completer=Words(values))
    while True:
        try:
            line = session.prompt()
        except (EOFError, KeyboardInterrupt):
            return
        if not line.strip():
            return
        answer(line)


def _history() -> History:
    """What was typed before, from the user's own folder; only of this session where that cannot be written."""
    try:
        folder = Path(typer.get_app_dir("perfeval"))
        folder.mkdir(parents=True, exist_ok=True)
        return FileHistory(str(folder / "feel-history"))
    except OSError:
        return InMemoryHistory()


class Words(Completer):
    """Completes names of facts, fields after a dot, functions and keywords."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        """``values`` are what expressions may read."""
        self.fields = sorted({field for value in values.values() for field in _fields(value)})
        functions = [f"{name}(" for name in (*BUILTINS, *functions_of(CellWords()))]
        names = [name for name in values if name.isidentifier()]
        self.words = sorted(names) + sorted(functions) + sorted(KEYWORDS)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        """Every word that begins with what stands before the cursor."""
        text = document.text_before_cursor
        begun = _begun(text)
        if text.removesuffix(begun).endswith("."):
            yield from (Completion(word, -len(begun)) for word in self.fields if word.startswith(begun))
            return
        phrase = f"{_begun(text.removesuffix(begun).rstrip())} {begun}"  # functions may have two words or more
        for start in (phrase, begun) if phrase.strip() != begun else (begun,):
            yield from (Completion(word, -len(start)) for word in self.words if start and word.startswith(start))


def _begun(text: str) -> str:
    """The letters of an unfinished name at the end of ``text``."""
    at = len(text)
    while at and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at -= 1
    return text[at:]


def _fields(value: Value) -> Iterator[str]:
    """The fields of a record, or of the records of a list."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from item
