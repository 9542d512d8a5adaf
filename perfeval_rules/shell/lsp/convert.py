"""Our values as the language server protocol writes them, by ``lsprotocol`` and ``pygls``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types as lsp
from pygls.uris import from_fs_path, to_fs_path

from perfeval_rules.editor.about import Note
from perfeval_rules.editor.colours import Painted
from perfeval_rules.editor.places import lines_of
from perfeval_rules.editor.suggestions import Sort, Suggestion
from perfeval_rules.editor.symbols import Look, Symbol
from perfeval_rules.model.places import Diagnostic, Level, Span
from perfeval_rules.report.chinese import in_language

SOURCE = "perfeval"

Text = Callable[[str], str]

WIDTHS: dict[str, Callable[[str], int]] = {
    lsp.PositionEncodingKind.Utf8: lambda character: len(character.encode("utf-8", "surrogatepass")),
    lsp.PositionEncodingKind.Utf16: lambda character: 2 if ord(character) > 0xFFFF else 1,
    lsp.PositionEncodingKind.Utf32: lambda _: 1,
}
"""How much a character counts in each way of counting that a client may ask for."""

KINDS = {
    Sort.FACT: lsp.CompletionItemKind.Variable,
    Sort.FIELD: lsp.CompletionItemKind.Field,
    Sort.PARAMETER: lsp.CompletionItemKind.Constant,
    Sort.VARIABLE: lsp.CompletionItemKind.Variable,
    Sort.FUNCTION: lsp.CompletionItemKind.Function,
    Sort.KEYWORD: lsp.CompletionItemKind.Keyword,
    Sort.RULE: lsp.CompletionItemKind.Reference,
    Sort.KEY: lsp.CompletionItemKind.Property,
    Sort.WORD: lsp.CompletionItemKind.Value,
    Sort.CITATION: lsp.CompletionItemKind.Reference,
    Sort.SECTION: lsp.CompletionItemKind.Module,
}
ORDER = {Sort.FIELD: 0, Sort.VARIABLE: 0, Sort.FACT: 1, Sort.PARAMETER: 1, Sort.FUNCTION: 3, Sort.KEYWORD: 2}

LOOKS = {
    Look.RULE: lsp.SymbolKind.Class,
    Look.PART: lsp.SymbolKind.Namespace,
    Look.LINE: lsp.SymbolKind.Method,
    Look.EXAMPLE: lsp.SymbolKind.Event,
    Look.FACT: lsp.SymbolKind.Variable,
    Look.FIELD: lsp.SymbolKind.Field,
    Look.PARAMETER: lsp.SymbolKind.Constant,
}

LEGEND = lsp.SemanticTokensLegend(
    token_types=["keyword", "function", "variable", "property", "parameter", "number", "string", "operator"],
    token_modifiers=[],
)


@dataclass(frozen=True, slots=True)
class Counting:
    """How a client counts columns; ``text`` gives the text of a file, in which they are counted."""

    encoding: str
    text: Text

    def place(self, path: str, position: lsp.Position) -> tuple[int, int]:
        """Line and column from 1 in characters; a position outside the text is moved into it."""
        lines = lines_of(self.text(path))
        line = min(max(position.line, 0), len(lines) - 1)
        width, left = WIDTHS[self.encoding], max(position.character, 0)
        column = 1
        for character in lines[line]:
            left -= width(character)
            if left < 0:
                break
            column += 1
        return line + 1, column

    def position(self, path: str, line: int, column: int) -> lsp.Position:
        """The client's position of a line and column from 1."""
        lines = lines_of(self.text(path))
        shown = lines[line - 1] if 0 < line <= len(lines) else ""
        return lsp.Position(max(line - 1, 0), sum(map(WIDTHS[self.encoding], shown[: max(column - 1, 0)])))

    def range(self, span: Span) -> lsp.Range:
        """The client's range of a span."""
        start = self.position(span.file, span.line, span.column)
        return lsp.Range(start, self.position(span.file, span.end_line, span.end_column))


def diagnostic(found: Diagnostic, counting: Counting, language: str) -> lsp.Diagnostic:
    """A diagnostic with its hint."""
    hint = f"\n{in_language(found.hint, language)}" if found.hint else ""
    error = found.level is Level.ERROR
    return lsp.Diagnostic(
        range=counting.range(found.span),
        message=in_language(found.message, language) + hint,
        severity=lsp.DiagnosticSeverity.Error if error else lsp.DiagnosticSeverity.Warning,
        source=SOURCE,
    )


def item(suggestion: Suggestion, replaced: lsp.Range, *, snippets: bool) -> lsp.CompletionItem:
    """A suggestion that replaces what is typed of it already."""
    text = suggestion.insert if snippets else suggestion.insert.replace("$0", "")
    snippet = snippets and "$0" in suggestion.insert
    return lsp.CompletionItem(
        label=suggestion.label,
        kind=KINDS[suggestion.sort],
        detail=suggestion.note.beside or None,
        documentation=markdown(suggestion.note) if _says_more(suggestion.note) else None,
        filter_text=suggestion.label,
        sort_text=f"{ORDER.get(suggestion.sort, 1)}{suggestion.label}",
        insert_text_format=lsp.InsertTextFormat.Snippet if snippet else lsp.InsertTextFormat.PlainText,
        text_edit=lsp.TextEdit(replaced, text),
    )


def _says_more(note: Note) -> bool:
    return bool(note.code or note.lines)


def markdown(note: Note, more: Sequence[str] = ()) -> lsp.MarkupContent:
    """A note as a small page."""
    head = f"**{_escaped(note.heading)}**" + (f" · {_escaped(note.beside)}" if note.beside else "")
    code = ["```feel\n" + "\n".join(note.code) + "\n```"] if note.code else []
    parts = [head, *code, *(_escaped(line) for line in (*note.lines, *more))]
    return lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n".join(parts))


def _escaped(text: str) -> str:
    """The text with what Markdown or HTML would take for its own taken as it stands."""
    for character in "\\`*_[]<>#|":
        text = text.replace(character, f"\\{character}")
    return text


def symbol(one: Symbol, counting: Counting) -> lsp.DocumentSymbol:
    """An entry of the outline with those under it."""
    return lsp.DocumentSymbol(
        name=one.name or "?",
        detail=one.beside,
        kind=LOOKS[one.look],
        range=counting.range(one.span),
        selection_range=counting.range(one.head),
        children=[symbol(each, counting) for each in one.under],
    )


def tokens(words: Sequence[Painted], counting: Counting) -> lsp.SemanticTokens:
    """Coloured words, each told relative to the one before."""
    data: list[int] = []
    line = start = 0
    for word in words:
        here = counting.range(word.span)
        same = here.start.line == line
        data += [here.start.line - line, here.start.character - (start if same else 0)]
        data += [here.end.character - here.start.character, word.colour.value, 0]
        line, start = here.start.line, here.start.character
    return lsp.SemanticTokens(data=data)


def uri_of(path: str) -> str:
    """The URI of a file."""
    return from_fs_path(path) or path


def path_of(uri: str) -> str | None:
    """The path of a file's URI; ``None`` for what is no file."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return None if path is None else Path(path).as_posix()
