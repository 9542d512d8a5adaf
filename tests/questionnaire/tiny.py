"""A tiny book with a fact of every kind, and a case of it: what stands in which cell does not change with the rules."""

from datetime import date
from decimal import Decimal
from functools import cache

from perfeval_rules.model.cases import Document, Evidence, Fact, Record, Standing
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.read.book import read_book

FILES = {
    "tiny/book.yaml": "book: tiny\ntitle: 小规则库\ncitations: {}\n",
    "tiny/cells.yaml": """
cells:
  blank: [/, 无]
  units: {万: {times: 10000}, 元: {unit: 元}, "%": {unit: "%", times: 0.01}}
""",
    "tiny/facts.yaml": """
facts:
  年度: {type: number, question: 哪一年度？}
  项目名称: {type: text}
  预算: {type: number, unit: 元, decimals: 2, min: 0}
  支出: {type: number, unit: 元, decimals: 2, min: 0}
  执行率: {type: number, unit: "%", derive: 支出 / 预算}
  满意度: {type: number, unit: "%"}
  完工日: {type: date}
  合规: {type: boolean, question: 手续是否合规？}
  等级: {type: text, choices: [优, 良, 差]}
  面积: {type: list of number}
  单位名单: {type: list of text}
  明细:
    type: records
    label: 支出明细
    fields:
      名目: {type: text}
      金额: {type: number, unit: 元}
      已付: {type: boolean}
      单价: {type: number, derive: 金额 / 2}
  备查:
    type: records
    fields:
      事由: {type: text}
""",
    "tiny/checks/everything.yaml": """
check: 事事都问
basis: 通行做法
severity: error
when: >-
  执行率 > 1 or 满意度 < 0.5 or 完工日 = null or 合规 or 等级 = "差" or sum(面积) > 9 or count(单位名单) > 3
  or (some r in 明细 satisfies r.单价 > 1 and r.已付 and r.名目 = null) or (some r in 备查 satisfies r.事由 = null)
finding: 不对。
examples: [{given: {}, expect: undecided}]
""",
}

REPORT = Evidence(document="报告", place="表头", quote="写着", interpreted="按字面")
CLAIMED = Evidence(document="报告", place="第 3 页", standing=Standing.CLAIMED)
HEAD = CaseHead(
    case="tiny-2024",
    title="小案例",
    book="tiny",
    documents={
        "报告": Document(name="报告", title="自评报告", issuer="某单位", period="2024", file="report.docx"),
        "账簿": Document(name="账簿", title="明细账"),
    },
)


@cache
def tiny_book() -> RuleBook:
    """The book."""
    book, diagnostics = read_book(
        "tiny", lambda name: {file: text.encode() for file, text in FILES.items()} if name == "tiny" else None
    )
    assert book is not None, diagnostics
    return book


def fact(name: str, value: "Value | tuple[Record, ...]", evidence: Evidence | None = None) -> Fact:
    """A fact of the case."""
    standing = Standing.CLAIMED if evidence is None else evidence.standing
    return Fact(name=name, value=value, evidence=evidence, standing=standing, span=Span("", 1, 1, 1, 1))


def record(evidence: Evidence | None = None, **fields: Value) -> Record:
    """A record whose fields have the same evidence."""
    return Record(
        fields={name: fact(name, value, evidence) for name, value in fields.items()}, span=Span("", 1, 1, 1, 1)
    )


def tiny_facts() -> dict[str, Fact]:
    """The facts: every kind, blanks, an empty list, evidence that a single field has."""
    rows = (
        record(REPORT, 名目="+设备", 金额=Decimal("1200.50"), 已付=True),
        Record(
            fields={
                "名目": fact("名目", "=1+1", CLAIMED),
                "金额": fact("金额", None, CLAIMED),
                "已付": fact("已付", False, REPORT),
            },
            span=Span("", 1, 1, 1, 1),
        ),
    )
    return {
        "年度": fact("年度", Decimal(2024)),
        "预算": fact("预算", Decimal("12573618.00"), REPORT),
        "支出": fact("支出", Decimal("1234567890123456.78")),
        "满意度": fact("满意度", Decimal("0.9892"), CLAIMED),
        "完工日": fact("完工日", date(2024, 12, 31)),
        "合规": fact("合规", True),
        "等级": fact("等级", None, REPORT),
        "面积": fact("面积", [Decimal("1.5"), Decimal(2)]),
        "单位名单": fact("单位名单", ["甲、乙", "@丙"]),
        "明细": fact("明细", rows, REPORT),
        "备查": fact("备查", ()),
    }
