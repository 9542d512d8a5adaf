"""One editor's session: its open files, what it can do, and what is shown as wrong with which file, by ``pygls``.

Files are read again in a thread of their own, a moment after the last letter was typed.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from perfeval_rules.editor.trials import Tried, rule_in, tried
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.report.words.sentences import LANGUAGES, teller
from perfeval_rules.shell.lsp.answers import Asked, Client
from perfeval_rules.shell.lsp.convert import SOURCE, Counting, diagnostic, path_of, uri_of
from perfeval_rules.shell.lsp.desk import Desk
from perfeval_rules.shell.lsp.finder import home_of
from perfeval_rules.shell.lsp.looking import look

PAUSE = 0.25
"""So many seconds after the last letter typed, files are read again."""


@dataclass(slots=True)
class Session:
    """What the server knows of its editor; ``language`` is that of all messages, if it was asked for one."""

    server: LanguageServer
    desk: Desk
    language: str | None
    client: Client = field(default_factory=Client)
    published: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    waiting: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    def begin(self, params: lsp.InitializeParams) -> None:
        """Learns what the editor can do; it is spoken to in its own language if that is one of ours."""
        completion = getattr(params.capabilities.text_document, "completion", None)
        snippets = getattr(getattr(completion, "completion_item", None), "snippet_support", False)
        spoken = (params.locale or "").partition("-")[0].lower()
        chosen = self.language or (spoken if spoken in LANGUAGES else LANGUAGES[0])
        encoding = self.server.workspace.position_encoding or lsp.PositionEncodingKind.Utf16
        self.client = Client(str(getattr(encoding, "value", encoding)), chosen, bool(snippets))

    def asked(self, uri: str) -> Asked | None:
        """A question about the file with a URI; ``None`` where that is not one that is open here."""
        path = path_of(uri)
        return Asked(self.desk, self.client, path) if path in self.desk.open else None

    def take(self, uri: str, text: str, pause: float) -> None:
        """Keeps the text of a file, and has it looked at."""
        path = path_of(uri)
        if path is not None:
            self.desk.open[path] = text
            self.look_soon(path, pause)

    def saved(self, uri: str) -> None:
        """Has every open file looked at to which one that was saved may matter."""
        path = path_of(uri)
        for other in [each for each in self.desk.open if path is not None and _concerns(path, each)]:
            self.look_soon(other, 0)

    def close(self, uri: str) -> None:
        """Lets go of a file."""
        path = path_of(uri)
        if path is not None and self.desk.open.pop(path, None) is not None:
            self.publish(path, ())
            for other in [each for each in self.desk.open if _concerns(path, each)]:
                self.look_soon(other, PAUSE)

    def look_soon(self, path: str, pause: float) -> None:
        """Has a file looked at after a pause, unless it changes again before."""
        waiting = self.waiting.pop(path, None)
        if waiting is not None:
            waiting.cancel()
        self.waiting[path] = asyncio.get_running_loop().create_task(self._look(path, pause))

    async def _look(self, path: str, pause: float) -> None:
        await asyncio.sleep(pause)
        try:
            seen = await asyncio.to_thread(look, self.desk, path)
            for file, found in seen.items():
                self.publish(file, found)
        except Exception as error:
            self.log(error)

    def publish(self, path: str, found: tuple[Diagnostic, ...]) -> None:
        """Shows what is wrong with a file, and takes back what was; a file without any is left alone."""
        if not found and not self.published.get(path) and path not in self.desk.open:
            return
        self.published[path] = found
        self._show(path, ())

    def _show(self, path: str, results: tuple[Tried, ...]) -> None:
        """Shows what is wrong with a file, and what came of examples in it."""
        counting = Counting(self.client.encoding, self.desk.text)
        shown = [diagnostic(one, counting, self.client.language) for one in self.published.get(path, ())]
        for one in results:
            severity = lsp.DiagnosticSeverity.Information if one.holds else lsp.DiagnosticSeverity.Error
            shown.append(lsp.Diagnostic(counting.range(one.span), one.told, severity, source=SOURCE))
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri_of(path), shown))

    async def run_examples(self, uri: str, number: int) -> None:
        """Runs an example of the rule in a file (0: all of them), and shows beside its faults what comes of them."""
        asked, tell = self.asked(uri), teller(self.client.language)
        if asked is None:
            return
        sight = await asyncio.to_thread(self.desk.sight, asked.path, fresh=True)
        book = sight.book if sight is not None else None
        rule = rule_in(book, asked.path) if book is not None else None
        if book is None or rule is None:
            self._tell(tell("The examples cannot run while the book has faults."), good=False)
            return
        results = await asyncio.to_thread(tried, book, rule, number or None, tell)
        failing = sum(not one.holds for one in results)
        text = results[0].told if len(results) == 1 else _summed(len(results), failing, tell)
        self._tell(text, good=not failing)
        self._show(asked.path, results)

    def _tell(self, text: str, *, good: bool) -> None:
        kind = lsp.MessageType.Info if good else lsp.MessageType.Warning
        self.server.window_show_message(lsp.ShowMessageParams(kind, text))

    def log(self, error: Exception) -> None:
        """Tells the editor's log in one line that we failed."""
        message = f"{type(error).__name__}: {error}"
        self.server.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, message))


def _concerns(changed: str, other: str) -> bool:
    """Whether a change of one file may matter to another: all that books share matters to all."""
    return changed == other or home_of(changed) is not None


def _summed(count: int, failing: int, tell: Callable[..., Any]) -> str:
    if failing:
        return str(tell("{failing} of {count} examples do not hold", failing=failing, count=count))
    return str(tell("{count} examples hold", count=count))
