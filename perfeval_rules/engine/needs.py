"""Which facts a book needs: its rules in, the facts that some rule reads, itself or through formulas, out."""

from collections.abc import Iterable, Mapping

from perfeval_rules.engine.rows import EVALUATED, YEAR
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.questionnaire import ALWAYS, Question, Questionnaire
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, PARAMETERS, Declaration, Kind

Readers = Mapping[str, Iterable[str]]
"""For each name that is read (``自评总分``, ``指标.权重``), the ids of the rules that read it."""


def needed(book: RuleBook) -> Questionnaire:
    """The facts to enter for a case of ``book``, each with the rules that need it; those too that name the case."""
    return _asked(book, frozenset(ALWAYS))


def needed_and_given(book: RuleBook, facts: Mapping[str, Fact]) -> Questionnaire:
    """The same, and whatever ``facts`` say although no rule reads it."""
    given = {*ALWAYS, *facts}
    for fact in facts.values():
        if isinstance(fact.value, tuple):
            given.update(f"{fact.name}.{field}" for record in fact.value for field in record.fields)
    return _asked(book, frozenset(given))


def _asked(book: RuleBook, given: frozenset[str]) -> Questionnaire:
    """The questions about everything that rules read, and about what is ``given`` besides."""
    readers: dict[str, dict[str, None]] = {name: {} for name in given}
    for rule in book.rules:
        for name in _read_by(rule, book):
            readers.setdefault(name, {})[rule] = None
    questions = (_question(name, declared, readers, book) for name, declared in book.facts.items())
    return Questionnaire(
        book=book.name,
        title=book.chain[0].title,
        digest=book.digest,
        questions=tuple(question for question in questions if question is not None),
    )


def _read_by(rule: str, book: RuleBook) -> set[str]:
    """Every name that a rule reads, itself or through derived facts and fields."""
    found: set[str] = set()
    waiting = [rule]
    while waiting:
        for read in book.reads.get(waiting.pop(), frozenset()):
            name = _chosen_by(read, book) if read.startswith(f"{PARAMETERS}.") else read
            if name and name not in found and ":" not in name:
                found.add(name)
                waiting.append(name)
    return found


def _chosen_by(read: str, book: RuleBook) -> str:
    """The fact by whose day the value of a parameter is chosen; nothing where it is the same on every day."""
    parameter = book.parameters.get(read.partition(".")[2])
    if parameter is None or all(dated.since is None and dated.until is None for dated in parameter.values):
        return ""
    return EVALUATED if parameter.by_evaluation else YEAR


def _question(name: str, declared: Declaration, readers: Readers, book: RuleBook, of: str = "") -> Question | None:
    """The question for a fact or field; ``None`` where it is computed, or nobody reads it."""
    whole = f"{of}.{name}" if of else name
    if declared.derive is not None or name == COMPUTED_SCORE or whole not in readers:
        return None
    rules = tuple(book.rules[rule] for rule in readers[whole])
    if declared.kind is not Kind.RECORDS:
        return Question(fact=declared, rules=rules)
    fields = (_question(field, inner, readers, book, name) for field, inner in declared.fields.items())
    return Question(fact=declared, rules=rules, fields=tuple(field for field in fields if field is not None))
