"""Importing again: what the program wrote last time, what persons made of it, and what it reads now in; one text out.

Facts are merged whole, as blocks of lines, so that everything else in the file stays as persons left it: comments,
order and layout. What persons corrected wins.
"""

from collections.abc import Mapping as ByName
from dataclasses import dataclass

from perfeval_rules.model.cases import Fact
from perfeval_rules.model.imports import Merged, MergedFact, Merging
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.cases import read_case
from perfeval_rules.read.pieces import at, entries
from perfeval_rules.read.text.tree import Mapping, Tree
from perfeval_rules.read.text.yaml import read_tree

FACTS, DOCUMENTS = "facts", "documents"


@dataclass(frozen=True, slots=True)
class _State:
    """One state of the case file: its lines, where the blocks of its facts and documents stand, and its facts."""

    lines: list[str]
    blocks: ByName[str, range]
    documents: ByName[str, range]
    facts: ByName[str, Fact]


def merged(
    before: bytes | None, mine: bytes, now: bytes, book: RuleBook, file: str
) -> tuple[Merged | None, tuple[Diagnostic, ...]]:
    """The case file ``mine`` with what the import reads ``now``; ``before`` is what it read the last time, if known.

    ``None`` with diagnostics where ``mine`` cannot be read; a ``before`` that cannot be read counts as unknown.
    """
    case, diagnostics = read_case(mine, file, book, expecting=False)
    if case is None:
        return None, diagnostics
    current, fresh = _state(mine, case.facts), _state(now, _facts(now, book))
    base = _facts(before, book) if before is not None else {}
    fates = _fates(base, current.facts, fresh.facts)
    text = "".join(f"{line}\n" for line in _lines(current, fresh, fates))
    told = {name: _told(name, fate, current, fresh) for name, fate in fates.items() if fate is not None}
    return Merged(text=text, facts=told), diagnostics


def _told(name: str, fate: Merging, mine: _State, now: _State) -> MergedFact:
    return MergedFact(fate=fate, mine=tuple(_block(mine, name)), now=tuple(_block(now, name)))


def _facts(data: bytes, book: RuleBook) -> ByName[str, Fact]:
    case, _ = read_case(data, "", book, expecting=False)
    return case.facts if case is not None else {}


def _state(data: bytes, facts: ByName[str, Fact]) -> _State:
    tree, _ = read_tree(data, "")
    assert isinstance(tree, Mapping), "a case file that was read is a mapping"
    lines = data.decode("utf-8-sig").splitlines()
    return _State(lines, _blocks(tree, FACTS, lines), _blocks(tree, DOCUMENTS, lines), facts)


def _blocks(tree: Mapping, key: str, lines: list[str]) -> dict[str, range]:
    """Which lines, from 0, each entry under ``key`` takes; blank lines and comments after it are not its own."""
    keys = [name for name, _ in entries(at(tree, key))]
    starts = [name.span.line - 1 for name in keys]
    return {
        name.text: range(start, _last(start, end, lines) + 1)
        for name, start, end in zip(keys, starts, [*starts[1:], _end(tree, key, lines)], strict=True)
    }


def _end(tree: Mapping, key: str, lines: list[str]) -> int:
    """The line of the key after ``key``, or the end of the file."""
    here = tree.key(key)
    later: list[tuple[int, Tree]] = [(name.span.line - 1, body) for name, body in tree.entries]
    after = [line for line, _ in later if here is not None and line > here.span.line - 1]
    return min(after, default=len(lines))


def _last(start: int, end: int, lines: list[str]) -> int:
    """The last line before ``end`` that says something."""
    return max(at for at in range(start, end) if at == start or (lines[at].strip() and lines[at].strip()[0] != "#"))


def _fates(base: ByName[str, Fact], mine: ByName[str, Fact], now: ByName[str, Fact]) -> dict[str, Merging | None]:
    return {name: _fate(base.get(name), mine.get(name), now.get(name)) for name in dict.fromkeys([*mine, *now, *base])}


def _fate(base: Fact | None, mine: Fact | None, now: Fact | None) -> Merging | None:
    """What becomes of one fact; ``None`` where nothing need be said."""
    if mine == now or (mine is None and now is None):
        return None
    if mine == base:
        return Merging.ADDED if mine is None else Merging.REMOVED if now is None else Merging.UPDATED
    return Merging.KEPT if now == base else Merging.CONTRADICTED


def _lines(mine: _State, now: _State, fates: ByName[str, Merging | None]) -> list[str]:
    """The lines of the merged file."""
    added = [name for name, fate in fates.items() if fate is Merging.ADDED]
    changed: dict[int, list[str]] = {}
    gone: set[int] = set()
    for name, fate in fates.items():
        if fate in (Merging.UPDATED, Merging.REMOVED):
            gone.update(mine.blocks[name])
            changed[mine.blocks[name].start] = _block(now, name) if fate is Merging.UPDATED else []
    papers = [name for name in now.documents if name not in mine.documents]
    inserted = {
        _after(mine, mine.documents, DOCUMENTS): [now.lines[at] for name in papers for at in now.documents[name]],
        _after(mine, mine.blocks, FACTS): [line for name in added for line in _block(now, name)],
    }
    result: list[str] = []
    for number, line in enumerate(mine.lines):
        result += changed.get(number, [])
        if number not in gone and not _asks_for(line, added):
            result.append(line)
        result += inserted.get(number, [])
    return result


def _block(state: _State, name: str) -> list[str]:
    return [state.lines[at] for at in state.blocks.get(name, ())]


def _after(mine: _State, blocks: ByName[str, range], key: str) -> int:
    """The line after which more entries of ``key`` go."""
    if blocks:
        return max(block.stop for block in blocks.values()) - 1
    return next((at for at, line in enumerate(mine.lines) if line.startswith(f"{key}:")), len(mine.lines) - 1)


def _asks_for(line: str, names: list[str]) -> bool:
    """Whether a comment asks for a fact that is known now."""
    text = line.strip()
    return text.startswith("# ") and any(text.startswith(f"# {name}:") for name in names)
