"""What a case leaves open: the facts to ask for, and the conditions that came to nothing."""

from collections.abc import Iterator

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import OpenFact
from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.compose.missing import label_of, question_of
from perfeval_rules.report.compose.undecided import fault_reasons, faulty_verdicts, wanted_facts
from perfeval_rules.report.words.sentences import joined


def open_facts(assessment: Assessment, tell: Tell) -> Iterator[OpenFact]:
    """Every fact that nobody knows yet, those that most rules wait for first."""
    for name, want in wanted_facts(assessment).items():
        rows = joined([str(row) for row in sorted(want.rows)], tell)
        yield OpenFact(
            label=label_of(name, assessment, tell),
            question=question_of(name, assessment),
            rows=tell("rows {rows}", rows=rows) if rows else "",
            waiting=tuple(rule.title for rule in want.rules.values()),
        )


def fault_lines(assessment: Assessment, tell: Tell) -> Iterator[str]:
    """Every condition that came to nothing, and why."""
    for rule, verdict in faulty_verdicts(assessment):
        title = tell("{title} [{id}]", title=rule.title, id=rule.id)
        yield tell("{title}: {reason}", title=title, reason=tell("; ").join(fault_reasons(verdict, tell)))
