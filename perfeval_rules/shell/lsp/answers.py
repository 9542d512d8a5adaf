"""What is answered to each question of an editor: the desk, a path and a position in, values of the protocol out.

Every answer is a plain function, so that it is tested without a server; ``lsprotocol`` only gives the shapes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lsprotocol import types as lsp

from perfeval_rules.editor.colours import painted
from perfeval_rules.editor.completion import suggestions
from perfeval_rules.editor.figures import value_at
from perfeval_rules.editor.fixes import mended
from perfeval_rules.editor.naming import RENAMABLE, named_at, renamed
from perfeval_rules.editor.pointed import Pointed, pointed_at
from perfeval_rules.editor.suggestions import Speaker
from perfeval_rules.editor.symbols import symbols_of
from perfeval_rules.editor.trials import example_at, rule_in
from perfeval_rules.editor.whereabouts import whereabouts
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.lsp.convert import Counting, diagnostic, item, markdown, symbol, tokens, uri_of
from perfeval_rules.shell.lsp.desk import Desk
from perfeval_rules.shell.lsp.nearby import library, values_near

RUN = "perfeval.runExamples"
"""The command that runs examples of a rule: a URI, and the number of the example; 0 means all."""

MOST_ITEMS = 400
"""So many suggestions are sent at once; the client asks again when more is typed."""


@dataclass(frozen=True, slots=True)
class Client:
    """What an editor can do and how it counts and reads."""

    encoding: str = lsp.PositionEncodingKind.Utf16
    language: str = "zh"
    snippets: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about one file."""

    desk: Desk
    client: Client
    path: str

    @property
    def counting(self) -> Counting:
        """How columns are counted while this question is answered; every file is read once."""
        return Counting(self.client.encoding, cache(self.desk.text))

    def speaker(self) -> Speaker | None:
        """Who speaks of the book behind the file."""
        sight = self.desk.sight(self.path)
        return None if sight is None else Speaker(sight, self.client.language)


def completion(asked: Asked, position: lsp.Position) -> lsp.CompletionList:
    """What can be written at a position."""
    file, speaker = asked.desk.file(asked.path), asked.speaker()
    counting = asked.counting
    line, column = counting.place(asked.path, position)
    where = None if file is None else whereabouts(file.text, line, column)
    if file is None or speaker is None or where is None:
        return lsp.CompletionList(is_incomplete=False, items=[])
    word, found = suggestions(file, where, speaker)
    fitting = [each for each in found if not word or word[0].lower() in each.label.lower()]
    start = counting.position(asked.path, line, max(column - len(word), 1))
    end = counting.position(asked.path, line, column)
    replaced = lsp.Range(start, end)
    items = [item(each, replaced, snippets=asked.client.snippets) for each in fitting[:MOST_ITEMS]]
    return lsp.CompletionList(is_incomplete=len(items) < len(found), items=items)


def hover(asked: Asked, position: lsp.Position) -> lsp.Hover | None:
    """What is said of the thing at a position, with its value in a case near by."""
    found, speaker = _pointed(asked, position), asked.speaker()
    if found is None or speaker is None:
        return None
    near = values_near(asked.desk, asked.path, speaker.sight) if found.path else None
    more = []
    if near is not None and (value := value_at(found.path, near[1], speaker.sight, speaker.tell)):
        more = [speaker.tell("In the case '{case}': {value}", case=near[0], value=value)]
    return lsp.Hover(markdown(found.note, more), asked.counting.range(found.span))


def definition(asked: Asked, position: lsp.Position) -> list[lsp.Location]:
    """Where the thing at a position is declared."""
    found, counting = _pointed(asked, position), asked.counting
    places = () if found is None else found.places
    return [lsp.Location(uri_of(span.file), counting.range(span)) for span in places if span.file]


def references(asked: Asked, position: lsp.Position) -> list[lsp.Location]:
    """Where the thing at a position is named, in all books beside this one and in the cases near by."""
    counting = asked.counting
    _, found = named_at(library(asked.desk, asked.path), asked.path, *counting.place(asked.path, position))
    return [lsp.Location(uri_of(each.span.file), counting.range(each.span)) for each in found]


def rename_range(asked: Asked, position: lsp.Position) -> lsp.Range | None:
    """The name at a position, if it is that of a fact, a field or a parameter."""
    found = _pointed(asked, position)
    return asked.counting.range(found.span) if found is not None and found.path else None


def rename(asked: Asked, position: lsp.Position, new: str) -> lsp.WorkspaceEdit | None:
    """The edits that give the thing at a position another name. Raises ``Refused``."""
    books, counting = library(asked.desk, asked.path), asked.counting
    found, _ = named_at(books, asked.path, *counting.place(asked.path, position))
    if found is None or found.kind not in RENAMABLE:
        return None
    changes: dict[str, list[lsp.TextEdit]] = {}
    for path, edits in renamed(books, found, new).items():
        for edit in edits:
            end = counting.position(path, edit.line, len(edit.old) + 1)
            changes.setdefault(uri_of(path), []).append(
                lsp.TextEdit(lsp.Range(lsp.Position(edit.line - 1, 0), end), edit.new)
            )
    return lsp.WorkspaceEdit(changes=changes)


def symbols(asked: Asked) -> list[lsp.DocumentSymbol]:
    """The outline of a file."""
    file, counting = asked.desk.file(asked.path), asked.counting
    return [] if file is None else [symbol(each, counting) for each in symbols_of(file)]


def semantic_tokens(asked: Asked) -> lsp.SemanticTokens:
    """The coloured words of a file's expressions."""
    file = asked.desk.file(asked.path)
    return tokens(() if file is None else painted(file), asked.counting)


def actions(asked: Asked, where: lsp.Range, known: tuple[Diagnostic, ...]) -> list[lsp.CodeAction | lsp.Command]:
    """What can be done at a range: mend what is wrong there, run the example there, or all examples of the rule."""
    counting = asked.counting
    line, _ = counting.place(asked.path, where.start)
    return [*_fixes(asked, where, known, counting), *_runs(asked, line)]


def _fixes(
    asked: Asked, where: lsp.Range, known: tuple[Diagnostic, ...], counting: Counting
) -> Iterator[lsp.CodeAction]:
    for one in known:
        right, place = mended(one), counting.range(one.span)
        if right is not None and place.start <= where.end and where.start <= place.end:
            yield lsp.CodeAction(
                title=teller(asked.client.language)("Write {right}", right=right),
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[diagnostic(one, counting, asked.client.language)],
                is_preferred=True,
                edit=lsp.WorkspaceEdit(changes={uri_of(asked.path): [lsp.TextEdit(place, right)]}),
            )


def _runs(asked: Asked, line: int) -> Iterator[lsp.Command]:
    sight, tell = asked.desk.sight(asked.path), teller(asked.client.language)
    rule = rule_in(sight.book, asked.path) if sight is not None and sight.book is not None else None
    if rule is None or not rule.examples:
        return
    number = example_at(rule, line)
    if number is not None:
        yield lsp.Command(tell("Run this example"), RUN, arguments=[uri_of(asked.path), number])
    yield lsp.Command(tell("Run all examples of this rule"), RUN, arguments=[uri_of(asked.path), 0])


def _pointed(asked: Asked, position: lsp.Position) -> Pointed | None:
    file, speaker = asked.desk.file(asked.path), asked.speaker()
    if file is None or speaker is None:
        return None
    return pointed_at(file, *asked.counting.place(asked.path, position), speaker)
