"""Rules tried out, as a neutral report: tested books in, blocks out."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Report, Text, Tone
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.trials import BookTested, RuleTested, Share, Trial
from perfeval_rules.report.compose.texts import labelled, paragraph, present
from perfeval_rules.report.trials.words import decided, decision_line, expected, found, given, unseen
from perfeval_rules.report.words.sentences import joined, teller, told

GOOD, BAD = Text("✓ ", Tone.GOOD), Text("✗ ", Tone.ERROR)


def compose_trials(tested: Sequence[BookTested], language: str, *, verbose: bool) -> Report:
    """Each book with its rules and their examples; ``verbose`` shows also those that hold in full.

    A rule whose examples hold takes a line, unless it is the only one.
    """
    tell = teller(language)
    alone = sum(len(one.rules) for one in tested) == 1
    blocks = [block for one in tested for block in _book(one, tell, verbose=verbose, alone=alone)]
    return Report(tell("Examples of rules"), (*blocks, *_sum(tested, tell)))


def _book(tested: BookTested, tell: Tell, *, verbose: bool, alone: bool) -> Iterator[Block]:
    book = tested.book
    yield Heading(tell("{title} [{id}]", title=book.chain[0].title, id=book.name), 1)
    yield Outline(tuple(_rule(one, book, tell, verbose=verbose, alone=alone) for one in tested.rules))
    if tested.shown is not None:
        yield Heading(tell("Shown by examples: {share}", share=percent(tested.shown, tell)), 2)
        yield from _listed([_not_shown(one, tell) for one in tested.rules], tell("Examples show every condition."))
    if tested.noticed is not None:
        yield Heading(tell("Mistakes noticed by examples: {share}", share=percent(tested.noticed, tell)), 2)
        yield from _listed([_not_noticed(one, tell) for one in tested.rules], tell("Examples notice every mistake."))


def percent(share: Share, tell: Tell) -> str:
    """A share in percent, cut to one decimal so that only all is 100%."""
    exact = Decimal(100 * share.part) / share.whole if share.whole else Decimal(100)
    cut = exact.quantize(Decimal("0.1"), ROUND_DOWN)
    return tell("{percent}% ({part} of {whole})", percent=number(cut), part=share.part, whole=share.whole)


def _listed(items: Sequence[Item | None], otherwise: str) -> Iterator[Block]:
    entries = present(items)
    yield Outline(entries) if entries else paragraph(otherwise, Tone.GOOD)


def _rule(tested: RuleTested, book: RuleBook, tell: Tell, *, verbose: bool, alone: bool) -> Item:
    """A rule and how many of its examples hold; under it the examples, where there is anything to see."""
    trials = tested.trials
    if not trials:
        return Item((BAD, *_name(tested), Text(tell(" (no example)"), Tone.WARNING)))
    rule = tested.rule
    head = (Text(f"{rule.id} ", Tone.STRONG), Text(tell("{label}: ", label=rule.title)))
    failing = sum(not trial.holds for trial in trials)
    if failing:
        counted = tell("{failing} of {count} examples do not hold", failing=failing, count=len(trials))
        texts = (BAD, *head, Text(counted, Tone.ERROR))
    else:
        texts = (GOOD, *head, Text(tell("{count} examples hold", count=len(trials)), Tone.QUIET))
    if not (failing or verbose or alone):
        return Item(texts)
    return Item(texts, tuple(_example(trial, book, tell, full=verbose or not trial.holds) for trial in trials))


def _example(trial: Trial, book: RuleBook, tell: Tell, *, full: bool) -> Item:
    """One example: in a line, or with all that it gives, expects and gets."""
    name = tell("example {number}", number=trial.number)
    if not full:
        wanted = joined([expected(one, tell) for one in trial.compared if one.key != "text"], tell)
        why = decided(trial, book, tell)
        template = "{example}: {expected} — {figures}" if why else "{example}: {expected}"
        return Item((GOOD, Text(tell(template, example=name, expected=wanted, figures=why))))
    span = trial.example.span
    place = Text(f" {span.file}:{span.line}", Tone.QUIET)
    return Item((GOOD if trial.holds else BAD, Text(name), place), _details(trial, book, tell))


def _details(trial: Trial, book: RuleBook, tell: Tell) -> tuple[Item, ...]:
    facts = labelled(tell("given"), given(trial, book, tell) or tell("(none)"), tell)
    asked = [labelled(tell("decided"), decision_line(one, trial, book, tell), tell) for one in trial.decisions]
    missing = joined(sorted(trial.missing), tell)
    lacking = labelled(tell("unknown"), missing, tell, Tone.WARNING) if missing else None
    return present([facts, *_side_by_side(trial, tell), *asked, lacking])


def _side_by_side(trial: Trial, tell: Tell) -> Iterator[Item]:
    """What is expected beside what was found."""
    for one in trial.compared:
        wanted, got = expected(one, tell), found(one, tell)
        tone = Tone.GOOD if one.holds else Tone.ERROR
        yield labelled(tell("expected"), tell("{wanted} | found: {found}", wanted=wanted, found=got), tell, tone)


def _not_shown(tested: RuleTested, tell: Tell) -> Item | None:
    """The spots of a rule that none of its examples shows."""
    spots = [spot for spot in tested.coverage.spots if not spot.seen] if tested.coverage else []
    if not tested.trials:
        return _untried(tested, tell)
    places = [(unseen(spot, tell), f" {spot.span.file}:{spot.span.line}") for spot in spots]
    return _places(tested, places) if places else None


def _not_noticed(tested: RuleTested, tell: Tell) -> Item | None:
    """The mistakes in a rule that none of its examples notices."""
    if not tested.trials:
        return _untried(tested, tell)
    if tested.mutation is None:
        return Item((*_name(tested), Text(tell(" (not tried: its examples do not hold)"))))
    changes = tested.mutation.unnoticed
    places = [
        (
            tell("no example would notice: {change}", change=told(change.what, tell)),
            f" {change.span.file}:{change.span.line}",
        )
        for change in changes
    ]
    return _places(tested, places) if places else None


def _places(tested: RuleTested, places: Sequence[tuple[str, str]]) -> Item:
    under = tuple(Item((Text(sentence, Tone.WARNING), Text(place, Tone.QUIET))) for sentence, place in places)
    return Item(_name(tested), under)


def _untried(tested: RuleTested, tell: Tell) -> Item:
    return Item((*_name(tested), Text(tell(" (no example)"), Tone.WARNING)))


def _name(tested: RuleTested) -> tuple[Text, ...]:
    return (Text(f"{tested.rule.id} ", Tone.STRONG), Text(tested.rule.title))


def _sum(tested: Sequence[BookTested], tell: Tell) -> Iterator[Paragraph]:
    """Everything counted, at the end."""
    rules = [one for book in tested for one in book.rules]
    trials = [trial for one in rules for trial in one.trials]
    failing = sum(not trial.holds for trial in trials)
    template = "Rules: {rules}, examples: {examples}, not as expected: {failing}."
    counted = tell(template, rules=len(rules), examples=len(trials), failing=failing)
    yield paragraph(counted, Tone.ERROR if failing else Tone.GOOD)
