"""Two cases side by side as a neutral report: a comparison in, blocks in the reader's language out."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.dossier import Dossier, Entry, ScoreLine
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.report import Block, Column, Heading, Item, Outline, Report, Table, Text, Tone
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.comparison.pairs import Comparison, Pair
from perfeval_rules.report.compose.texts import TONES, detail, paragraph, present
from perfeval_rules.report.words.points import NOTHING, points, signed
from perfeval_rules.report.words.sentences import grade_names, severity_name

Cells = tuple[Text, ...]


def compose_comparison(found: Comparison, tell: Tell) -> Report:
    """The whole report: figures, rows, what repeats, what is new and what is gone."""
    title = tell("{old} beside {new}", old=_called(found.old, found), new=_called(found.new, found))
    blocks = (Heading(title, 1), *_heads(found, tell), *_rows(found, tell), *_findings(found, tell))
    return Report(title, blocks)


def _called(dossier: Dossier, found: Comparison) -> str:
    """The case's title; with its id where both bear the same one."""
    title = dossier.title or dossier.case
    return title if found.old.title != found.new.title else f"{title} [{dossier.case}]"


def _heads(found: Comparison, tell: Tell) -> Iterator[Block]:
    """The key figures of both."""
    old, new = found.old, found.new
    lines = [
        _plain(tell("Unit"), old.unit, new.unit),
        _plain(tell("Project"), old.project, new.project),
        _plain(tell("Year"), old.year, new.year),
        _plain(tell("Rule book"), old.book, new.book),
        _figure(tell("Stated total"), _certain(old.totals.stated), _certain(new.totals.stated)),
        _figure(tell("Sum of the rows"), _certain(old.totals.added), _certain(new.totals.added)),
        _figure(tell("Computed total"), old.totals.computed, new.totals.computed),
        _figure(tell("Settled total"), _certain(old.totals.settled), _certain(new.totals.settled)),
        _plain(tell("Stated grade"), old.totals.stated_grade, new.totals.stated_grade),
        _plain(
            tell("Computed grade"),
            grade_names(old.totals.computed_grades, tell),
            grade_names(new.totals.computed_grades, tell),
        ),
        _plain(tell("Settled grade"), old.totals.settled_grade, new.totals.settled_grade),
        *_counts(old, new, tell),
    ]
    yield Table((Column(""), *_columns(tell)), tuple(line for line in lines if line is not None))


def _columns(tell: Tell) -> tuple[Column, ...]:
    return tuple(Column(tell(name), numeric=True) for name in ("Earlier", "Later", "Change"))


def _plain(label: str, old: str, new: str) -> Cells | None:
    """A line without figures; ``None`` where neither side has anything to say."""
    if not old and not new:
        return None
    return (Text(label), Text(old or NOTHING), Text(new or NOTHING), Text(""))


def _certain(value: Decimal | None) -> Bounds | None:
    return None if value is None else Bounds(value, value)


def _figure(label: str, old: Bounds | None, new: Bounds | None) -> Cells | None:
    if old is None and new is None:
        return None
    return (Text(label), Text(points(old)), Text(points(new)), Text(_change(old, new)))


def _change(old: Bounds | None, new: Bounds | None) -> str:
    """By how much the later one is higher, where both are certain."""
    if old is None or new is None or not (old.certain and new.certain):
        return ""
    return signed(new.low - old.low) if new.low != old.low else ""


def _counts(old: Dossier, new: Dossier, tell: Tell) -> Iterator[Cells]:
    before, after = (Counter(entry.severity for entry in one.entries) for one in (old, new))
    for severity in Severity:
        apart = after[severity] - before[severity]
        label = tell("Findings: {severity}", severity=severity_name(severity, tell))
        yield (
            Text(label),
            Text(str(before[severity])),
            Text(str(after[severity])),
            Text(f"{apart:+}" if apart else ""),
        )


def _rows(found: Comparison, tell: Tell) -> Iterator[Block]:
    """Each row of the table, with what it was given in both."""
    if not found.rows:
        return
    yield Heading(tell("Scores"), 2)
    names = ("Weight before", "Weight", "Stated before", "Stated", "Change", "Computed before", "Computed")
    columns = (Column(tell("Indicator")), *(Column(tell(name), numeric=True) for name in names))
    yield Table(columns, tuple(_row(pair) for pair in found.rows))


def _row(pair: Pair[ScoreLine]) -> Cells:
    old, new = pair.old, pair.new
    stated = tuple(_certain(line.stated) if line else None for line in (old, new))
    weights = tuple(_plainly(line.weight) if line else NOTHING for line in (old, new))
    computed = tuple(points(line.computed) if line else NOTHING for line in (old, new))
    name = (new or old or _nothing()).name
    cells = (name, *weights, *(points(bounds) for bounds in stated), _change(*stated), *computed)
    return tuple(Text(cell) for cell in cells)


def _nothing() -> ScoreLine:
    raise AssertionError("a pair has at least one side")


def _plainly(value: Decimal | None) -> str:
    return NOTHING if value is None else number(value)


def _findings(found: Comparison, tell: Tell) -> Iterator[Block]:
    """Findings that repeat, that are new and that are gone; then what the units list alike."""
    groups = (
        (tell("Found in both"), [pair.new for pair in found.entries if pair.old and pair.new]),
        (tell("Only in the later one"), [pair.new for pair in found.entries if not pair.old]),
        (tell("Only in the earlier one"), [pair.old for pair in found.entries if not pair.new]),
    )
    for title, entries in groups:
        yield Heading(tell("{title}: {count}", title=title, count=len(entries)), 2)
        if entries:
            yield Outline(tuple(_item(entry, tell) for entry in entries if entry is not None))
    yield from _repeated(found, tell)


def _item(entry: Entry, tell: Tell) -> Item:
    mark = Text(tell("[{severity}] ", severity=entry.severity_word), TONES[entry.severity])
    advice = detail(tell("Remedy"), entry.advice, tell) if entry.advice else None
    return Item((mark, Text(entry.text or entry.title)), present([advice]))


def _repeated(found: Comparison, tell: Tell) -> Iterator[Block]:
    """Problems that both units list, for a person to compare."""
    yield Heading(tell("Problems that both list themselves: {count}", count=len(found.repeated)), 2)
    if not found.repeated:
        return
    rows = tuple((Text(one.old), Text(one.new), Text(f"{one.likeness:.0%}")) for one in found.repeated)
    columns = (Column(tell("Earlier")), Column(tell("Later")), Column(tell("Likeness"), numeric=True))
    yield Table(columns, rows)
    hint = tell("Where it is the same problem, set 上年已提出 to true in the later case: check M8 then fires.")
    yield paragraph(hint, Tone.QUIET)
