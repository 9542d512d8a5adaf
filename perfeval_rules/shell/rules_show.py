"""``perfeval rules show``: the name of a rule in; what it says in plain words out."""

import json
from pathlib import Path

from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.outline.targets import names_of, plain
from perfeval_rules.report.plain.rule import compose_rule
from perfeval_rules.report.to_json import rule_data
from perfeval_rules.report.to_markdown import to_markdown
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import rule_folders
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import written
from perfeval_rules.shell.reading import book_called
from perfeval_rules.shell.rules import known_books
from perfeval_rules.shell.trouble import WrongUsage


def show_rule(word: str, book: str | None, output: Output, rules: Path | None) -> Exit:
    """Prints every rule that the word means, in the book named, or wherever it stands."""
    folders = rule_folders(rules, None)
    names = known_books([book] if book else _home_of(word, folders), folders)
    reads = [book_called(name, folders) for name in names]
    books = [read.book for read in reads if read.book is not None]
    found = _meant(word, books)
    if not found:
        faults = {diagnostic: None for read in reads if read.book is None for diagnostic in read.diagnostics}
        if faults:
            note(excerpts(faults, {path: data for read in reads for path, data in read.files.items()}, output.language))
            return Exit.FAULTY_FILE
        raise _unknown(word, books)
    if output.format is Format.JSON:
        put(
            json.dumps([_data(rule, home, output.language) for rule, home in found], ensure_ascii=False, indent=2)
            + "\n"
        )
    else:
        put("\n".join(written(compose_rule(rule, home, output.language), output) for rule, home in found))
    return Exit.NOTHING_FOUND


def _data(rule: AnyRule, book: RuleBook, language: str) -> dict[str, object]:
    """A rule as data, with the same in words as Markdown."""
    words = to_markdown(compose_rule(rule, book, language))
    return {"id": rule.id, "book": book.name, "rule": rule_data(rule), "words": words}


def _home_of(word: str, folders: tuple[Path, ...]) -> list[str]:
    """The book that a full id begins with, if there is such a book."""
    head, slash, _ = word.partition("/")
    return [head] if slash and head in known_books([], folders) else []


def _meant(word: str, books: list[RuleBook]) -> list[tuple[AnyRule, RuleBook]]:
    """The rules of this id, stem, title or tag, each once, in the nearest book to where it stands."""
    wanted = plain(word.partition("#")[0])
    found: dict[str, tuple[AnyRule, RuleBook]] = {}
    for book in sorted(books, key=lambda each: len(each.chain)):
        for rule in book.rules.values():
            if wanted in map(plain, names_of(rule)):
                found.setdefault(str(rule.span), (rule, book))
    return list(found.values())


def _unknown(word: str, books: list[RuleBook]) -> WrongUsage:
    """What to say of a word that no rule is called by."""
    from difflib import get_close_matches

    rules = [rule for book in books for rule in book.rules.values()]
    names = list(dict.fromkeys(name for rule in rules for name in (rule.id.partition("/")[2], rule.title, *rule.tags)))
    containing = [name for name in names if plain(word) and plain(word) in plain(name)]
    near = list(dict.fromkeys([*containing, *get_close_matches(word, names, n=3, cutoff=0.5)]))[:3]
    if near:
        names_told = ", ".join(near)
        return WrongUsage("no rule, row or tag is called '{word}'; did you mean: {names}?", word=word, names=names_told)
    return WrongUsage("no rule, row or tag is called '{word}'; 'perfeval rules list' shows all rules", word=word)
