"""``perfeval rules list``: rule books in, their rules as a table or as JSON out."""

import json
from collections.abc import Sequence
from pathlib import Path

from perfeval_rules.model.rules import AnyRule, Check, Indicator, Problem, RuleBook
from perfeval_rules.report.compose.rules import compose_rules
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.to_json import rule_data
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import rule_folders
from perfeval_rules.shell.formats import Format, Kind, Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reading import book_called, faulty
from perfeval_rules.shell.rules import known_books

TYPES: dict[Kind, type[AnyRule]] = {Kind.INDICATOR: Indicator, Kind.CHECK: Check, Kind.PROBLEM: Problem}

Listed = Sequence[tuple[RuleBook, Sequence[AnyRule]]]


def list_rules(name: str | None, kind: Kind | None, output: Output, rules: Path | None) -> Exit:
    """Prints the rules of one book with all it inherits, or those of every book, each where it is written."""
    folders = rule_folders(rules, None)
    reads = [book_called(each, folders) for each in known_books([name] if name else [], folders)]
    files = {path: data for read in reads for path, data in read.files.items()}
    diagnostics = dict.fromkeys(found for read in reads for found in read.diagnostics)
    if diagnostics:
        note(excerpts(diagnostics, files, output.language))
    books = {read.book.name: read.book for read in reads if read.book is not None}
    listed = [(book, _rules(book, books, kind)) for book in books.values()]
    put(_as_json(listed) if output.format is Format.JSON else written(compose_rules(listed, output.language), output))
    return Exit.FAULTY_FILE if faulty(tuple(diagnostics)) else Exit.NOTHING_FOUND


def _rules(book: RuleBook, books: dict[str, RuleBook], kind: Kind | None) -> list[AnyRule]:
    """The rules of ``book`` of this kind, without those that a listed book further up its chain lists anyway."""
    elsewhere = {
        str(rule.span) for head in book.chain[1:] if head.name in books for rule in books[head.name].rules.values()
    }
    return [
        rule
        for rule in book.rules.values()
        if str(rule.span) not in elsewhere and (kind is None or isinstance(rule, TYPES[kind]))
    ]


def _as_json(listed: Listed) -> str:
    """The rules by book and id."""
    data = [{"book": book.name, "rules": {rule.id: rule_data(rule) for rule in rules}} for book, rules in listed]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
