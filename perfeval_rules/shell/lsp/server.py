"""The language server, by ``pygls``: questions of an editor in, answers out; every handler hands over at once.

A failure of ours never ends the server: it is told in one line of the editor's log.
"""

import asyncio
import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter

from perfeval_rules import __version__
from perfeval_rules.read.naming.plan import Refused
from perfeval_rules.report.chinese import in_language
from perfeval_rules.shell.lsp import answers
from perfeval_rules.shell.lsp.answers import Asked
from perfeval_rules.shell.lsp.convert import LEGEND, SOURCE
from perfeval_rules.shell.lsp.desk import Desk
from perfeval_rules.shell.lsp.session import PAUSE, Session

Answerer = Callable[[Asked, Any], Any]

REFUSED = -32803
"""The protocol's code for a request that was understood and cannot be granted."""

AXES, FARTHEST = ("line", "character"), 2**31 - 1

COMPLETING = lsp.CompletionOptions(trigger_characters=[".", "{", '"', ":", " "])

QUESTIONS: Mapping[str, tuple[Answerer, Any]] = {
    lsp.TEXT_DOCUMENT_COMPLETION: (lambda asked, params: answers.completion(asked, params.position), COMPLETING),
    lsp.TEXT_DOCUMENT_HOVER: (lambda asked, params: answers.hover(asked, params.position), None),
    lsp.TEXT_DOCUMENT_DEFINITION: (lambda asked, params: answers.definition(asked, params.position), None),
    lsp.TEXT_DOCUMENT_REFERENCES: (lambda asked, params: answers.references(asked, params.position), None),
    lsp.TEXT_DOCUMENT_PREPARE_RENAME: (lambda asked, params: answers.rename_range(asked, params.position), None),
    lsp.TEXT_DOCUMENT_RENAME: (
        lambda asked, params: answers.rename(asked, params.position, params.new_name),
        lsp.RenameOptions(prepare_provider=True),
    ),
    lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (lambda asked, _: answers.symbols(asked), None),
    lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL: (lambda asked, _: answers.semantic_tokens(asked), LEGEND),
}
"""What an editor asks about a file, what answers it, and what it is told of that beforehand."""


def serve(rules: Path | None, language: str | None) -> None:
    """Serves one editor over standard input and output until it says goodbye."""
    logging.getLogger("pygls").setLevel(logging.DEBUG if os.environ.get("PERFEVAL_DEBUG") else logging.CRITICAL)
    server_for(rules, language).start_io()


def server_for(rules: Path | None, language: str | None) -> LanguageServer:
    """A server; ``rules`` is a folder of books that goes first, ``language`` that of all messages."""
    server = LanguageServer(
        f"{SOURCE}-lsp",
        __version__,
        text_document_sync_kind=lsp.TextDocumentSyncKind.Full,
        converter_factory=_converter,
        max_workers=2,
    )
    session = Session(server, Desk(rules), language)
    _register_documents(server, session)
    _register_questions(server, session)
    return server


def _converter() -> Any:
    """What makes values of messages; a position outside all texts is moved to their ends, and not refused."""
    converter = default_converter()  # type: ignore[no-untyped-call]  # pygls gives it no types
    converter.register_structure_hook(
        lsp.Position, lambda said, _: lsp.Position(*(min(max(int(said[name]), 0), FARTHEST) for name in AXES))
    )
    return converter


def _register_documents(server: LanguageServer, session: Session) -> None:
    """What is to be done when files are opened, typed in, saved and closed."""

    @server.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        session.begin(params)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        session.take(params.text_document.uri, params.text_document.text, pause=0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        text = server.workspace.get_text_document(params.text_document.uri).source
        session.take(params.text_document.uri, text, pause=PAUSE)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        session.saved(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        session.close(params.text_document.uri)


def _register_questions(server: LanguageServer, session: Session) -> None:
    """What is answered to an editor."""
    for feature, (answer, options) in QUESTIONS.items():
        server.feature(feature, options)(_handler(session, answer))

    def actions(asked: Asked, params: lsp.CodeActionParams) -> list[lsp.CodeAction | lsp.Command]:
        return answers.actions(asked, params.range, session.published.get(asked.path, ()))

    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION)(_handler(session, actions))

    @server.command(answers.RUN)
    async def run(uri: str, number: int) -> None:
        try:
            await session.run_examples(uri, number)
        except Exception as error:
            session.log(error)


def _handler(session: Session, answer: Answerer) -> Callable[[Any], Any]:
    """Answers a question about a file in a thread; about one that is not open, with nothing."""

    async def handle(params: Any) -> Any:
        asked = session.asked(params.text_document.uri)
        if asked is None:
            return None
        try:
            return await asyncio.to_thread(answer, asked, params)
        except Refused as refused:
            raise JsonRpcException(_reason(refused, session.client.language), REFUSED) from refused
        except Exception as error:
            if os.environ.get("PERFEVAL_DEBUG"):
                raise
            session.log(error)
            return None

    return handle


def _reason(refused: Refused, language: str) -> str:
    """Why a name is not changed, with the first place where that shows."""
    places = (f"{found.span}: {in_language(found.message, language)}" for found in refused.diagnostics)
    return "\n".join([in_language(refused.message, language), *list(places)[:1]])
