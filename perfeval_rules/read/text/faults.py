"""From what the YAML parser says of a file that is not YAML to a plain clause, its place, and what to do."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.read.text.source import Source

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fault:
    """The parser's own words, where the construct was opened, and where it went wrong."""

    context: str
    problem: str
    opened: Place
    found: Place


@dataclass(frozen=True, slots=True)
class _Scene:
    """A fault with the file around it."""

    fault: Fault
    source: Source

    def line(self, place: Place) -> str:
        """The line of a place; empty beyond the end of the file."""
        return self.source.lines[place[0] - 1] if place[0] <= len(self.source.lines) else ""

    def character(self, place: Place) -> str:
        """The character at a place."""
        return self.line(place)[place[1] - 1 : place[1]]

    def say(self, place: Place, message: Message, hint: Message | None = None, width: int = 1) -> Diagnostic:
        """The diagnostic at a place."""
        line, column = place
        return Diagnostic(Span(self.source.file, line, column, line, column + width), message, hint)


_QUOTE = say("Put the whole text in quotes.")
_FULL_WIDTH_COLON = re.compile(r"\s*(?:- +)*[^\s:：'\"#\[{][^:：]*(：|:　)")
_VALUE = re.compile(r"\s*(?:- +)*(?:[^\s:'\"\[{][^:]*:\s+)?(?:- +)*")


def explain(fault: Fault, source: Source) -> Diagnostic:
    """The diagnostic for a file that ends being YAML at some place."""
    scene = _Scene(fault, source)
    diagnostics = (told for teller in _TELLERS if (told := teller(scene)))
    return next(diagnostics, scene.say(fault.found, say("the file cannot be understood from here on")))


def _tab(scene: _Scene) -> Diagnostic | None:
    place = scene.fault.found
    if scene.character(place) != "\t" and "tab character" not in scene.fault.problem:
        return None
    return scene.say(place, say("a tab stands where only spaces may stand"), say("Indent with spaces."))


def _unclosed_quotes(scene: _Scene) -> Diagnostic | None:
    fault = scene.fault
    if "quoted scalar" not in fault.context:
        return None
    if "escape" in fault.problem or "hexdecimal" in fault.problem or "hexadecimal" in fault.problem:
        line, column = fault.found
        backslash = scene.line(fault.found).rfind("\\", 0, column) + 1
        hint = say("Write \\\\ for a backslash, or use single quotes.")
        message = say("this means nothing after a backslash between double quotes")
        return scene.say((line, max(backslash, 1)), message, hint)
    message = say("the quotes that open here are never closed")
    return scene.say(fault.opened, message, say("Write the closing {quote}.", quote=scene.character(fault.opened)))


def _first_character(scene: _Scene) -> Diagnostic | None:
    """A text that begins with a character that means something else to YAML."""
    fault = scene.fault
    place = fault.opened if re.search("alias|anchor|block scalar|directive|tag", fault.context) else fault.found
    unstartable = place == fault.opened or re.search("cannot start|node content|mapping keys are not", fault.problem)
    character = scene.character(place)
    if not unstartable or character not in tuple("@`%*&!|>?,]}"):
        return None
    return scene.say(place, say("a text may not begin with '{char}'", char=character), _QUOTE)


def _full_width_colon(scene: _Scene) -> Diagnostic | None:
    if not re.search("find expected ':'|expected key|block end|mapping values", scene.fault.problem):
        return None
    place = scene.fault.opened if "simple key" in scene.fault.context else scene.fault.found
    found = _FULL_WIDTH_COLON.match(scene.line(place))
    if not found and "mapping values" in scene.fault.problem:
        place = (max(place[0] - 1, 1), 1)
        found = _FULL_WIDTH_COLON.match(scene.line(place))
    if not found:
        return None
    message = say("the full-width '：' does not separate key and value")
    if found[1] != "：":
        message = say("a full-width space stands after ':'")
    return scene.say((place[0], found.start(1) + 1), message, say("Write ': ' (a colon and a space)."))


