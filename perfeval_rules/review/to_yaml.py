"""The text of ``review.yaml``: plain data of a review in, YAML in a stable order out.

Texts are written so that they come back equal: plain where nothing in them can be taken for something else, as a block
where they have several clean lines, else in quotes.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from perfeval_rules.review.plain import FINDINGS, SCORES, Plain, State

HEAD = (
    "# 本文件由 perfeval review 维护，记录对各项发现的复核决定、核定得分、单位反馈和整改进展。",
    "# 可以阅读，但请不要直接修改：用 perfeval review 的命令修改，或导出台账、改好后用 perfeval review import 导入。",
    "# 每次修改都记入同一文件夹的 review.history.jsonl；两者是否一致，用 perfeval review verify 核对。",
)

BARE = frozenset({"since", "on", "until", "due", "closed_on", "score", "presence", "what", "progress"})
"""Fields whose values are dates, numbers and fixed words: never in quotes."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ，。、；（）“”《》〔〕/-]*[\w，。；（）“”《》〔〕])?")
_RESERVED = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_PRINTABLE = re.compile("[ -~¡-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufefe\uff00-\ufffd]")


def to_yaml(case: str, state: State, history: str) -> Iterator[str]:
    """The lines of a review's file."""
    yield from (f"{line}\n" for line in HEAD)
    yield f"review: {_scalar(case)}\n"
    yield f"history: {_scalar(history)}\n"
    scores = [{"row": key, **score} for key, score in sorted(state[SCORES].items())]
    yield "scores:\n" if scores else "scores: []\n"
    for score in scores:
        yield f"  - {_flow(score)}\n"
    yield f"{FINDINGS}:\n" if state[FINDINGS] else f"{FINDINGS}: {{}}\n"
    for key, plain in sorted(state[FINDINGS].items()):
        yield from _finding(key, plain)


def _finding(key: str, plain: Plain) -> Iterator[str]:
    """A finding: on one line while nothing was decided on it or done about it."""
    if not {"decision", "reply"} & plain.keys() and not any(len(one) > 2 for one in plain.get("remedies", ())):
        yield f"  {key}: {_flow(plain)}\n"
        return
    yield f"  {key}:\n"
    yield from _fields(plain, 4)


def _fields(plain: Mapping[str, Any], indent: int) -> Iterator[str]:
    for name, value in plain.items():
        yield from _field(f"{' ' * indent}{_key(name)}:", name, value, indent)


def _field(start: str, name: str, value: Any, indent: int) -> Iterator[str]:
    match value:
        case dict() if value:
            yield f"{start}\n"
            yield from _fields(value, indent + 2)
        case list() if value:
            yield f"{start}\n"
            for item in value:
                yield from _item(item, indent + 2)
        case str() if name not in BARE and _is_block(value):
            yield f"{start} |-\n"
            yield from (f"{' ' * (indent + 2)}{line}\n" if line else "\n" for line in value.split("\n"))
        case _:
            yield f"{start} {_inline(name, value)}\n"


def _item(item: Mapping[str, Any], indent: int) -> Iterator[str]:
    """An item of a list, its first field behind the dash."""
    lines = "".join(_fields(item, indent + 2))
    yield f"{' ' * indent}- {lines[indent + 2 :]}"


def _flow(plain: Mapping[str, Any]) -> str:
    return f"{{{', '.join(f'{_key(name)}: {_inline(name, value)}' for name, value in plain.items())}}}"


def _inline(name: str, value: Any) -> str:
    match value:
        case dict():
            return _flow(value)
        case list():
            return f"[{', '.join(_inline(name, item) for item in value)}]"
        case _:
            return str(value) if name in BARE else _scalar(str(value))


def _key(name: str) -> str:
    return _scalar(name)


def _scalar(text: str) -> str:
    """A text on one line."""
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _is_block(text: str) -> bool:
    """Whether a text can be written line by line."""
    lines = text.split("\n")
    clean = all(line.strip(" ") == line and all(map(_PRINTABLE.match, line)) for line in lines)
    return len(lines) > 1 and bool(lines[0]) and bool(lines[-1]) and clean


def _escaped(one: str) -> str:
    if one in '"\\':
        return f"\\{one}"
    if _PRINTABLE.match(one) or 0x10000 <= ord(one) <= 0x3FFFF:
        return one
    named = {"\n": "\\n", "\t": "\\t"}
    return named.get(one) or (f"\\u{ord(one):04X}" if ord(one) < 0x10000 else f"\\U{ord(one):08X}")
