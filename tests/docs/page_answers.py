"""What perfeval answers to what a page shows: expressions, texts, faulty lines in; values, texts, messages out."""

import json
from collections.abc import Mapping, Sequence

from page_blocks import UNKNOWN, Changed

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.testing.examples import failing_examples
from perfeval_rules.feel import compile_node, evaluate, parse
from perfeval_rules.model.cases import Case
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import Check, RuleBook
from perfeval_rules.model.syntax import Expression
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.read.book import read_book
from perfeval_rules.read.cases import read_case
from perfeval_rules.report.excerpts import excerpts

BOOK = "demo"
CASE = "cases/demo-2019/case.yaml"

Files = Mapping[str, str]


def books_in(files: Files) -> list[str]:
    """The names of the rule books among the page's files."""
    return [path.split("/")[1] for path in files if path.endswith("/book.yaml")]


def read(files: Files, name: str) -> tuple[RuleBook | None, tuple[Diagnostic, ...]]:
    """A rule book out of the page's files, and what is wrong with it or with its examples."""

    def find(book: str) -> dict[str, bytes] | None:
        return {path: text.encode() for path, text in files.items() if path.startswith(f"rules/{book}/")} or None

    book, diagnostics = read_book(name, find)
    if book is not None and not diagnostics:
        return book, tuple(failing_examples(book))
    return book, diagnostics


def read_page_case(files: Files) -> tuple[Case | None, tuple[Diagnostic, ...]]:
    """The case that all examples of the page look at, and what is wrong with it."""
    book, _ = read(files, BOOK)
    assert book is not None
    return read_case(files[CASE].encode(), CASE, book)


def _added(files: Files, texts: Sequence[str]) -> tuple[RuleBook, Case, list[Check]]:
    """The page's book with a check more for each of ``texts``, its finding; no expression may be wrong in a rule."""
    added = {f"rules/{BOOK}/checks/shown-{at}.yaml": _check(text) for at, text in enumerate(texts)}
    sources = {**files, **added}
    book, diagnostics = read(sources, BOOK)
    assert "" == excerpts(diagnostics, sources, "en")
    case, diagnostics = read_page_case(files)
    assert () == diagnostics
    assert book is not None
    assert case is not None
    checks = [book.rules[f"{BOOK}/shown-{at}"] for at in range(len(texts))]
    return book, case, [check for check in checks if isinstance(check, Check)]


def _check(text: str) -> str:
    lines = [
        "check: 本页的例子",
        "severity: info",
        "basis: 通行做法",
        "when: 年度 = 2019",
        f"finding: {json.dumps(text, ensure_ascii=False)}",
        "examples: [{given: {年度: 2019}, expect: fires}, {given: {年度: 2018}, expect: quiet}]",
    ]
    return "\n".join(lines)


def values(files: Files, expressions: Sequence[str], language: str) -> dict[str, str]:
    """The value of each expression in the page's case, as the page writes values."""
    book, case, checks = _added(files, [f"{{{text}}}" for text in expressions])
    assessor = Assessor(book, "plain")
    facts = assessor.run(case).values
    shown = [part for check in checks for part in check.finding.parts if isinstance(part, Expression)]
    return {one.text: written(assessor.program.evaluate(one.tree, facts), language) for one in shown}


def texts(files: Files, templates: Sequence[str]) -> dict[str, str]:
    """Each text with its placeholders filled from the page's case."""
    book, case, checks = _added(files, templates)
    found = {finding.rule.id: finding.text for finding in Assessor(book, "plain").assess(case).findings}
    return {check.finding.text: found[check.id] for check in checks}


def truth(expression: str, given: Mapping[str, str], language: str) -> str:
    """What a logical expression comes to, given truth values in the words of the page."""
    words: dict[str, Value] = {"true": True, "false": False, UNKNOWN[language]: Unknown(frozenset())}
    return written(compile_node(parse(expression))({name: words[word] for name, word in given.items()}), language)


def written(value: Value, language: str) -> str:
    """A value as the page writes it: as in an expression, save for unknowns, dates and durations."""
    match value:
        case Unknown():
            return UNKNOWN[language]
        case list():
            return f"[{', '.join(written(item, language) for item in value)}]"
        case _:
            return str(evaluate("string(listed)", {"listed": [value]}))[1:-1]


def message(files: Files, changed: Sequence[Changed], language: str) -> str:
    """What the author reads who has changed these lines; raises ``ValueError`` where it does not show each of them."""
    sources = dict(files)
    for change in changed:
        lines = sources[change.path].splitlines()
        lines[change.number - 1] = change.line
        sources[change.path] = "\n".join(lines) + "\n"
    if sources[CASE] != files[CASE]:
        _, diagnostics = read_page_case(sources)
    else:
        _, diagnostics = read(sources, BOOK)
    found = excerpts(diagnostics, sources, language).rpartition("\n\n")[0]
    if not found or any(f"{change.number} | {change.line}" not in found for change in changed):
        raise ValueError(f"there is no message about {changed}, but: {found}")
    return found
