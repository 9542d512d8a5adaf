"""What a rule stands on: its legal basis as text, and every reason why that is still to be verified."""

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.model.vocabulary import PARAMETERS, Parameter
from perfeval_rules.report.words.sentences import joined


def bases(rule: AnyRule | Parameter, book: RuleBook, tell: Tell) -> str:
    """The legal basis of a rule or parameter, or from what it was reconstructed."""
    texts = [cited(basis, book, tell) for basis in rule.basis]
    if rule.reconstructed:
        how = tell("reconstructed: {how}", how=rule.reconstructed)
        texts.append(tell("{basis} [to be verified]", basis=how))
    return tell("; ").join(texts)


def cited(basis: str, book: RuleBook, tell: Tell) -> str:
    """A basis with the title of the regulation it begins with."""
    name = citation_name(basis, book)
    if not name:
        return basis
    citation = book.citations[name]
    title = f"《{citation.title}》" if citation.title and not citation.title.startswith("《") else citation.title
    text = f"{name}{title}{basis[len(name) :].strip()}"
    return tell("{basis} [to be verified]", basis=text) if citation.unverified else text


def citation_name(basis: str, book: RuleBook) -> str:
    """The declared citation that ``basis`` begins with; empty for arithmetic, logic and common practice."""
    return max((name for name in book.citations if basis.startswith(name)), key=len, default="")


def parameters_read(rule: AnyRule, book: RuleBook) -> list[str]:
    """The parameters that a rule reads, itself or through derived facts, by name."""
    found: dict[str, None] = {}
    seen, waiting = {rule.id}, [rule.id]
    while waiting:
        for name in sorted(book.reads.get(waiting.pop(0), frozenset())):
            if name.startswith(f"{PARAMETERS}."):
                found[name.removeprefix(f"{PARAMETERS}.")] = None
            elif name not in seen and name not in book.rules:
                seen.add(name)
                waiting.append(name)
    return [name for name in found if name in book.parameters]


def unverified_because(rule: AnyRule, book: RuleBook, tell: Tell) -> list[str]:
    """Why the rule's answer stands on something that is still to be verified; empty when it does not."""
    if not rule.unverified:
        return []
    names = dict.fromkeys(citation_name(basis, book) for basis in rule.basis)
    reasons = [name for name in names if name and book.citations[name].unverified]
    parameters = [name for name in parameters_read(rule, book) if book.parameters[name].unverified]
    if parameters:
        reasons.append(tell("the parameters {names}", names=joined(parameters, tell)))
    return [tell("the rule itself"), *reasons] if rule.reconstructed or not reasons else reasons
