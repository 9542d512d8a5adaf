"""What people write on the command line of a review: words in, days, numbers, names and ids out, or why not."""

import os
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from perfeval_rules.shell.trouble import WrongUsage

REVIEWER = "PERFEVAL_REVIEWER"
"""The setting that names the reviewer where ``--by`` does not."""

PROGRAM = "perfeval"
"""Who is named for what the program notes by itself."""


def reviewer(by: str | None) -> str:
    """Who decides. Raises ``WrongUsage`` where nobody is named."""
    name = cleaned(by or os.environ.get(REVIEWER, ""))
    if not name:
        raise WrongUsage("say who decides: --by NAME, or {name} in the environment", name=REVIEWER)
    return name


def noter(by: str | None) -> str:
    """Who is named where nothing is decided: the reviewer if known, else the program."""
    return cleaned(by or os.environ.get(REVIEWER, "")) or PROGRAM


def cleaned(text: str | None) -> str:
    """A text without space around it, and without what no file can hold."""
    return (text or "").encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").strip()


def day_of(text: str | None) -> date | None:
    """A date; ``None`` where none was given."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUsage("'{text}' is not a date such as 2020-03-01", text=text) from error


def points_of(text: str) -> Decimal:
    """A score with at most two decimals."""
    try:
        points = Decimal(text)
        if points.is_finite() and points == round(points, 2):
            return points
    except InvalidOperation:
        pass
    raise WrongUsage("'{text}' is not a score: write a number with at most two decimals", text=text)


def id_of(word: str, known: Collection[str]) -> str:
    """The one id that is ``word`` or begins with it. Raises ``WrongUsage``."""
    found = [word] if word in known else [key for key in known if key.startswith(word)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(sorted(found)[:5])
        raise WrongUsage("several findings begin with '{word}': {names}", word=word, names=names)
    raise WrongUsage("no finding has the id '{word}'; 'perfeval review list CASE' shows all", word=word)


def ids_of_words(words: Iterable[str], known: Collection[str]) -> list[str]:
    """The ids that the words mean, each once."""
    return list(dict.fromkeys(id_of(word, known) for word in words))
