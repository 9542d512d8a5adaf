"""The program's sentences in Chinese: each module here holds a ``CATALOGUE`` from English templates to Chinese ones."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from perfeval_rules.model.places import Message
from perfeval_rules.report.chinese.feel import kind_in_chinese


def in_language(message: Message, language: str) -> str:
    """The sentence in Chinese (``zh``) or English; in English too where no Chinese one is known.

    Blanks whose names end in ``kind`` hold a kind of value, which has a Chinese word of its own.
    """
    blanks = dict(message.blanks)
    if language != "zh":
        return message.template.format(**blanks)
    for name in blanks:
        if name.endswith("kind"):
            blanks[name] = kind_in_chinese(blanks[name])
    return catalogue().get(message.template, message.template).format(**blanks)


@cache
def catalogue() -> Mapping[str, str]:
    """All catalogues as one."""
    merged: dict[str, str] = {}
    for module in iter_modules(__path__):
        merged |= import_module(f"{__name__}.{module.name}").CATALOGUE
    return merged
