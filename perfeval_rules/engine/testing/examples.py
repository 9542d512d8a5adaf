"""The examples that rules ship with: a rule book in, a diagnostic for each example that does not hold out."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from perfeval_rules.engine.testing.cell_examples import failing_cells
from perfeval_rules.engine.testing.trials import trials_of
from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.model.trials import Trial


def failing_examples(book: RuleBook) -> Iterator[Diagnostic]:
    """A diagnostic for each example of the book's own rules or cells that comes out otherwise than expected.

    Inherited rules show their examples in the book they stand in, with the parameters that they were written for.
    """
    yield from failing_cells(book.cells)
    for rule in own_rules(book):
        yield from disagreements(trials_of(book, rule))


def own_rules(book: RuleBook) -> list[AnyRule]:
    """The rules whose files stand in the folder of ``book`` itself."""
    folder = PurePath(book.chain[0].span.file).parent
    return [rule for rule in book.rules.values() if folder in PurePath(rule.span.file).parents]


def disagreements(trials: Iterable[Trial]) -> Iterator[Diagnostic]:
    """A diagnostic for each thing that an example expects and that is not so."""
    for trial in trials:
        for one in trial.compared:
            if not one.holds:
                message = say(
                    "the example of '{rule}' expects {key} {wanted}, but finds {got}",
                    rule=trial.rule.title,
                    key=one.key,
                    wanted=one.expected,
                    got=one.found,
                )
                yield Diagnostic(trial.example.span, message, _hint(trial))


def _hint(trial: Trial) -> Message | None:
    if not trial.missing:
        return None
    return say("unknown here: {facts}", facts="、".join(sorted(trial.missing)))
