"""A dossier with nothing in it, and what tests put there."""

from datetime import date

from perfeval_rules.model.dossier import Dossier, RuleLine, Totals
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import Severity

RULE = RuleLine(
    id="a/b",
    kind="check",
    title="题",
    severity=Severity.ERROR,
    answer=Answer.QUIET,
    span=Span("a/checks/b.yaml", 2, 1, 2, 5),
)

NOTHING = Totals(
    stated=None,
    added=None,
    computed=None,
    settled=None,
    stated_grade="",
    computed_grades=(),
    settled_grade="",
    rate=None,
)


def bare(rules: tuple[RuleLine, ...] = (), title: str = "案例") -> Dossier:
    """A dossier that knows no more than which rules were asked."""
    return Dossier(
        case="a",
        title=title,
        synthetic=False,
        language="zh",
        today=date(2021, 4, 1),
        unit="",
        department="",
        project="",
        year="",
        documents=(),
        book="书",
        book_name="a",
        standing="",
        cautions=(),
        stamp="",
        file="a.yaml",
        digest="",
        totals=NOTHING,
        grades=(),
        sections=(),
        scores=(),
        entries=(),
        open_facts=(),
        faults=(),
        rules=rules,
    )
