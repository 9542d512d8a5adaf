"""A browser for tests: Chromium without a window, told what to do through a pipe."""

import json
import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe")

PATIENCE = 60
"""How many seconds the browser may be silent before a test gives up."""


class Page:
    """A page in the browser."""

    def __init__(self, to: int, back: int) -> None:
        """Opens an empty page; ``to`` and ``back`` are the ends of the pipes to the browser."""
        self.to, self.back, self.number, self.session, self.unread = to, back, 0, "", b""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    def call(self, method: str, **params: Any) -> Any:
        """What the browser answers to one call of its debugging protocol."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self.number:
            pass
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.unread:
            ready, _, _ = select.select([self.back], [], [], PATIENCE)
            read = os.read(self.back, 1 << 20) if ready else b""
            assert read, "the browser does not answer"
            self.unread += read
        message, _, self.unread = self.unread.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer

    def open(self, path: Path, fragment: str = "") -> None:
        """Opens a file and waits until it has loaded."""
        self.call("Page.navigate", url=f"{path.as_uri()}{fragment}")
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def value(self, script: str) -> Any:
        """What a script in the page comes to."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Presses and releases a key."""
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)


@contextmanager
def browser(folder: Path) -> Iterator[Page]:
    """A page of a browser that keeps its own files in ``folder`` and ends with the test."""
    assert PROGRAM is not None
    (in_reader, in_writer), (out_reader, out_writer) = os.pipe(), os.pipe()
    # The browser reads its orders from 3 and answers on 4; a shell puts the pipes there, as Python cannot safely.
    script = f'exec "$0" "$@" 3<&{in_reader} 4>&{out_writer}'
    command = ["bash", "-c", script, PROGRAM, *FLAGS, f"--user-data-dir={folder}", "about:blank"]
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, pass_fds=(in_reader, out_writer), stdout=said, stderr=said)
    os.close(in_reader)
    os.close(out_writer)
    try:
        yield Page(in_writer, out_reader)
    finally:
        with suppress(OSError):
            os.write(in_writer, b'{"id":0,"method":"Browser.close"}\0')
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        process.kill()
        process.wait()
        os.close(in_writer)
        os.close(out_reader)
