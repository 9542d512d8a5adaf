"""What is to be called otherwise: two names as a person writes them in, what they mean or why it cannot be, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.feel import is_name
from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.naming.fixed import FIXED
from perfeval_rules.read.naming.known import Known
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.vocabulary.reserved import RESERVED_FIELDS, RESERVED_PARAMETERS


class Refused(Exception):
    """Why a name is not changed, the places where that shows, and the files with these places."""

    def __init__(
        self, message: Message, diagnostics: tuple[Diagnostic, ...] = (), files: Mapping[str, bytes] | None = None
    ) -> None:
        """``files`` are there for excerpts."""
        super().__init__(str(message))
        self.message, self.diagnostics, self.files = message, diagnostics, files or {}


@dataclass(frozen=True, slots=True)
class Plan:
    """What gets which name: full names, the word that is written, and the books that declare it first."""

    kind: Named
    old: str
    new: str
    word: str
    homes: frozenset[str]

    def meant(self, found: Occurrence) -> bool:
        """Whether an occurrence is one of the thing itself."""
        return (found.kind, found.name) == (self.kind, self.old) and found.book in self.homes

    def known_to(self, known: Known) -> bool:
        """Whether the files of a book can name the thing."""
        return known.homes.get((self.kind, self.old)) in self.homes


def plan_of(old: str, new: str, known: list[Known], book: str) -> Plan:
    """What is meant by two names on a command line."""
    head, point, _ = old.partition(".")
    kind = Named.FACT if not point else Named.PARAMETER if head == PARAMETERS else Named.FIELD
    name = old.removeprefix(f"{PARAMETERS}.") if kind is Named.PARAMETER else old
    prefix, _, word = new.rpartition(".")
    if prefix and prefix != head:
        raise Refused(say("'{name}' stays in '{list}'; write only its new name", name=old, list=head))
    asked = [each for each in known if not book or each.own.folder.name == book]
    homes = frozenset(home for each in asked if (home := each.homes.get((kind, name))))
    if not homes:
        raise Refused(_nothing(old, kind, name, asked))
    full = f"{head}.{word}" if kind is Named.FIELD else word
    return Plan(kind, name, full, word, homes)


def _nothing(old: str, kind: Named, name: str, known: list[Known]) -> Message:
    """What to say of a name that nothing has; fields are often named without their list."""
    message = say("no fact, field or parameter is called '{name}'", name=old)
    names = {full for each in known for found, full in each.homes if found is kind}
    fields = {full for each in known for found, full in each.homes if found is Named.FIELD}
    same = sorted(full for full in fields if full.partition(".")[2] == old)
    hint = say("Did you mean '{name}'?", name=same[0]) if same else did_you_mean(name, sorted(names))
    return message if hint is None else say("{message}. {hint}", message=message, hint=hint)


def assert_free(plan: Plan, known: list[Known]) -> None:
    """The new name can be written, is nobody's, and is not one that the program itself looks for."""
    word, old = plan.word, plan.old
    if not is_name(word):
        raise Refused(say("'{name}' cannot be written as a name in an expression", name=word))
    if word in (RESERVED_PARAMETERS if plan.kind is Named.PARAMETER else RESERVED_FIELDS):
        raise Refused(say("'{name}' is a reserved name", name=word))
    if plan.kind is not Named.PARAMETER and old in FIXED:
        raise Refused(say("the program itself reads '{name}' by this name", name=old))
    for each in known:
        for taken in _taken(plan, each):
            raise Refused(say("the name '{name}' is taken in book '{book}'", name=taken, book=each.own.folder.name))


def _taken(plan: Plan, known: Known) -> Iterator[str]:
    """What has the new name, or would be confused with it: a field must not bear the name of a fact."""
    if plan.kind is Named.PARAMETER:
        yield from (plan.new for _ in [0] if plan.new in known.around.parameters)
        return
    yield from (plan.word for _ in [0] if plan.word in known.names.everywhere)
    lists = known.names.fields if plan.kind is Named.FACT else (plan.old.partition(".")[0],)
    yield from (f"{each}.{plan.word}" for each in lists if plan.word in known.names.fields.get(each, {}))
