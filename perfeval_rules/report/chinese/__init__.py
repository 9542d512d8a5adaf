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
    blanks = {name: _blank(name, value, language) for name, value in message.blanks}
    if language != "zh":
        return message.template.format(**blanks)
    return catalogue().get(message.template, message.template).format(**blanks)


def _blank(name: str, value: str | Message, language: str) -> str:
    if isinstance(value, Message):
        return in_language(value, language)
    return kind_in_chinese(value) if language == "zh" and name.endswith("kind") else value


@cache
def catalogue() -> Mapping[str, str]:
    """All catalogues as one."""
    merged: dict[str, str] = {}
    for module in iter_modules(__path__):
        merged |= import_module(f"{__name__}.{module.name}").CATALOGUE
    return merged
