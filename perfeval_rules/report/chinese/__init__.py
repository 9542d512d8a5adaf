"""The program's sentences in Chinese: each module here holds a ``CATALOGUE`` from English templates to Chinese ones."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from perfeval_rules.model.places import Message


def in_language(message: Message, language: str) -> str:
    """The sentence in Chinese (``zh``) or English; in English too where no Chinese one is known."""
    template = message.template
    if language == "zh":
        template = catalogue().get(template, template)
    return template.format(**dict(message.blanks))


@cache
def catalogue() -> Mapping[str, str]:
    """All catalogues as one."""
    merged: dict[str, str] = {}
    for module in iter_modules(__path__):
        merged |= import_module(f"{__name__}.{module.name}").CATALOGUE
    return merged
