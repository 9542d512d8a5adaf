"""The page of the catalogue of checks: its groups and the rules that bear each id in, Markdown out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from perfeval_rules.report.catalogue.parts import Entry
from perfeval_rules.report.to_markdown import escaped

SEVERITIES = {"error": "错误", "warning": "警告", "question": "询问", "info": "提示"}

HEAD = """\
# 核对目录

对一份绩效自评应当核对的 {count} 件事，以及由哪些规则来核对。程度是这件事通常的轻重，具体以规则为准。
规则的条件、依据和示例可以用 `perfeval rules catalogue -o 文件夹` 写成网页；`perfeval explain 案例 A1` 逐条解释结论。

本页由 `checks.yaml` 和规则里的 `tags` 生成（`make golden`），请勿手改。"""


def checks_page(groups: Sequence[Mapping[str, Any]], rules: Mapping[str, Sequence[Entry]]) -> str:
    """The page for ``groups`` of checks, with the ``rules`` that bear each id."""
    return "\n\n".join(_sections(groups, rules)) + "\n"


def _sections(groups: Sequence[Mapping[str, Any]], rules: Mapping[str, Sequence[Entry]]) -> Iterator[str]:
    yield HEAD.format(count=sum(len(group["checks"]) for group in groups))
    for group in groups:
        rows = [_row(check, rules.get(check["id"], ())) for check in group["checks"]]
        yield f"## {group['group']}"
        yield "\n".join(["| 编号 | 核对内容 | 程度 | 规则 |", "|---|---|---|---|", *rows])


def _row(check: Mapping[str, Any], rules: Sequence[Entry]) -> str:
    severities = [check["severity"]] if isinstance(check["severity"], str) else check["severity"]
    links = "、".join(f"[{escaped(rule.title)}](../{rule.file})" for rule in rules)
    return f"| {check['id']} | {check['name']} | {'或'.join(SEVERITIES[one] for one in severities)} | {links} |"
