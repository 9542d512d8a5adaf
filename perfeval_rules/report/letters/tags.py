"""The tags of one part of a template: its text with Jinja tags in it and the values in, the text filled in out.

``jinja2`` is imported here and in the modules that look at the syntax tree. Values are escaped as they are filled in,
so that no text of a case can become markup; what is filled in is never read for tags again.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from perfeval_rules.model.places import say
from perfeval_rules.report.letters.known import Unknown, unknown
from perfeval_rules.report.letters.language import FILTERS, TESTS, forbidden
from perfeval_rules.report.letters.names import Fields, Filling
from perfeval_rules.report.letters.trouble import Trouble

MOST_CHARACTERS = 64 * 2**20
"""How long a part of a letter may become."""

MOST_PIECES = 4_000_000
"""How many pieces it may be put together from: every turn of a loop is one at least."""

UNREADABLE = (TemplateSyntaxError, RecursionError, ValueError)
"""What the reader of tags raises; the latter two on expressions that nobody writes by hand."""

MISTAKES = (
    *(TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *(RecursionError, SyntaxError, MemoryError),
)
"""What a template can make happen by asking for what does not work, or by nesting deeper than Python reads."""


class Tags(ImmutableSandboxedEnvironment):
    """The tag language; of an object, a template sees its items and what a loop knows of itself, and nothing else."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may see an attribute."""
        return isinstance(obj, LoopContext) and not attr.startswith("_") and not callable(value)


def _language() -> Tags:
    tags = Tags(autoescape=True, undefined=StrictUndefined)
    tags.globals.clear()
    tags.filters = {name: tags.filters[name] for name in sorted(FILTERS)}
    tags.tests = {name: tags.tests[name] for name in sorted(TESTS)}
    return tags


LANGUAGE = _language()


def checked(text: str, names: Fields, refuse: Callable[[Trouble], None]) -> nodes.Template | None:
    """The syntax tree of a part; ``None`` once something about it was refused."""
    try:
        tree = LANGUAGE.parse(text)
        found = [(line, Trouble(message, near=_line(text, line))) for line, message in forbidden(tree)]
        found += [(name.line, _unknown(name, _line(text, name.line))) for name in unknown(tree, names)]
    except UNREADABLE as mistake:
        refuse(_unreadable(mistake, text))
        return None
    for _, trouble in sorted(found, key=lambda pair: pair[0]):
        refuse(trouble)
    return None if found else tree


def names_in(tree: nodes.Template) -> set[str]:
    """Every name that a part mentions."""
    return {name.name for name in tree.find_all(nodes.Name)}


def filled(tree: nodes.Template, values: Mapping[str, Filling]) -> str:
    """The text of a part with its tags filled in. Raises ``Trouble``."""
    for loop in tree.find_all(nodes.For):
        loop.body.insert(0, nodes.Output([nodes.TemplateData("")]))
    try:
        return "".join(_bounded(LANGUAGE.from_string(tree).generate(values)))
    except UndefinedError as mistake:
        raise Trouble(say("the template asks for something that is not there: {reason}", reason=mistake)) from mistake
    except MISTAKES as mistake:
        raise Trouble(say("the template cannot be worked out: {reason}", reason=mistake)) from mistake


def _bounded(pieces: Iterator[str]) -> Iterator[str]:
    characters = 0
    for count, piece in enumerate(pieces):
        characters += len(piece)
        if count > MOST_PIECES or characters > MOST_CHARACTERS:
            raise Trouble(say("the letter would become too long"), say("Look at the loops in the template."))
        yield piece


def _unreadable(mistake: Exception, text: str) -> Trouble:
    hint = say("Tags come in pairs and are typed without spaces inside the braces: {{% if … %}} … {{% endif %}}.")
    near = _line(text, mistake.lineno) if isinstance(mistake, TemplateSyntaxError) else ""
    return Trouble(say("the tags cannot be read"), hint, near)


def _unknown(found: Unknown, near: str) -> Trouble:
    message = say("nothing is called '{name}'", name=found.name)
    if not found.there:
        return Trouble(message, say("This is a single value; it has no names of its own."), near)
    names = "、".join(found.there)
    if found.whole:
        return Trouble(message, say("There are: {names}; others can be given as fields.", names=names), near)
    return Trouble(message, say("There are: {names}.", names=names), near)


def _line(text: str, number: int) -> str:
    """The words of a paragraph, without markup."""
    lines = text.split("\n")
    words = re.sub(r"<[^>]*>", "", lines[number - 1]) if 0 < number <= len(lines) else ""
    return words.strip()
