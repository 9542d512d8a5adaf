"""``perfeval feel``: an expression and what it may read in, its value out; without an expression, a prompt."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.functions import functions_of
from perfeval_rules.feel import ANY, FeelSyntaxError, infer, parse, reasons
from perfeval_rules.feel.trace import trace
from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.places import Diagnostic, Level
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Function, Value
from perfeval_rules.read.context import read_context
from perfeval_rules.read.vocabulary.scope import FUNCTIONS
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.outline.trace import trace_report, value_line
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import coloured, note, put, width
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import STDIN, bytes_of
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.reading import case_from
from perfeval_rules.shell.trouble import WrongUsage, why

EXPRESSION = "<expression>"
"""What the expression is called where something is wrong with it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an expression may read, and how it is made ready."""

    values: Mapping[str, Value]
    prepared: Callable[[Node], Node]
    functions: Mapping[str, Function]


@dataclass(frozen=True, slots=True)
class FaultyFile(Exception):
    """The case or context cannot be used; carries what is to be printed."""

    text: str


def feel(expression: str | None, known: Known, tree: bool, language: str) -> Exit:
    """Prints the value of ``expression``, of each piped line, or of what is typed at a prompt."""

    def answer(text: str) -> Exit:
        return _answer(text, known, tree, language)

    if expression == STDIN:
        return answer(sys.stdin.read())
    if expression is not None:
        return answer(expression)
    if sys.stdin.isatty():
        from perfeval_rules.shell.feel_prompt import prompt

        prompt(known.values, answer, language)
        return Exit.NOTHING_FOUND
    return max((answer(line) for line in sys.stdin.read().splitlines() if line.strip()), default=Exit.NOTHING_FOUND)


def known_from(case: str | None, context: Path | None, asked: Asked, language: str) -> Known:
    """The facts of a case, derived ones and scores included, or the names in a file. Raises ``FaultyFile``."""
    if case is not None and context is not None:
        raise WrongUsage("an expression reads a case or a context, not both")
    if case is not None:
        return _from_case(case, asked, language)
    values = {} if context is None else _from_file(context, language)
    return Known(values, lambda node: node, functions_of(CellWords()))


def _from_case(word: str, asked: Asked, language: str) -> Known:
    sources = case_sources([word])
    if len(sources) > 1:
        raise WrongUsage("'{path}' holds {count} cases; name one", path=word, count=len(sources))
    read = case_from(sources[0], asked.rules)
    if read.case is None or read.book is None:
        raise FaultyFile(excerpts(read.diagnostics, read.files, language))
    assessor = Assessor(read.book, "plain")
    return Known(assessor.run(read.case, asked.standing).values, assessor.program.prepared, assessor.program.functions)


def _from_file(path: Path, language: str) -> Mapping[str, Value]:
    try:
        data = bytes_of(path)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be read: {reason}", path=path, reason=why(error)) from error
    values, diagnostics = read_context(data, str(path))
    if values is None:
        raise FaultyFile(excerpts(diagnostics, {str(path): data}, language))
    return values


def _answer(text: str, known: Known, tree: bool, language: str) -> Exit:
    """Prints one value, and on standard error why anything in it became null."""
    tell = teller(language)
    try:
        node = parse(text)
    except FeelSyntaxError as error:
        note(excerpts(error.diagnostics, {EXPRESSION: text}, language))
        return Exit.FAULTY_FILE
    traced = trace(known.prepared(node), known.values, known.functions)
    if tree:
        put(to_terminal(trace_report(traced, tell), width(), colour=coloured(sys.stdout)))
    else:
        put(f"{value_line(traced.value, tell)}\n")
    found = _why_null(node, known) if traced.value is None else ()
    if found:
        note(excerpts(found, {EXPRESSION: text}, language))
    return Exit.NOTHING_FOUND


def _why_null(node: Node, known: Known) -> tuple[Diagnostic, ...]:
    """What can be seen wrong in the expression itself, with hints; else what happened when it was evaluated."""
    seen = infer(node, dict.fromkeys(known.values, ANY), FUNCTIONS).diagnostics
    warnings = tuple(replace(diagnostic, level=Level.WARNING) for diagnostic in seen)
    return warnings or reasons(known.prepared(node), known.values, known.functions)
