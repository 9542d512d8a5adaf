"""The names of several words that FEEL has: tokens in, how many of them make one name out."""

from perfeval_rules.feel.reading.cursor import Cursor

FUNCTIONS = frozenset(
    """context merge|context put|date and time|day of week|day of year|distinct values|duplicate values|finished by|
    get entries|get value|index of|insert before|list contains|list replace|lower case|met by|month of year|
    ends with|overlaps after|overlaps before|round down|round half down|round half up|round up|started by|
    starts with|
    string join|string length|substring after|substring before|upper case|week of year|
    years and months duration""".replace("\n    ", "").split("|")
)
PROPERTIES = frozenset(["end included", "start included", "time offset"])
TYPES = frozenset(
    ["date and time", "days and time duration", "day-time duration", "year-month duration", "years and months duration"]
)

_LONGEST = 4
_FIRST_WORDS = frozenset(name.replace("-", " ").split()[0] for name in FUNCTIONS | PROPERTIES | TYPES)


def phrase(cursor: Cursor, phrases: frozenset[str]) -> str | None:
    """The longest of ``phrases`` that begins here, if it has several words; the cursor moves past it."""
    words = [cursor.token.text]
    if words[0] not in _FIRST_WORDS:
        return None
    best = None
    for ahead in range(1, _LONGEST):
        token = cursor.peek(ahead)
        if token.kind in ("text", "temporal", "end") or not (token.text.isalpha() or token.text == "-"):
            break
        words.append(token.text)
        if (name := _joined(words)) in phrases:
            best = (name, ahead)
    if best is None:
        return None
    if "and" in best[0] and phrases is FUNCTIONS and cursor.peek(best[1] + 1).kind != "(":
        return None
    cursor.move_to(cursor.index + best[1] + 1)
    return best[0]


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-")
