"""Functions on texts: parts, search, patterns, joining; characters are Unicode's, and count from 1."""

from decimal import Decimal

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import bounds, patterns
from perfeval_rules.feel.values.numbers import whole
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Value


@builtin("substring(string: text, start position: number, [length: number]) -> text")
def substring(text: str, start: Decimal, length: Decimal | None = None) -> str:
    """The part that begins at a position, which counts from the end where it is negative."""
    index = whole(start)
    if not 1 <= abs(index) <= len(text):
        raise NoValue(say("position {position} lies outside the text of {count}", position=index, count=len(text)))
    first = index - 1 if index > 0 else len(text) + index
    if length is None:
        return text[first:]
    if whole(length) < 1:
        raise NoValue(say("the length is less than 1"))
    return text[first : first + whole(length)]


@builtin("string length(string: text) -> number")
def string_length(text: str) -> Decimal:
    """How many characters the text has."""
    return Decimal(len(text))


@builtin("upper case(string: text) -> text")
def upper_case(text: str) -> str:
    """The text in capital letters."""
    bounds.spend_text(len(text))
    return text.upper()


@builtin("lower case(string: text) -> text")
def lower_case(text: str) -> str:
    """The text in small letters."""
    bounds.spend_text(len(text))
    return text.lower()


@builtin("substring before(string: text, match: text) -> text")
def substring_before(text: str, match: str) -> str:
    """What stands before the first ``match``; nothing where there is none."""
    before, found, _ = text.partition(match) if match else ("", "", "")
    return before if found else ""


@builtin("substring after(string: text, match: text) -> text")
def substring_after(text: str, match: str) -> str:
    """What stands behind the first ``match``; nothing where there is none."""
    return text.partition(match)[2] if match else text


@builtin("contains(string: text, match: text) -> boolean")
def contains(text: str, match: str) -> bool:
    """Whether ``match`` stands in the text."""
    bounds.spend_text(len(text))
    return match in text


@builtin("starts with(string: text, match: text) -> boolean")
def starts_with(text: str, match: str) -> bool:
    """Whether the text begins with ``match``."""
    bounds.spend_text(len(match))
    return text.startswith(match)


@builtin("ends with(string: text, match: text) -> boolean")
def ends_with(text: str, match: str) -> bool:
    """Whether the text ends with ``match``."""
    bounds.spend_text(len(match))
    return text.endswith(match)


@builtin("matches(input: text, pattern: text, [flags: text?]) -> boolean")
def matches(text: str, pattern: str, flags: str | None = None) -> bool:
    """Whether the pattern is found in the text."""
    return patterns.found(text, pattern, flags or "")


@builtin("replace(input: text, pattern: text, replacement: text, [flags: text?]) -> text")
def replace(text: str, pattern: str, replacement: str, flags: str | None = None) -> str:
    """The text with everything replaced that the pattern matches."""
    return patterns.replaced(text, pattern, replacement, flags or "")


@builtin("split(string: text, delimiter: text) -> list of text")
def split(text: str, delimiter: str) -> Value:
    """The parts of the text between what the pattern ``delimiter`` matches."""
    return [*patterns.parts(text, delimiter)]


@builtin("string join(list: list of text, [delimiter: text?]) -> text")
def string_join(items: list[Value], delimiter: str | None = None) -> str:
    """The texts of the list in one, null left out."""
    texts = [item for item in items if isinstance(item, str)]
    if len(texts) + sum(item is None for item in items) != len(items):
        raise NoValue(say("the list has items that are no texts"))
    between = delimiter or ""
    bounds.spend_text(sum(map(len, texts)) + len(between) * len(texts))
    return between.join(texts)
