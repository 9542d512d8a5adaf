"""All questions to rule books: books in, for each what is proved, what fails and what stays open out.

A rule that several books have, with the same parameters and facts behind it, is asked in the first of them only.
"""

from collections.abc import Iterable, Iterator, Set
from decimal import Decimal
from itertools import pairwise

from perfeval_rules.feel.unparse import unparse
from perfeval_rules.model.places import say
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.model.verification import Outcome, Proof, Verification
from perfeval_rules.model.vocabulary import PARAMETERS, Declaration
from perfeval_rules.verify.decide import Subject, decide, subject_of
from perfeval_rules.verify.parts import least_part, reads_of
from perfeval_rules.verify.questions import Question, questions_about_rows, questions_to
from perfeval_rules.verify.situations import Applies, Reaches, rules_of

FULL_MARKS = Decimal(100)

Asked = set[tuple[str, str]]
"""What has been asked already, by everything that the answer rests on."""


def verified(books: Iterable[RuleBook], seconds: float) -> Iterator[Verification]:
    """The verification of each book in turn; a step of a question may take so many seconds."""
    asked: Asked = set()
    for book in books:
        yield _verification(book, seconds, asked)


def parents_first(books: Iterable[RuleBook]) -> list[RuleBook]:
    """Books in the order in which each rule is asked in the book that it stands in, if that is among them."""
    return sorted(books, key=lambda book: len(book.chain))


def _verification(book: RuleBook, seconds: float, asked: Asked) -> Verification:
    proofs = list(_bands(book, asked))
    elsewhere = 0
    for rules, questions in _by_rules(book):
        part = least_part(book, rules)
        if _lacks(part):
            continue
        basis = _basis(part, rules)
        new = [one for one in questions if (str(one.claim), basis) not in asked]
        asked |= {(str(one.claim), basis) for one in new}
        elsewhere += len(questions) - len(new)
        if new:
            subject = subject_of(book, rules, seconds)
            proofs += _decided(new, subject)
    return Verification(book=book.name, title=book.chain[0].title, proofs=tuple(proofs), elsewhere=elsewhere)


def _decided(questions: list[Question], subject: Subject) -> Iterator[Proof]:
    """The answers; of a rule that never applies, and of a line that no case comes to, nothing more is asked."""
    dead: list[object] = []
    for question in questions:
        situation = question.situation
        if subject.rule in dead or getattr(situation, "line", None) in dead:
            continue
        proof = decide(question, subject)
        if proof.outcome is Outcome.FAILED:
            dead += [situation.rule] if isinstance(situation, Applies) else []
            dead += [situation.line] if isinstance(situation, Reaches) else []
        yield proof


def _by_rules(book: RuleBook) -> Iterator[tuple[tuple[AnyRule, ...], list[Question]]]:
    """The questions to each rule, and to each two rules over rows."""
    for rule in book.rules.values():
        yield (rule,), list(questions_to(rule))
    for question in questions_about_rows(book):
        yield rules_of(question.situation), [question]


def _lacks(part: RuleBook) -> bool:
    """Whether rules are about grades or sections that only books have which extend this one."""
    reads = reads_of(part)
    return (f"{PARAMETERS}.等级" in reads and not part.grades) or (
        f"{PARAMETERS}.一级指标" in reads and not part.sections
    )


def _basis(part: RuleBook, rules: tuple[AnyRule, ...]) -> str:
    """Everything that the answer to a question about some rules rests on."""
    reads = reads_of(part)
    names = {key.partition(".")[0] for key in reads} & part.facts.keys()
    facts = [_declared(part.facts[name], name, reads | set(part.derived)) for name in sorted(names)]
    parameters = [repr(_values(part, key)) for key in sorted(reads) if key.startswith(f"{PARAMETERS}.")]
    return "\n".join([*(str(rule.span) for rule in (*rules, *part.rules.values())), *facts, *parameters])


def _values(book: RuleBook, key: str) -> object:
    parameter = book.parameters.get(key.removeprefix(f"{PARAMETERS}."))
    return parameter.values if parameter is not None else (book.sections, book.grades)


def _declared(fact: Declaration, key: str, reads: Set[str]) -> str:
    formula = unparse(fact.derive.tree) if fact.derive else ""
    own = f"{fact.name} {fact.kind} {fact.decimals} {fact.choices} {fact.least} {fact.most} {formula}"
    inner = ((field, f"{key}.{field.name}") for field in fact.fields.values())
    return "\n".join([own, *(_declared(field, path, reads) for field, path in inner if path in reads)])


def _bands(book: RuleBook, asked: Asked) -> Iterator[Proof]:
    """Every total from 0 to 100 has just one grade, and every grade a total."""
    bands = [grade.least for grade in book.grades]
    key = ("bands", repr([(grade.name, grade.least, grade.span) for grade in book.grades]))
    if not bands or key in asked:
        return
    asked.add(key)
    descending = all(higher > lower for higher, lower in pairwise(bands))
    sound = descending and bands[-1] == 0 and bands[0] <= FULL_MARKS
    yield Proof(
        subject=book.name,
        title=book.chain[0].title,
        claim=say("every total from 0 to 100 has just one grade, and every grade a total"),
        fault=say("a grade begins above 100, and no total earns it"),
        outcome=Outcome.PROVED if sound else Outcome.FAILED,
        span=book.grades[0].span,
    )
