"""How fast an editor is answered on a large book, and that no half-typed rule is too much for it."""

from collections.abc import Mapping
from functools import cache
from time import perf_counter

import pytest
from editing import marked
from hypothesis import given, settings
from hypothesis import strategies as st

from perfeval_rules.editor.completion import suggestions
from perfeval_rules.editor.page import File
from perfeval_rules.editor.pointed import pointed_at
from perfeval_rules.editor.sight import Sight, sight_of
from perfeval_rules.editor.suggestions import Speaker
from perfeval_rules.editor.whereabouts import whereabouts

RULES, FACTS = 500, 300
MOST_SECONDS = 0.05

RULE = """check: 甲
severity: error
basis: 通行做法
each: 指标
when: 权重 > 参数.限 and 事实1 > 3 and score("a") > 3
finding: "{名称} 的权重为 {权重}。"
remedies: x
examples:
  - {given: {名称: 甲, 权重: 30}, expect: fires}
"""


def large_book() -> Mapping[str, bytes]:
    """A book of 500 rules, 300 facts and 300 parameters."""
    rule = (
        'check: 第{n}条\nseverity: error\nbasis: 通行做法\nwhen: 事实{n} > 参数.限{n} and fired("r{m}")\nfinding: 错\n'
    )
    files = {f"large/checks/r{n}.yaml": rule.format(n=n % FACTS, m=n + 1) for n in range(RULES - 1)}
    files[f"large/checks/r{RULES - 1}.yaml"] = rule.format(n=0, m=0).replace(' and fired("r0")', "")
    numbers = range(FACTS)
    files["large/facts.yaml"] = "facts:\n" + "".join(
        f"  事实{n}: {{type: number, unit: 元, question: 事实{n}是多少？}}\n" for n in numbers
    )
    files["large/facts.yaml"] += (
        "  指标:\n    type: records\n    fields:\n      名称: {type: text}\n      权重: {type: number}\n"
    )
    files["large/book.yaml"] = "book: large\ntitle: 大\nparameters:\n" + "".join(
        f"  限{n}: {{value: {n}, basis: 通行做法}}\n" for n in numbers
    )
    return {path: text.encode() for path, text in files.items()}


@cache
def large_sight() -> Sight:
    """What an editor sees of the large book."""
    return sight_of("large", {"large": large_book()}.get)


@pytest.mark.parametrize(
    "text",
    [
        "when: ¦",
        "when: 事实¦",
        "when: 参数.¦",
        'when: fired("r¦',
        "each: 指标\nwhen: some r in 指标[权重 > 3] satisfies r.¦",
        "examples:\n  - given: {¦",
        "¦",
    ],
)
def test_completion_is_quick(text: str) -> None:
    """Suggestions on a book of 500 rules come within 50 milliseconds."""
    assert large_sight().book is not None
    file, line, column = marked(text)

    def once() -> tuple[float, int]:
        start = perf_counter()
        where = whereabouts(file.text, line, column)
        assert where is not None
        _, found = suggestions(file, where, Speaker(large_sight(), "zh"))
        return perf_counter() - start, len(found)

    fastest, count = min(once() for _ in range(5))

    assert count > 1
    assert fastest <= MOST_SECONDS


@settings(max_examples=200, deadline=None)
@given(
    text=st.one_of(
        st.integers(0, len(RULE)).map(lambda end: RULE[:end]),
        st.tuples(st.integers(0, len(RULE)), st.integers(0, len(RULE))).map(
            lambda cut: RULE[: cut[0]] + RULE[cut[1] :]
        ),
        st.text(alphabet='when:fidg 权重事实(){}[]".,><-\n', max_size=60),
    ),
    line=st.integers(-1, 12),
    column=st.integers(-1, 60),
)
def test_half_typed_rules(text: str, line: int, column: int) -> None:
    """Whatever is cut out of a rule, every position is answered with suggestions that have a name."""
    file = File("large/checks/r1.yaml", "check", text)
    speaker = Speaker(large_sight(), "zh")
    where = whereabouts(text, line, column)
    found = suggestions(file, where, speaker)[1] if where is not None else ()
    pointed = pointed_at(file, line, column, speaker)

    assert all(each.label for each in found)
    assert pointed is None or pointed.note.heading
