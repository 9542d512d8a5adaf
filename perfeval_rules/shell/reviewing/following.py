"""``perfeval review reply``, ``assign`` and ``close``: what the unit says and does, written into the review."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from perfeval_rules.model.review import Progress, RemedyProgress, Review
from perfeval_rules.review.steps import assign, close, reply, with_remedy
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.reviewing.desk import Desk, change, with_all
from perfeval_rules.shell.reviewing.words import id_of
from perfeval_rules.shell.trouble import WrongUsage

Step = Callable[[Review, str, date], Review]
"""From a review, the id of a finding and today's date to the review with what is new."""


@dataclass(frozen=True, slots=True)
class Task:
    """Who does something, and until when; what is left out stays as it is."""

    owner: str
    due: date | None


def note_reply(case: str, word: str, text: str, by: str, asked: Asked, language: str) -> Exit:
    """Notes what the unit replies to a finding."""
    return _follow(case, word, by, "reply", lambda review, key, _: reply(review, key, text), asked, language)


def assign_remedies(case: str, word: str, number: int | None, task: Task, by: str, asked: Asked, language: str) -> Exit:
    """Says who carries out the remedies of a finding, and until when."""
    if not task.owner and task.due is None:
        raise WrongUsage("say who does it (--owner) or until when (--due)")

    def step(review: Review, key: str, _: date) -> Review:
        ready = with_remedy(review, key)
        return assign(ready, key, _numbers(ready, key, number, only_open=False), task.owner, task.due)

    return _follow(case, word, by, "assign", step, asked, language)


def close_remedies(
    case: str, word: str, number: int | None, evidence: str, by: str, asked: Asked, language: str
) -> Exit:
    """Closes the remedies of a finding, on evidence that they are done."""
    if not evidence:
        raise WrongUsage("a remedy is closed on evidence: say with --evidence what proves it done")

    def step(review: Review, key: str, today: date) -> Review:
        closed = RemedyProgress(title="", evidence=evidence, closed_on=today, closed_by=by)
        ready = with_remedy(review, key)
        return close(ready, key, _numbers(ready, key, number, only_open=True), closed)

    return _follow(case, word, by, "close", step, asked, language)


def _follow(case: str, word: str, by: str, what: str, step: Step, asked: Asked, language: str) -> Exit:
    keys: list[str] = []

    def changed(desk: Desk) -> Review:
        ready = with_all(desk).review
        keys.append(id_of(word, ready.findings))
        return step(ready, keys[0], desk.today)

    desk = change(case, asked, language, by, what, changed)
    put(f"{desk.tell('Noted on {id}.', id=keys[0])}\n")
    return Exit.NOTHING_FOUND


def _numbers(review: Review, key: str, number: int | None, *, only_open: bool) -> list[int]:
    """The numbers of the remedies that are meant: the one named, else all, or all that are still open."""
    remedies = review.findings[key].remedies
    if number is not None:
        if not 1 <= number <= len(remedies):
            raise WrongUsage(
                "'{id}' has {count} remedies, and no number {number}", id=key, count=len(remedies), number=number
            )
        return [number]
    return [at for at, one in enumerate(remedies, 1) if not only_open or one.progress is not Progress.DONE]
