"""Reviews made by hypothesis, with the texts that YAML readers most often get wrong."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from perfeval_rules.model.review import (
    Decided,
    Decision,
    Ground,
    Presence,
    Progress,
    RemedyProgress,
    Review,
    Reviewed,
    SettledScore,
)

TREACHEROUS = (
    *("=1+1", "yes", "No", "2020-01-01", "1.50", "007", "1e5", "null", "~", "- a", "a: b", "a #b", "#", "[x]", "{x}"),
    *("'", '"', "\\", "|", "> x", "&a", "*a", "!t", "%", "@", "`", "，", "---", "<<", "\u3000缩进", " 前后 "),
    *("第一行\n第二行", "第一行\n\n  第三行\n", "\n", "a\tb", "\u2028", "\ufeff", "\x7f", "\U0001f600"),
)
texts = st.sampled_from(TREACHEROUS) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
maybe = st.just("") | texts
days = st.dates(date(2019, 1, 1), date(2030, 12, 31))
ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}-[0-9a-f]{8}", fullmatch=True)
rules = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}/[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
grounds = st.builds(Ground, rule=texts, facts=st.dictionaries(texts, maybe, max_size=4))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """A decision; a waiver has its last day."""
    what = draw(st.sampled_from(Decided))
    until = draw(days) if what is Decided.WAIVED else None
    return Decision(what=what, reason=draw(texts), by=draw(texts), on=draw(days), until=until, ground=draw(grounds))


remedies = st.builds(
    RemedyProgress,
    title=texts,
    owner=maybe,
    due=st.none() | days,
    progress=st.sampled_from(Progress),
    report=maybe,
    evidence=maybe,
    closed_on=st.none() | days,
    closed_by=maybe,
)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """A review of any findings and scores."""
    keys = draw(st.lists(ids, max_size=4, unique=True))
    rows = draw(st.lists(texts, max_size=3, unique=True))
    points = st.decimals(0, 100, places=2).map(lambda number: Decimal(f"{number.normalize():f}"))
    return Review(
        case=draw(texts),
        findings={key: draw(_reviewed(key)) for key in keys},
        scores={
            row: SettledScore(row=row, score=draw(points), reason=draw(texts), by=draw(texts), on=draw(days))
            for row in rows
        },
        history=draw(st.just("") | st.from_regex(r"[0-9a-f]{64}", fullmatch=True)),
    )


def _reviewed(key: str) -> st.SearchStrategy[Reviewed]:
    return st.builds(
        Reviewed,
        id=st.just(key),
        rule=rules,
        row=maybe,
        title=maybe,
        presence=st.sampled_from(Presence),
        since=days,
        decision=st.none() | decisions(),
        reply=maybe,
        remedies=st.lists(remedies, max_size=3).map(tuple),
    )
