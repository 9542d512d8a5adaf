"""Proofs about rule books as a report: verifications in, failures with their counterexamples and open questions out."""

from collections.abc import Iterator, Mapping, Sequence

from perfeval_rules.figures.shapes import shape_of_field
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Report, Text, Tone
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.verification import Counterexample, Outcome, Proof, Verification
from perfeval_rules.model.vocabulary import Declaration
from perfeval_rules.report.words.sentences import teller, told

Books = Mapping[str, RuleBook]


def compose_verification(found: Sequence[Verification], books: Books, language: str) -> Report:
    """Each book with what fails and what is open in it; what is proved is counted."""
    tell = teller(language)
    title = tell("Proofs about rule books")
    blocks: list[Block] = [Heading(title, 1)]
    for one in found:
        blocks += _book(one, books[one.book], tell)
    if len(found) > 1:
        blocks += [Heading(tell("All together"), 2), _counts([proof for one in found for proof in one.proofs], 0, tell)]
    return Report(title, tuple(blocks))


def _book(found: Verification, book: RuleBook, tell: Tell) -> Iterator[Block]:
    yield Heading(tell("{title} [{id}]", title=found.title, id=found.book), 2)
    yield _counts(found.proofs, found.elsewhere, tell)
    for outcome in (Outcome.FAILED, Outcome.UNDECIDED):
        proofs = [proof for proof in found.proofs if proof.outcome is outcome]
        if proofs:
            yield Outline(tuple(_item(proof, book, tell) for proof in proofs))


def _counts(proofs: Sequence[Proof], elsewhere: int, tell: Tell) -> Paragraph:
    """How many questions became what."""
    count = {outcome: sum(proof.outcome is outcome for proof in proofs) for outcome in Outcome}
    failed, undecided = count[Outcome.FAILED], count[Outcome.UNDECIDED]
    text = tell(
        "Proved: {proved}, failed: {failed}, undecided: {undecided}.", **{str(key): n for key, n in count.items()}
    )
    texts = [Text(text, Tone.ERROR if failed else Tone.WARNING if undecided else Tone.GOOD)]
    if count[Outcome.SHOWN]:
        texts.append(
            Text(tell(" Shown by examples alone, which give derived facts: {count}.", count=count[Outcome.SHOWN]))
        )
    if elsewhere:
        texts.append(Text(tell(" In another book already: {count}.", count=elsewhere), Tone.QUIET))
    return Paragraph(tuple(texts))


def _item(proof: Proof, book: RuleBook, tell: Tell) -> Item:
    """A failure with the case that shows it, or an open question with the reason."""
    failed = proof.outcome is Outcome.FAILED
    mark = Text(tell("failed") if failed else tell("undecided"), Tone.ERROR if failed else Tone.WARNING)
    sentence = told(proof.fault if failed else proof.claim, tell)
    head = Text(tell(" {title} [{id}]: {sentence}", title=proof.title, id=proof.subject, sentence=sentence))
    under = [Item((Text(f"{proof.span.file}:{proof.span.line}", Tone.QUIET),))]
    if proof.reason is not None:
        under.append(Item((Text(told(proof.reason, tell)),)))
    if proof.example is not None:
        facts = tuple(Item((Text(line),)) for line in _facts(proof.example, book, tell))
        under.append(Item((Text(tell("Counterexample:")),), facts))
    return Item((mark, head), tuple(under))


def _facts(example: Counterexample, book: RuleBook, tell: Tell) -> Iterator[str]:
    if not example.facts:
        yield tell("any case, even without facts")
    for name, value in example.facts.items():
        declared = book.facts[name]
        if declared.fields and isinstance(value, list):
            for number, record in enumerate(value, 1):
                fields = record.items() if isinstance(record, dict) else ()
                text = tell(", ").join(_fact(field, one, declared.fields[field], tell) for field, one in fields)
                yield tell("{name}, row {number}: {fields}", name=name, number=number, fields=text or tell("(nothing)"))
        else:
            yield _fact(name, value, declared, tell)


def _fact(name: str, value: Value, declared: Declaration, tell: Tell) -> str:
    return tell("{name} = {value}", name=name, value=figure(value, tell, shape_of_field(declared)))
