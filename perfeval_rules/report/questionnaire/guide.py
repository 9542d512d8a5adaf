"""The first sheet: how to fill the questionnaire in, and what the case is called."""

from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.questionnaire import (
    BLANK,
    EVALUATIONS,
    EXACT,
    NONE,
    STANDINGS,
    Head,
    Heading,
    Questionnaire,
    Sheet,
)
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.report.questionnaire.frame import paged
from perfeval_rules.report.questionnaire.rules import choices_rule
from perfeval_rules.report.questionnaire.values import NO, YES
from perfeval_rules.report.sheets.book import Book, put
from perfeval_rules.report.sheets.cells import Cell, Style
from perfeval_rules.report.sheets.look import ABOVE_AND_BELOW, LINE
from perfeval_rules.report.sheets.texts import lines

WIDTHS = (14, 44, 66)
_CHOICES = {Head.KIND: EVALUATIONS, Head.SYNTHETIC: (YES, NO)}
CLAIMED, STATED, VERIFIED = STANDINGS.values()


STEPS = (
    "黄色的格子供填写，其余的不要改；各表可以排序、筛选、增加行，表名和栏目名不要改。",
    f"空着的格子表示没有查明。材料中确为空白的，填 {BLANK}。两者不同：没有查明的，规则不作判断。",
    (
        f"清单：一条占一行，“{Heading.NUMBER}”供“{Sheet.SINGLE}”引用。确知一条也没有的，在“{Heading.EMPTY}”处选“是”；"
        f"整张清单在材料中确为空白的，选 {BLANK}。"
    ),
    (
        f"出处：先在“{Sheet.DOCUMENTS}”表中登记材料并起简称，再在各项后面选材料，写明位置（页码、表名、单元格）"
        "和原文（不超过 40 字）。清单各条没有单独写出处的，以整张清单的出处为准；"
        f"一条之中个别项目的出处不同的，写在“{Sheet.SINGLE}”表。"
    ),
    (
        f"认定方式：{VERIFIED}（有佐证材料核实）、{STATED}（材料中写明）、{CLAIMED}（只是单位自己的说法）。"
        f"填了出处而没有选的，按“{STATED}”；没有出处的，按“{CLAIMED}”。"
    ),
    "解读：原文的文义与所填内容不一致的，写明审核人怎样理解。",
    (
        "金额按“单位/可选值”所示的单位填；百分数带 % 号，如 98.92%；日期如 2020-03-01。"
        f"一格里有几项的，每行一项（Alt+Enter 换行）；确知一项也没有的，填 {NONE}。"
    ),
    f"以 {EXACT} 开头的格子是程序写的，内容照录，不必改。",
    "填好后运行：perfeval import 本表.xlsx -o 案例文件夹。填错的格子会逐个指出。",
)
"""How to fill it in, after what it holds."""


def add_guide(book: Book, asked: Questionnaire, head: CaseHead) -> None:
    """Write the sheet."""
    sheet = book.workbook.add_worksheet(Sheet.GUIDE)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    put(book, sheet, 0, 0, Cell(f"绩效自评事实填报表：{asked.title}", Style.TITLE))
    sheet.set_row(0, 30)
    at = 2
    for label, value, told in _head_rows(head):
        put(book, sheet, at, 0, Cell(label, Style.SUM_TEXT))
        put(book, sheet, at, 1, Cell(value or None, Style.EDIT_LITERAL))
        put(book, sheet, at, 2, Cell(told, Style.NOTE))
        if label in _CHOICES:
            sheet.data_validation(at, 1, at, 1, dict(choices_rule(_CHOICES[label]) or {}))
        at += 1
    at += 1
    for number, told in enumerate((_holds(asked), *STEPS), 1):
        sheet.merge_range(at, 1, at, 2, "", book.formats[Style.TEXT])
        put(book, sheet, at, 0, Cell(number, Style.CENTRE))
        put(book, sheet, at, 1, Cell(told, Style.TEXT))
        sheet.set_row(at, lines(told, sum(WIDTHS[1:])) * LINE + ABOVE_AND_BELOW)
        at += 1
    paged(sheet, sum(WIDTHS))
    sheet.set_portrait()


def _head_rows(head: CaseHead) -> tuple[tuple[Head, str, str], ...]:
    return (
        (Head.CASE, head.case, "小写英文字母、数字和连字符，如 library-2024；可以不填，由导入时的文件夹名代替"),
        (Head.TITLE, head.title, "如 2024 年度图书购置项目绩效自评"),
        (Head.BOOK, head.book, "按哪个规则库审核；写了地区和评价种类的，可以不填"),
        (Head.REGION, head.region, "项目所在地区，写全称，如 湖北省武汉市"),
        (Head.KIND, head.kind, "项目支出自评、部门整体支出评价或项目支出绩效评价"),
        (Head.SYNTHETIC, YES if head.synthetic else "", "只有虚构的案例填“是”"),
    )


def _holds(asked: Questionnaire) -> str:
    """What the workbook holds."""
    lists = sum(question.fact.kind is Kind.RECORDS for question in asked.questions)
    single = len(asked.questions) - lists
    return (
        f"本表列出规则库“{asked.title}”的规则要用到的全部事实：单项 {single} 个，在“{Sheet.FACTS}”表；"
        f"清单 {lists} 张，各占一张表。【必填】之外的，查明多少填多少。"
    )
