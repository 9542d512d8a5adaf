"""``perfeval lsp``: serves an editor, if what that takes is installed."""

import os
from importlib.util import find_spec
from pathlib import Path

from perfeval_rules.report.words.sentences import LANGUAGES
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.trouble import WrongUsage


def lsp(rules: Path | None, language: str | None) -> Exit:
    """Serves one editor over standard input and output, in its own language where none is asked for.

    Raises ``WrongUsage`` where ``pygls`` is missing.
    """
    if find_spec("pygls") is None:
        raise WrongUsage("the language server needs pygls; install it with: pip install 'perfeval-rules[lsp]'")
    if rules is not None and not rules.is_dir():
        raise WrongUsage("the rules folder '{path}' does not exist", path=rules)
    from perfeval_rules.shell.lsp.server import serve

    asked = language or os.environ.get("PERFEVAL_LANG")
    serve(rules.resolve() if rules is not None else None, asked if asked in LANGUAGES else None)
    return Exit.NOTHING_FOUND
