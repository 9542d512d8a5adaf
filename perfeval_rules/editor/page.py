"""One file in an editor: its kind, its text, and what it says that its own expressions and keys depend on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from perfeval_rules.editor.operands import Seen
from perfeval_rules.editor.shapes import is_expression, is_template
from perfeval_rules.editor.sight import Sight
from perfeval_rules.editor.whereabouts import Whereabouts
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.books.folder import OTHER_KINDS, RULE_KINDS
from perfeval_rules.read.rules.templates import Unbalanced, pieces_of
from perfeval_rules.read.text.tree import Tree
from perfeval_rules.read.text.yaml import read_tree

CASE = "case"
_EACH = re.compile(r"^each:[ \t]*(?P<quote>[\"']?)(?P<name>[^\s\"'#]+)(?P=quote)", re.MULTILINE)
_DOCUMENTS = re.compile(r"^documents:[ \t]*\n(?:(?:[ \t].*)?\n)*", re.MULTILINE)
_INDENTED_KEY = re.compile(r"^ {1,2}([^\s:#][^:]*):", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class File:
    """A file that is being edited; ``kind`` is that of its schema."""

    path: str
    kind: str
    text: str

    @property
    def stem(self) -> str:
        """The id of the rule that the file would hold."""
        return PurePosixPath(self.path).stem

    @property
    def tree(self) -> Tree | None:
        """The tree of the file, where it can be read."""
        return _tree(self.text, self.path)[0]

    @property
    def each(self) -> str | None:
        """The record fact at whose records a rule looks, even where the file is no YAML yet."""
        found = _EACH.search(self.text)
        return found["name"] if found and self.kind in RULE_KINDS.values() else None

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of the documents that a case declares, even where the file is no YAML yet."""
        part = _DOCUMENTS.search(self.text)
        return tuple(_INDENTED_KEY.findall(part[0])) if part else ()

    def row_at(self, where: Whereabouts) -> str | None:
        """The record fact whose fields an expression at a place sees by their names."""
        if self.kind == "facts" and len(where.path) > 3 and where.path[2] == "fields":
            return str(where.path[1])
        return self.each


def kind_of(path: str, text: str = "") -> str:
    """What kind of file a path leads to; empty for one that is none of ours."""
    file = PurePosixPath(path)
    if file.suffix != ".yaml":
        return ""
    kind = RULE_KINDS.get(file.parent.name) or OTHER_KINDS.get(file.name)
    return kind or (CASE if file.name == "case.yaml" or re.search(r"^case:", text, re.MULTILINE) else "")


def expression_before(file: File, where: Whereabouts) -> str | None:
    """The expression that is being typed at a place, up to there; ``None`` where none stands."""
    if where.is_key:
        return None
    if is_expression(file.kind, where.path):
        return where.typed
    if is_template(file.kind, where.path):
        last = next((piece for piece in pieces_of(where.typed) if isinstance(piece, Unbalanced)), None)
        return where.typed[last.start + 1 :] if last and last.brace == "{" else None
    return None


def seen_in(file: File, where: Whereabouts, sight: Sight) -> Mapping[str, Seen]:
    """The names that an expression at a place sees."""
    each = file.row_at(where)
    fields = sight.names.fields.get(each or "", {})
    names = {name: Seen(kind, (name,)) for name, kind in sight.names.everywhere.items()}
    return {**names, **{name: Seen(kind, (each or "", name)) for name, kind in fields.items()}}


@lru_cache(maxsize=8)
def _tree(text: str, path: str) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    return read_tree(text.encode("utf-8", "surrogatepass"), path)
