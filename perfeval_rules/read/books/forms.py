"""``forms.yaml``: from the trees of a chain of books to the words under which documents state facts.

A book adds words to its parent's; a word that the parent gave another meaning of the same group has the book's.
"""

from collections.abc import Iterable
from dataclasses import replace

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.forms import Forms
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.books.form_names import wrong_names
from perfeval_rules.read.books.sentences import sentences
from perfeval_rules.read.books.words import Words
from perfeval_rules.read.pieces import at, entries, text
from perfeval_rules.read.text.tree import Tree
from perfeval_rules.read.vocabulary.facts import Vocabulary

Meaning = tuple[str, str]
"""Under which key of the file a word stands, and under which name in it; lists have no names."""

_GROUPS = (
    ("columns", "judged", "aside"),
    ("labels", "aside"),
    ("parts",),
    ("money_columns",),
    ("money_rows",),
    ("totals", "subtotals"),
    ("grades",),
    ("titles",),
    ("hints",),
    ("yes", "no"),
)
"""Keys that are looked up together, so that a word can only stand under one of them."""

Meant = dict[str, Meaning]


def form_words(trees: Iterable[Tree | None], vocabulary: Vocabulary) -> tuple[Forms, tuple[Diagnostic, ...]]:
    """The forms of a chain of books, given their files from the farthest ancestor down, and what is wrong in them."""
    groups: list[Meant] = [{} for _ in _GROUPS]
    diagnostics: list[Diagnostic] = []
    indicator = ""
    files = tuple(trees)
    for tree in files:
        words = Words()
        for merged, keys in zip(groups, _GROUPS, strict=True):
            _lay_over(merged, words.meant(_named(tree, keys)))
        indicator = normal(text(at(tree, "money_indicator"))) or indicator
        diagnostics += [*words.diagnostics, *wrong_names(tree, vocabulary)]
    forms = _forms(groups, indicator)
    read = [sentences(at(tree, "sentences"), vocabulary, forms.parts) for tree in files]
    diagnostics += [found for _, wrong in read for found in wrong]
    return replace(forms, sentences=tuple(one for found, _ in read for one in found)), tuple(diagnostics)


def _named(tree: Tree | None, keys: tuple[str, ...]) -> list[tuple[Meaning, Tree | None]]:
    found: list[tuple[Meaning, Tree | None]] = []
    for key in keys:
        body = at(tree, key)
        named = [((key, name.text), words) for name, words in entries(body)]
        found += named or [((key, ""), body)]
    return found


def _lay_over(merged: Meant, new: Meant) -> None:
    for word, meaning in new.items():
        if merged.get(word) != meaning:
            merged.pop(word, None)  # so that it comes after its new fellows
            merged[word] = meaning


def _forms(groups: list[Meant], indicator: str) -> Forms:
    table, head, parts, money_columns, money_rows, rows, grades, titles, hints, answers = groups
    return Forms(
        columns=_by_name(table, "columns"),
        judged=_by_name(table, "judged"),
        labels=_by_name(head, "labels"),
        aside=tuple(dict.fromkeys((*_list(table, "aside"), *_list(head, "aside")))),
        money_columns=_by_name(money_columns, "money_columns"),
        money_rows=_by_name(money_rows, "money_rows"),
        money_indicator=indicator,
        parts=_by_name(parts, "parts"),
        totals=_list(rows, "totals"),
        subtotals=_list(rows, "subtotals"),
        grades=_list(grades, "grades"),
        titles=_list(titles, "titles"),
        hints=_list(hints, "hints"),
        yes=_list(answers, "yes"),
        no=_list(answers, "no"),
    )


def _by_name(meant: Meant, key: str) -> dict[str, tuple[str, ...]]:
    names = dict.fromkeys(name for where, name in meant.values() if where == key)
    return {name: tuple(word for word, meaning in meant.items() if meaning == (key, name)) for name in names}


def _list(meant: Meant, key: str) -> tuple[str, ...]:
    return tuple(word for word, (where, _) in meant.items() if where == key)
