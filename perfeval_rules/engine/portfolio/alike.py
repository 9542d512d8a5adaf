"""What projects have in common word for word: their records as plain values in, one group of values a repetition out.

Whether a repetition means anything is for the rules to say; here it is only found, in one pass over all projects.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from perfeval_rules.figures.likeness import bare
from perfeval_rules.model.values import Value

Project = Mapping[str, Value]

NAME, KEY = "项目名称", "项目编号"
STATED, WEIGHTS = "项目得分", "项目权重"
COLUMNS = {"备注": "项目备注文字", "主要问题": "项目主要问题文字", "改进措施": "项目改进措施文字"}
"""Where a text stands, and the field of a project that has all its texts of that kind."""


def repeated_texts(projects: Sequence[Project]) -> list[dict[str, Value]]:
    """Each text that several projects have, spaces and punctuation aside; what most have comes first."""
    names = _names(projects)
    groups: dict[tuple[str, str], tuple[str, dict[int, None]]] = {}
    for at, project in enumerate(projects):
        for column, field in COLUMNS.items():
            for text in _texts(project.get(field)):
                groups.setdefault((column, bare(text)), (text, {}))[1][at] = None
    found: list[dict[str, Value]] = [
        {
            "文字栏目": column,
            "文字内容": text,
            "文字字数": Decimal(len(kept)),
            "文字项目": [names[at] for at in places],
        }
        for (column, kept), (text, places) in groups.items()
        if kept and len(places) > 1
    ]
    return sorted(found, key=lambda group: -_length(group["文字项目"]))


def repeated_scores(projects: Sequence[Project]) -> list[dict[str, Value]]:
    """Each sequence of weights and stated scores that several projects have; what most have comes first."""
    names = _names(projects)
    groups: dict[tuple[tuple[Decimal, ...], tuple[Decimal, ...]], list[str]] = {}
    for name, project in zip(names, projects, strict=True):
        scores, weights = _numbers(project.get(STATED)), _numbers(project.get(WEIGHTS))
        if scores and weights:
            groups.setdefault((scores, weights), []).append(name)
    found: list[dict[str, Value]] = [
        {"得分项目": [*places], "各行得分": [*scores], "各行权重": [*weights]}
        for (scores, weights), places in groups.items()
        if len(places) > 1
    ]
    return sorted(found, key=lambda group: -_length(group["得分项目"]))


def _names(projects: Sequence[Project]) -> list[str]:
    """What to call each project: its name, with its key where several bear that name."""
    names = [str(project.get(NAME, "")) for project in projects]
    times = Counter(names)
    return [
        name if times[name] == 1 else f"{name}（{project.get(KEY, '')}）"
        for name, project in zip(names, projects, strict=True)
    ]


def _texts(value: Value) -> Iterator[str]:
    return (item for item in value if isinstance(item, str)) if isinstance(value, list) else iter(())


def _numbers(value: Value) -> tuple[Decimal, ...]:
    """The items, if all are numbers."""
    items = value if isinstance(value, list) else []
    numbers = tuple(item for item in items if isinstance(item, Decimal))
    return numbers if len(numbers) == len(items) else ()


def _length(value: Value) -> int:
    return len(value) if isinstance(value, list) else 0
