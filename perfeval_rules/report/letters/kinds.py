"""The letters that the program writes, and the templates it brings along for them."""

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType


class Letter(StrEnum):
    """A kind of letter; its value names its template."""

    OPINION = "opinion"
    LIST = "list"
    NOTICE = "notice"
    QUERY = "query"


TITLES: Mapping[Letter, str] = MappingProxyType(
    {
        Letter.OPINION: "绩效自评复核意见",
        Letter.LIST: "问题清单",
        Letter.NOTICE: "整改通知书",
        Letter.QUERY: "询问函",
    }
)
"""What each letter is called; a letter is a Chinese document in every language of the program."""


def own_template(kind: Letter) -> bytes:
    """The template that comes with the program, for a user to begin their own with."""
    return (files("perfeval_rules.report.letters") / "templates" / f"{kind}.docx").read_bytes()
