"""What a book asks of a case: the facts that its rules read, each with the rules that need it; and what was answered.

The words of the workbook stand here too, since one side writes them and another reads them back. They are Chinese
whatever the reader's language is, as case files are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from perfeval_rules.model.cases import Fact, Standing
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.vocabulary import Declaration


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A fact to be entered, or a field of a record; ``fields`` are those of a record fact that rules read.

    Of two kinds are questions without rules: what names the case, and what a case says although nobody asks.
    """

    fact: Declaration
    rules: tuple[AnyRule, ...]
    fields: tuple["Question", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """All questions of a book, in the order of its vocabulary."""

    book: str
    title: str
    digest: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireRead:
    """A questionnaire that was filled in: what it says of the case, and the facts with their evidence."""

    head: CaseHead
    facts: Mapping[str, Fact]


ALWAYS = ("年度", "项目名称", "预算单位")
"""The facts by which reports name a case: they are asked whatever the rules read."""

LONGEST_QUOTE = 40
"""How many characters a quotation may have."""

MARK, VERSION = "perfeval questionnaire", "1"
"""What the hidden sheet begins with."""

BLANK, NONE, EXACT = "〔空〕", "〔无〕", "〔原样〕"
"""What is known to be blank; a list without items; and a text in JSON, which no cell could hold as it is."""

CASE_ID = r"[a-z0-9][a-z0-9-]*"
"""What the id of a case looks like."""

EVALUATIONS = ("项目支出自评", "部门整体支出评价", "项目支出绩效评价")
"""The kinds of evaluation that a case may name."""

STANDINGS = {Standing.CLAIMED: "自评认定", Standing.STATED: "文中载明", Standing.VERIFIED: "佐证核实"}
"""How a fact is established, in the words of the drop-down."""


class Sheet(StrEnum):
    """The sheets that every questionnaire has; lists have one each besides."""

    GUIDE = "填写说明"
    DOCUMENTS = "材料"
    FACTS = "事实"
    SINGLE = "逐项依据"
    HIDDEN = "_perfeval"


class Head(StrEnum):
    """What the first sheet asks about the case itself."""

    CASE = "案例编号"
    TITLE = "案例名称"
    BOOK = "规则库"
    REGION = "地区"
    KIND = "评价种类"
    SYNTHETIC = "虚构案例"


class Heading(StrEnum):
    """The headings of columns that are read back, beside the fields of records."""

    NAME = "简称"
    TITLE = "材料名称"
    ISSUER = "出具单位"
    PERIOD = "所属期间"
    FILE = "文件名"
    FACT = "事实"
    ANSWER = "填写"
    NUMBER = "序号"
    LIST = "清单"
    FIELD = "项目"
    EMPTY = "本表没有内容"


class Found(StrEnum):
    """The parts of evidence, as headings; in the table of a list they stand behind ``依据：``."""

    DOCUMENT = "材料"
    PLACE = "位置"
    QUOTE = "原文"
    STANDING = "认定方式"
    INTERPRETED = "解读"

    @property
    def of_record(self) -> str:
        """The heading beside the fields of a record."""
        return f"依据：{self.value}"
