"""An editor at the other end of a language server's wire: messages written to a pipe, messages read from another."""

import json
import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = 30


class Wire:
    """Speaks the protocol by hand; keeps what the server says by itself."""

    def __init__(self, reading: BinaryIO, writing: BinaryIO) -> None:
        """Reads in a thread of its own."""
        self.reading, self.writing = reading, writing
        self.answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self.notes: queue.Queue[dict[str, Any]] = queue.Queue()
        self.asked = 0
        self.settings: dict[str, Any] = {}
        self.writing_now = threading.Lock()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while header := self.reading.readline():
            length = int(header.split(b":")[1])
            while self.reading.readline().strip():
                pass
            message = json.loads(self.reading.read(length))
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._configured(message)})
            else:
                (self.notes if "method" in message else self.answers).put(message)

    def _configured(self, message: dict[str, Any]) -> Any:
        """The settings that a server asks for, by section."""
        if message["method"] != "workspace/configuration":
            return None
        return [self.settings.get(item["section"]) for item in message["params"]["items"]]

    def tell(self, method: str, params: Any) -> None:
        """Sends a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any = None) -> Any:
        """The result of a request; an error comes as a dictionary with its ``code``."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        answer = self.answers.get(timeout=PATIENCE)
        assert self.asked == answer["id"]
        return answer.get("error", answer.get("result"))

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        with self.writing_now:
            self.writing.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
            self.writing.flush()

    def begin(self, **params: Any) -> Any:
        """Says hello."""
        found = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}, **params})
        self.tell("initialized", {})
        return found

    def open(self, path: Path, text: str | None = None) -> dict[str, str]:
        """Opens a file, as it is on disk or with another text; what further questions call it by."""
        shown = path.read_bytes().decode("utf-8") if text is None else text
        item = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": shown}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return {"uri": path.as_uri()}

    def change(self, path: Path, text: str, version: int = 2) -> None:
        """Types."""
        document = {"uri": path.as_uri(), "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def at(self, method: str, path: Path, line: int, character: int, **more: Any) -> Any:
        """Asks about a position, counted from 0."""
        position = {"line": line, "character": character}
        return self.ask(
            f"textDocument/{method}", {"textDocument": {"uri": path.as_uri()}, "position": position, **more}
        )

    def shown(self, path: Path) -> list[str]:
        """The messages of the next diagnostics that the server publishes for a file."""
        while True:
            note = self.notes.get(timeout=PATIENCE)
            if note["method"] == "textDocument/publishDiagnostics" and note["params"]["uri"] == path.as_uri():
                return [found["message"] for found in note["params"]["diagnostics"]]

    def note(self, method: str) -> dict[str, Any]:
        """The next note of a kind."""
        while True:
            note = self.notes.get(timeout=PATIENCE)
            if note["method"] == method:
                found: dict[str, Any] = note["params"]
                return found


@contextmanager
def wired(rules: Path | None = None, language: str | None = None) -> Iterator[Wire]:
    """A server in a thread of this process, and an editor at the other end of its wire."""
    from perfeval_rules.shell.lsp.server import server_for

    (server_in, client_out), (client_in, server_out) = os.pipe(), os.pipe()
    server = server_for(rules, language)
    ends = os.fdopen(server_in, "rb"), os.fdopen(server_out, "wb")
    thread = threading.Thread(target=server.start_io, args=ends, daemon=True)
    thread.start()
    wire = Wire(os.fdopen(client_in, "rb"), os.fdopen(client_out, "wb"))
    try:
        yield wire
        assert wire.ask("shutdown") is None
    finally:
        wire.writing.close()
        thread.join(PATIENCE)
    assert not thread.is_alive()