def _no_colon(scene: _Scene) -> Diagnostic | None:
    if "find expected ':'" not in scene.fault.problem:
        return None
    line, column = scene.fault.opened
    width = len(scene.line(scene.fault.opened).rstrip()) - column + 1
    return scene.say((line, column), say("this line has no ':' after its key"), width=max(width, 1))


def _second_colon(scene: _Scene) -> Diagnostic | None:
    place = scene.fault.found
    if "unexpected ':'" in scene.fault.problem:
        return scene.say(place, say("no space stands after ':'"), say("Write ': ' (a colon and a space)."))
    if "mapping values are not allowed" not in scene.fault.problem:
        return None
    if re.search(r":\s", scene.line(place)[: place[1] - 1]):
        return scene.say(place, say("a text that contains ': ' must be in quotes"), _QUOTE)
    hint = say("Keys of one mapping begin in the same column; a text that goes on must not contain ': '.")
    return scene.say(place, say("no key can stand here"), hint)


def _unclosed_bracket(scene: _Scene) -> Diagnostic | None:
    fault = scene.fault
    if "flow" not in fault.context:
        return None
    line, stop = scene.line(fault.found), fault.found[1]
    comma = line.rfind("，", 0, stop)
    if comma >= 0 and fault.opened[0] == fault.found[0]:
        message = say("the full-width '，' does not separate entries")
        return scene.say((fault.found[0], comma + 1), message, say("Write ', ' (a comma and a space)."))
    opening = scene.character(fault.opened)
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return scene.say(fault.opened, say("a key is missing before ':'")) if opening == ":" else None
    message = say("the '{opening}' that opens here is not closed by '{closing}'", opening=opening, closing=closing)
    return scene.say(fault.opened, message, say("If it is part of a text, put the whole text in quotes."))


def _text_goes_on(scene: _Scene) -> Diagnostic | None:
    """A text that begins with quotes or a bracket and goes on after the closing one."""
    if not re.search("expected key|block end|document start|expected '-'", scene.fault.problem):
        return None
    place = scene.fault.found
    line = scene.line(place)
    closing = line[: place[1] - 1].rstrip()[-1:]
    begins = _VALUE.match(line)
    opening = line[begins.end() : begins.end() + 1] if begins else ""
    if closing not in tuple("}]\"'") or opening not in tuple("{[\"'"):
        return None
    if begins and opening in "{[":
        width = len(line[: place[1] - 1].rstrip()) - begins.end()
        message = say("a text may not begin with '{char}'", char=opening)
        return scene.say((place[0], begins.end() + 1), message, _QUOTE, width)
    message = say("the text goes on after the closing '{closing}'", closing=closing)
    return scene.say(place, message, _QUOTE, width=max(len(line.rstrip()) - place[1] + 1, 1))


def _indentation(scene: _Scene) -> Diagnostic | None:
    place, problem = scene.fault.found, scene.fault.problem
    if "document start" in problem:
        return scene.say(place, say("a file holds one document only"), say("Delete the lines '---' and '...'."))
    if not re.search("expected key|block end|expected '-'", problem):
        return None
    if scene.character(place) == ":":
        return scene.say(place, say("a key is missing before ':'"))
    if "'-'" in problem or "block collection" in scene.fault.context or "block sequence" in scene.fault.context:
        return scene.say(place, say("an entry of this list must begin with '- '"))
    hint = say("Keys of one mapping begin in the same column.")
    return scene.say(place, say("this line is indented otherwise than the lines it belongs to"), hint)


def _list_in_line(scene: _Scene) -> Diagnostic | None:
    if "sequence entries are not allowed" not in scene.fault.problem:
        return None
    hint = say("Begin the list on the next line, or put a text in quotes.")
    return scene.say(scene.fault.found, say("a list cannot begin here"), hint)


_TELLERS: tuple[Callable[[_Scene], Diagnostic | None], ...] = (
    _unclosed_quotes,
    _tab,
    _first_character,
    _full_width_colon,
    _no_colon,
    _second_colon,
    _unclosed_bracket,
    _text_goes_on,
    _indentation,
    _list_in_line,
)
