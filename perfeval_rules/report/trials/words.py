"""The words of a trial: what an example gives, expects and gets, and which comparison decided, each as a line."""

from collections.abc import Sequence

from perfeval_rules.figures.shapes import declaration_of, shape_of_field
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.model.trials import Aspect, Compared, Decision, Part, Place, Spot, Trial
from perfeval_rules.model.values import Value
from perfeval_rules.report.outline.trace import value_line
from perfeval_rules.report.words.proof import proof_line
from perfeval_rules.report.words.sentences import answer_name

ANSWERS = {answer.value: answer for answer in Answer}

MOST_DECISIONS = 3
"""How many conditions a line names at most."""


def given(trial: Trial, book: RuleBook, tell: Tell) -> str:
    """The facts of an example; empty where it gives none."""
    values = trial.example.given.items()
    return tell("; ").join(f"{name} = {_value(name, value, trial, book, tell)}" for name, value in values)


def _value(name: str, value: Value, trial: Trial, book: RuleBook, tell: Tell) -> str:
    if isinstance(value, list | dict):
        return value_line(value, tell)
    return figure(value, tell, shape_of_field(declaration_of(name, book, trial.rule.each)))


def expected(one: Compared, tell: Tell) -> str:
    """One thing that an example expects."""
    return _said(one.key, one.expected, tell)


def found(one: Compared, tell: Tell) -> str:
    """The same thing as it was found."""
    return _said(one.key, one.found, tell)


def _said(key: str, text: str, tell: Tell) -> str:
    text = text or tell("(none)")
    match key:
        case "score":
            return tell("score {score}", score=text)
        case "lines":
            return tell("lines {lines}", lines=text)
        case "rows":
            return tell("rows {rows}", rows=text)
        case "text":
            return tell("text: {text}", text=text)
        case _:
            return answer_name(ANSWERS[text], tell) if text in ANSWERS else text


def decided(trial: Trial, book: RuleBook, tell: Tell) -> str:
    """The comparisons that decided an example, in a line."""
    chosen = [line for decision in _deciding(trial) if (line := figures(decision, trial, book, tell))]
    more = tell(" …") if len(chosen) > MOST_DECISIONS else ""
    return tell("; ").join(chosen[:MOST_DECISIONS]) + more


def _deciding(trial: Trial) -> Sequence[Decision]:
    """The decisions that gave the answer, each condition once."""
    wanted = Answer.QUIET if trial.answer is Answer.NOT_APPLICABLE else trial.answer
    asked = [one for one in trial.decisions if one.verdict.answer is wanted]
    if trial.answer is Answer.NOT_APPLICABLE:
        return asked[:1]
    inside = [one for one in asked if one.place.part is not Part.APPLIES] or asked
    return inside if isinstance(trial.rule, Indicator) else inside[:1]


def decision_line(decision: Decision, trial: Trial, book: RuleBook, tell: Tell) -> str:
    """Which condition it is, on which row, what it answered, and why."""
    name = place_name(decision.place, tell)
    where = tell("{condition}, row {row}", condition=name, row=decision.row) if decision.row else name
    answer = answer_name(decision.verdict.answer, tell)
    why = figures(decision, trial, book, tell)
    template = "{condition} {answer}: {figures}" if why else "{condition} {answer}"
    return tell(template, condition=where, answer=answer, figures=why)


def figures(decision: Decision, trial: Trial, book: RuleBook, tell: Tell) -> str:
    """The comparison behind a decision with its figures; the condition itself where it has none."""
    proof = decision.verdict.proof
    if proof is None:
        return tell("otherwise")
    return proof_line(proof, book, trial.rule.each, tell) or proof.text


def place_name(place: Place, tell: Tell) -> str:
    """What a condition of a rule is called."""
    match place.part:
        case Part.APPLIES:
            return tell("applies_when")
        case Part.WHEN:
            return tell("condition")
        case Part.LINE:
            return tell("line {line}", line=place.line)


def unseen(spot: Spot, tell: Tell) -> str:
    """What no example of a rule shows, in a sentence."""
    return tell("{condition}: {sentence}", condition=place_name(spot.place, tell), sentence=_never(spot, tell))


def _never(spot: Spot, tell: Tell) -> str:
    if not spot.text:
        return tell("never gives the score")
    text = " ".join(spot.text.split())
    match spot.aspect:
        case Aspect.FIRES:
            return tell("never fires: {text}", text=text)
        case Aspect.QUIET:
            return tell("is never quiet: {text}", text=text)
        case Aspect.ALONE_FALSE:
            return tell("this part is never the only one that is false: {text}", text=text)
        case Aspect.ALONE_TRUE:
            return tell("this part is never the only one that is true: {text}", text=text)
        case Aspect.THEN:
            return tell("the condition of 'if' never holds: {text}", text=text)
        case Aspect.ELSE:
            return tell("the condition of 'if' never fails: {text}", text=text)
