"""The report's own words: an English sentence with blanks in, the same in the reader's language out."""

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.rules import AnyRule, Check, Days, Indicator, Problem, Severity
from perfeval_rules.model.values import Months
from perfeval_rules.report.chinese import in_language

LANGUAGES = ("zh", "en")
"""Languages of the chrome; what rules and cases say stays in the language their authors wrote."""


def teller(language: str) -> Tell:
    """The function that tells English templates in ``language``."""

    def tell(template: str, /, **blanks: object) -> str:
        return in_language(say(template, **blanks), language)

    return tell


def told(message: Message, tell: Tell) -> str:
    """A message from another layer, in the reader's language."""
    return tell(message.template, **dict(message.blanks))


def severity_name(severity: Severity, tell: Tell) -> str:
    """What a severity is called beside one finding."""
    match severity:
        case Severity.ERROR:
            return tell("error")
        case Severity.WARNING:
            return tell("warning")
        case Severity.QUESTION:
            return tell("question")
        case Severity.INFO:
            return tell("note")


def answer_name(answer: Answer, tell: Tell) -> str:
    """What a rule's answer is called."""
    match answer:
        case Answer.FIRES:
            return tell("fires")
        case Answer.QUIET:
            return tell("does not fire")
        case Answer.UNDECIDED:
            return tell("undecided")
        case Answer.NOT_APPLICABLE:
            return tell("not applicable")


def standing_name(standing: Standing, tell: Tell) -> str:
    """How well a fact is established, in words."""
    match standing:
        case Standing.CLAIMED:
            return tell("claimed by the unit")
        case Standing.STATED:
            return tell("stated in the document")
        case Standing.VERIFIED:
            return tell("verified")


def kind_name(rule: AnyRule, tell: Tell) -> str:
    """Which kind of rule it is."""
    match rule:
        case Indicator():
            return tell("indicator")
        case Check():
            return tell("check")
        case Problem():
            return tell("problem")


def deadline(within: Days | Months, tell: Tell) -> str:
    """The time a remedy is given."""
    match within:
        case Days(days=days):
            return tell("within {days} days of the notice", days=days)
        case Months(months):
            return tell("within {months} months of the notice", months=months)


def joined(parts: list[str], tell: Tell) -> str:
    """A list in a sentence."""
    return tell(", ").join(parts)


def grade_names(grades: tuple[str, ...], tell: Tell) -> str:
    """The one grade, or all that are possible."""
    return tell(" or ").join(grades) if grades else tell("no grade")
