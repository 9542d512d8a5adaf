"""Rules written in a test file, one at a time, in a small book of their own."""

import json
from typing import Any

from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.read.book import read_book

BOOK = """
book: tried
title: 试用
sections: [{section: 甲, weight: 100, open: true}]
parameters:
  金额线: {value: 1000, basis: 通行做法}
  比例线: {value: 120%, unit: "%", decimals: 2, basis: 通行做法}
  容差: {value: 0.005, unit: 分, basis: 通行做法}
  期: {values: [{value: 3, from: 2020-01-01}, {value: 4, until: 2019-12-31}], basis: 通行做法}
  用语: {value: [好, 较好], basis: 通行做法}
"""

FACTS: dict[str, object] = {
    "数": {"type": "number"},
    "金额": {"type": "number", "decimals": 2, "unit": "元"},
    "比例": {"type": "number", "decimals": 4, "unit": "%"},
    "得分": {"type": "number", "unit": "分"},
    "真": {"type": "boolean"},
    "假": {"type": "boolean"},
    "文": {"type": "text"},
    "指标": {
        "type": "records",
        "fields": {
            "名称": {"type": "text"},
            "权重": {"type": "number", "unit": "分"},
            "自评分": {"type": "number", "unit": "分"},
            "评分方式": {"type": "text"},
        },
    },
}

BODIES: dict[str, dict[str, object]] = {
    "indicator": {"basis": "通行做法"},
    "check": {"basis": "通行做法", "severity": "error", "finding": "有误。"},
}

ON_CASE: dict[str, object] = {"section": "甲", "weight": 10}


def book_with(rule: dict[str, Any]) -> tuple[RuleBook, AnyRule]:
    """A book with this one rule, an indicator where it has lines."""
    kind = "check" if "when" in rule else "indicator"
    more = ON_CASE if kind == "indicator" and "each" not in rule else {}
    body = {kind: "试用的规则", **BODIES[kind], **more, **rule}
    files = {
        "tried/book.yaml": BOOK.encode(),
        "tried/facts.yaml": json.dumps({"facts": FACTS}, ensure_ascii=False).encode(),
        f"tried/{kind}s/rule.yaml": json.dumps(body, ensure_ascii=False).encode(),
    }
    book, diagnostics = read_book("tried", {"tried": files}.get)
    assert book is not None, [str(found.message) for found in diagnostics]
    return book, book.rules["tried/rule"]
