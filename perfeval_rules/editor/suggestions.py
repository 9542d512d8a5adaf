"""What can be written at a place, one suggestion a name: kinds of suggestions, and how names become them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from perfeval_rules.editor.about import (
    Note,
    about_citation,
    about_fact,
    about_function,
    about_parameter,
    about_rule,
    about_section,
)
from perfeval_rules.editor.functions import function_names
from perfeval_rules.editor.operands import Seen
from perfeval_rules.editor.sight import Sight
from perfeval_rules.feel import ANY
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.vocabulary import PARAMETERS, Declaration
from perfeval_rules.report.words.sentences import teller


class Sort(Enum):
    """What is suggested."""

    FACT = auto()
    FIELD = auto()
    PARAMETER = auto()
    VARIABLE = auto()
    FUNCTION = auto()
    KEYWORD = auto()
    RULE = auto()
    KEY = auto()
    WORD = auto()
    CITATION = auto()
    SECTION = auto()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name to write; ``insert`` is what is written, with ``$0`` where the typing goes on."""

    label: str
    sort: Sort
    note: Note
    insert: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Makes suggestions from names of a book, and speaks one language."""

    sight: Sight
    language: str

    @property
    def tell(self) -> Tell:
        """Tells a sentence."""
        return teller(self.language)

    def declared(self, path: tuple[str, ...]) -> Declaration | None:
        """The fact or field at a path."""
        if len(path) == 1:
            return self.sight.fact(path[0])
        return self.sight.field(path[0], path[1]) if len(path) == 2 else None

    def note(self, name: str, seen: Seen) -> Note:
        """What is said of a name that an expression sees."""
        path = seen.path
        if path[:1] == (PARAMETERS,) and len(path) == 2:
            return self.parameter(path[1]) or Note(".".join(path), self.tell("{kind}", kind=seen.type))
        declaration = self.declared(path)
        if declaration is None:
            return Note(name, self.tell("{kind}", kind=seen.type))
        return self.about(declaration, path)

    def about(self, declaration: Declaration, path: tuple[str, ...]) -> Note:
        """What is said of the fact or field at a path."""
        return about_fact(declaration, path[0] if len(path) == 2 else "", self.tell)

    def parameter(self, name: str) -> Note | None:
        """What is said of a parameter."""
        found = self.sight.parameter(name)
        return about_parameter(found, self.tell) if found else None

    def named(self, names: Mapping[str, Seen]) -> Iterator[Suggestion]:
        """The names that an expression sees."""
        for name, seen in names.items():
            yield Suggestion(name, _sort(seen), self.note(name, seen), name)

    def functions(self) -> Iterator[Suggestion]:
        """All functions."""
        for name in function_names():
            yield Suggestion(name, Sort.FUNCTION, about_function(name, self.tell), f"{name}($0)")

    def rules(self, kinds: Iterable[str] = (), *, lines: bool = False) -> Iterator[Suggestion]:
        """The ids of rules of some kinds (none named: of all), and of their lines where these are wanted."""
        wanted = frozenset(kinds)
        for stem, target in self.sight.around.targets.items():
            if target.disabled or (wanted and target.kind not in wanted):
                continue
            note = about_rule(target, self.sight.titles.get(stem, ""), self.tell)
            yield Suggestion(stem, Sort.RULE, note, stem)
            for line in sorted(target.lines or ()) if lines else ():
                yield Suggestion(f"{stem}#{line}", Sort.RULE, note, f"{stem}#{line}")

    def citations(self) -> Iterator[Suggestion]:
        """The regulations that the book may cite, and the words that need none."""
        for name, citation in self.sight.citations.items():
            yield Suggestion(name, Sort.CITATION, about_citation(citation, self.tell), name)

    def sections(self) -> Iterator[Suggestion]:
        """The sections of the table."""
        for section in self.sight.sections:
            yield Suggestion(section.name, Sort.SECTION, about_section(section, self.tell), section.name)

    def parameters(self) -> Iterator[Suggestion]:
        """The parameters of the book."""
        for name, parameter in self.sight.around.parameters.items():
            yield Suggestion(name, Sort.PARAMETER, about_parameter(parameter, self.tell), name)

    def facts_as_words(self, names: Iterable[str], owner: str = "") -> Iterator[Suggestion]:
        """Names of facts or fields as values."""
        for name in names:
            path = (owner, name) if owner else (name,)
            yield Suggestion(name, Sort.FACT, self.note(name, Seen(ANY, path)), name)

    def facts(self, declarations: Mapping[str, Declaration], owner: str = "") -> Iterator[Suggestion]:
        """Names of facts or fields as keys."""
        for name, declaration in declarations.items():
            note = about_fact(declaration, owner, self.tell)
            yield Suggestion(name, Sort.FIELD if owner else Sort.FACT, note, f"{name}: $0")


def _sort(seen: Seen) -> Sort:
    match seen.path:
        case ():
            return Sort.VARIABLE
        case [first, *_] if first == PARAMETERS:
            return Sort.PARAMETER
        case [_]:
            return Sort.FACT
    return Sort.FIELD


def words(texts: Iterable[str], beside: str = "") -> Iterator[Suggestion]:
    """Plain words."""
    for text in texts:
        yield Suggestion(text, Sort.WORD, Note(text, beside), text)


def keywords(texts: Iterable[str]) -> Iterator[Suggestion]:
    """Words of the rule language."""
    for text in texts:
        yield Suggestion(text, Sort.KEYWORD, Note(text), text)
