"""What an import found, as a neutral report: facts by the place they come from, what was not understood, and tasks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import ndiff

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.imports import CaseHead, Found, Merged, MergedFact, Merging, Unread
from perfeval_rules.model.places import Message
from perfeval_rules.model.report import Block, Heading, Item, Outline, Report, Text, Tone
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.report.case_file.open_facts import Task
from perfeval_rules.report.compose.texts import labelled, paragraph
from perfeval_rules.report.words.sentences import told

MOST_LINES = 12
"""How many lines of one changed fact are shown."""

MOST_TASKS = 30
"""How many tasks are listed; the case file has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The outcome of an import.

    ``why`` the book was chosen; ``notes`` say what was left aside; ``merged`` is what became of an older case file.
    """

    head: CaseHead
    book: RuleBook
    why: Message | None
    found: Found
    notes: tuple[Message, ...] = ()
    tasks: tuple[Task, ...] = ()
    merged: Merged | None = None


def compose_imported(imported: Imported, tell: Tell) -> Report:
    """The report of one import."""
    title = tell("Imported: {title}", title=imported.head.title)
    parts = (_head, _changes, _clashes, _unread, _tasks)
    return Report(title, (Heading(title, 1), *(block for part in parts for block in part(imported, tell))))


def _head(imported: Imported, tell: Tell) -> Iterator[Block]:
    """The book, and how much was found."""
    facts = imported.found.facts
    records = sum(len(fact.value) for fact in facts.values() if isinstance(fact.value, tuple))
    book = imported.book.chain[0].title
    why = tell(" ({note})", note=told(imported.why, tell)) if imported.why else ""
    yield Outline(
        (
            labelled(tell("Rule book"), f"{book} [{imported.book.name}]{why}", tell),
            *(
                labelled(tell("Document"), f"{document.file or document.title} [{name}]", tell)
                for name, document in imported.head.documents.items()
            ),
            labelled(
                tell("Facts found"),
                tell("{facts} facts, {records} rows in their lists", facts=len(facts), records=records),
                tell,
            ),
            *(labelled(tell("Note"), told(one, tell), tell, Tone.QUIET) for one in imported.notes),
        )
    )


MOVES = {
    Merging.ADDED: ("added", Tone.GOOD),
    Merging.UPDATED: ("changed", Tone.INFO),
    Merging.REMOVED: ("gone from the document", Tone.WARNING),
    Merging.KEPT: ("corrected by a person, kept", Tone.QUIET),
    Merging.CONTRADICTED: ("kept as corrected, though the document now says otherwise", Tone.WARNING),
}
"""What becomes of a fact, in words, and their tone."""


def _changes(imported: Imported, tell: Tell) -> Iterator[Block]:
    """What importing again changes in the case file, and what it leaves."""
    if imported.merged is None:
        return
    yield Heading(tell("Compared with the case file as it was"), 2)
    if not imported.merged.facts:
        yield paragraph(tell("Nothing changes."), Tone.GOOD)
        return
    yield Outline(tuple(_change(name, fact, tell) for name, fact in imported.merged.facts.items()))


def _change(name: str, fact: MergedFact, tell: Tell) -> Item:
    word, tone = MOVES[fact.fate]
    lines = [line for line in ndiff(fact.mine, fact.now) if line[0] in "+-"]
    under = [Item((Text(line, Tone.QUIET),)) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        under.append(Item((Text(tell("and {count} more lines", count=len(lines) - MOST_LINES), Tone.QUIET),)))
    return Item((Text(f"{name} ", Tone.STRONG), Text(tell(word), tone)), tuple(under))


def _clashes(imported: Imported, tell: Tell) -> Iterator[Block]:
    yield from _listed(tell("Stated differently in two places"), imported.found.clashes, tell)


def _unread(imported: Imported, tell: Tell) -> Iterator[Block]:
    yield from _listed(tell("Not understood"), imported.found.unread, tell)


def _listed(title: str, pieces: Sequence[Unread], tell: Tell) -> Iterator[Block]:
    if not pieces:
        return
    yield Heading(tell("{title}: {count}", title=title, count=len(pieces)), 2)
    yield Outline(
        tuple(
            Item(
                (Text(tell("{place}: ", place=piece.place), Tone.QUIET), Text(piece.text)),
                (Item((Text(told(piece.why, tell), Tone.WARNING),)),),
            )
            for piece in pieces
        )
    )


def _tasks(imported: Imported, tell: Tell) -> Iterator[Block]:
    """What a person must still look up or judge."""
    if not imported.tasks:
        return
    yield Heading(tell("To be looked up or judged by a person: {count}", count=len(imported.tasks)), 2)
    items = [_task(task, tell) for task in imported.tasks[:MOST_TASKS]]
    yield Outline(tuple(items))
    left = len(imported.tasks) - len(items)
    if left:
        yield paragraph(tell("and {count} more; they stand as comments at the end of the case file", count=left))


def _task(task: Task, tell: Tell) -> Item:
    fact = task.question.fact
    if task.fields:
        names = "、".join(field.fact.name for field in task.fields)
        return Item((Text(f"{fact.name} ", Tone.STRONG), Text(tell("in each record: {names}", names=names))))
    asks = fact.question or fact.label
    return Item((Text(f"{fact.name} ", Tone.STRONG), Text(asks if asks != fact.name else "", Tone.QUESTION)))
