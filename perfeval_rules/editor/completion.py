"""What can be written at a position: a file, the book behind it and the place in, suggestions out."""

from collections.abc import Iterator

from perfeval_rules.editor.about import Note
from perfeval_rules.editor.flow import Step
from perfeval_rules.editor.glimpse import Glimpse, Next, glimpse
from perfeval_rules.editor.page import CASE, File, expression_before, seen_in
from perfeval_rules.editor.shapes import Key, is_template, keys_at, takes_mapping, words_at
from perfeval_rules.editor.suggestions import Sort, Speaker, Suggestion, keywords, words
from perfeval_rules.editor.whereabouts import Whereabouts
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, Declaration, Kind
from perfeval_rules.read.books.checks.basis import COMMON_GROUND
from perfeval_rules.read.rules.references import LITERAL_FUNCTIONS

_OPERATORS = ("and", "or", "in", "between", "satisfies", "return", "then", "else", "instance of")
_STARTS = ("not", "some", "every", "for", "if", "true", "false", "null")
_RULE_FILES = ("indicator", "check", "problem")


def suggestions(file: File, where: Whereabouts, speaker: Speaker) -> tuple[str, tuple[Suggestion, ...]]:
    """What can be written at a place, and the beginning of it that stands there already."""
    before = expression_before(file, where)
    if before is not None:
        seen = glimpse(before, seen_in(file, where, speaker.sight))
        return seen.word, tuple(_in_expression(seen, speaker))
    if is_template(file.kind, where.path) and not where.is_key:
        return "", ()
    found = [*_keys(file, where, speaker)] if where.is_key or where.fresh else []
    if not where.is_key:
        found += _values(file, where, speaker)
    return where.typed.lstrip(), tuple(found)


def _in_expression(seen: Glimpse, speaker: Speaker) -> Iterator[Suggestion]:
    match seen.next:
        case Next.TEXT if seen.call in LITERAL_FUNCTIONS:
            scored = seen.call == "score"
            yield from speaker.rules(("indicator",) if scored else (), lines=not scored)
        case Next.TEXT:
            declared = speaker.declared(seen.path)
            yield from words(declared.choices if declared else (), "")
        case Next.MEMBER:
            yield from speaker.named(seen.names)
        case Next.OPERATOR:
            yield from keywords(_OPERATORS)
        case Next.OPERAND:
            yield from speaker.named(seen.names)
            yield from speaker.functions()
            yield from keywords(_STARTS)


def _keys(file: File, where: Whereabouts, speaker: Speaker) -> Iterator[Suggestion]:
    """The keys that are not there yet: those that the schema knows, and names of facts."""
    if not where.is_key and not takes_mapping(file.kind, where.path):
        return
    for key in keys_at(file.kind, where.path):
        if key.name not in where.keys:
            yield Suggestion(key.name, Sort.KEY, _note(key, speaker), _begun(key, where))
    yield from (each for each in _names(file, where.path, speaker) if each.label not in where.keys)


def _note(key: Key, speaker: Speaker) -> Note:
    needed = speaker.tell("required") if key.required else ""
    return Note(key.name, needed, lines=(key.meaning,) if key.meaning else ())


def _begun(key: Key, where: Whereabouts) -> str:
    """A key with the beginning of its value."""
    in_brackets = where.path[-1:] == ("given",) or (not where.fresh and not where.keys)
    if in_brackets or key.shape in ("", "scalar"):
        return f"{key.name}: $0"
    return f"{key.name}:\n  - $0" if key.shape == "array" else f"{key.name}:\n  $0"


def _names(file: File, path: tuple[Step, ...], speaker: Speaker) -> Iterator[Suggestion]:
    """Names of facts, fields, parameters and rules, where they are keys."""
    facts = speaker.sight.around.vocabulary.facts
    match path:
        case ["examples", int(), "given"] if file.kind in _RULE_FILES:
            yield from speaker.facts(facts)
            yield from _fields(file.each or "", speaker)
        case ["examples", int(), "given", str(record), int()] if file.kind in _RULE_FILES:
            yield from _fields(record, speaker)
        case ["facts"] if file.kind == CASE:
            yield from speaker.facts({name: fact for name, fact in facts.items() if fact.derive is None})
        case ["facts", str(record), int()] | ["facts", str(record), "value", int()] if file.kind == CASE:
            yield from _fields(record, speaker, entered=True)
        case ["expect"] if file.kind == CASE:
            yield from (_as_key(each) for each in speaker.rules(("check", "problem")))
        case ["facts"] if file.kind == "facts":
            yield from speaker.facts(facts)
        case ["facts", str(record), "fields"] if file.kind == "facts":
            yield from _fields(record, speaker)
        case ["parameters"] if file.kind == "book":
            yield from (_as_key(each) for each in speaker.parameters())


def _fields(record: str, speaker: Speaker, *, entered: bool = False) -> Iterator[Suggestion]:
    """The fields of a record fact; only those that a case enters, if asked for these."""
    fact = speaker.sight.fact(record)
    fields = fact.fields if fact is not None else {}
    kept = {name: one for name, one in fields.items() if not entered or _entered(one)}
    yield from speaker.facts(kept, record)


def _entered(field: Declaration) -> bool:
    return field.derive is None and field.name != COMPUTED_SCORE


def _as_key(suggestion: Suggestion) -> Suggestion:
    return Suggestion(suggestion.label, suggestion.sort, suggestion.note, f"{suggestion.label}: $0")


def _values(file: File, where: Whereabouts, speaker: Speaker) -> Iterator[Suggestion]:
    """Words that the schema counts, and names from the book."""
    counted = {word.text: word for word in words_at(file.kind, where.path)}
    for text, word in counted.items():
        yield Suggestion(text, Sort.WORD, Note(text, lines=(word.meaning,)), text)
    facts = speaker.sight.around.vocabulary.facts
    names = [step for step in where.path if isinstance(step, str)]
    match names[-1] if names else "":
        case "basis":
            yield from speaker.citations()
            yield from words(COMMON_GROUND)
        case "section" if file.kind == "indicator":
            yield from speaker.sections()
        case "each" if file.kind in _RULE_FILES:
            records = [name for name, fact in facts.items() if fact.kind is Kind.RECORDS and name not in counted]
            yield from speaker.facts_as_words(records)
        case "explains":
            yield from speaker.rules(("indicator",), lines=True)
        case "disable":
            yield from speaker.rules()
        case "document" if file.kind == CASE:
            yield from words(file.documents)
        case "without" if file.kind == CASE and len(names) > 1:
            fact = speaker.sight.fact(names[1])
            yield from speaker.facts_as_words([*fact.fields] if fact else [], names[1])
        case _:
            yield from _of_fact(file, names, speaker)


def _of_fact(file: File, names: list[str], speaker: Speaker) -> Iterator[Suggestion]:
    """The values that a fact in a case or an example can have."""
    match names:
        case ["facts", *path] if file.kind == CASE:
            steps = [name for name in path if name != "value"]
        case ["examples", "given", *path] if file.kind in _RULE_FILES:
            steps = path
        case _:
            return
    declared = speaker.declared(tuple(steps))
    if declared is None and len(steps) == 1:
        declared = speaker.sight.field(file.each, steps[0])
    if declared is None:
        return
    yield from words(declared.choices or (("true", "false") if declared.kind is Kind.BOOLEAN else ()))
