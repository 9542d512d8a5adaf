"""Rules tried out, as reports: the small book with its examples in, exactly the text of the file beside it out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from perfeval_rules.engine.testing.coverage import coverage
from perfeval_rules.engine.testing.examples import own_rules
from perfeval_rules.engine.testing.mutation.run import mutation
from perfeval_rules.engine.testing.trials import trials_of
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.model.trials import Aspect, BookTested, Compared, Part, Place, RuleTested, Share, Spot
from perfeval_rules.report.to_markdown import to_markdown
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.report.trials.compose import compose_trials, percent
from perfeval_rules.report.trials.to_json import trials_json
from perfeval_rules.report.trials.words import decided, expected, found, unseen
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.reading import book_called

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/rules-test"
RULES = Path("tests/shell/small/rules")

Golden = Callable[[Path], str]


def book(monkeypatch: pytest.MonkeyPatch) -> RuleBook:
    """The small book with an example that does not hold, and a rule that has none."""
    monkeypatch.chdir(ROOT)
    found = book_called("small", (RULES,)).book
    assert found is not None
    wrong, bare = found.rules["small/deadline"], found.rules["small/high-total"]
    first, *others = wrong.examples
    expects = {"answer": "quiet", "text": "措施“甲”没有写明完成期限。"}
    changed = replace(wrong, examples=(replace(first, expect=expects), *others))
    rules = {**found.rules, wrong.id: changed, bare.id: replace(bare, examples=())}
    return replace(found, rules=rules)


def tried(small: RuleBook, rule: AnyRule, *, more: bool) -> RuleTested:
    """A rule with its trials; with ``more`` also what they show and what they miss."""
    trials = trials_of(small, rule)
    holds = all(trial.holds for trial in trials)
    return RuleTested(
        rule=rule,
        trials=trials,
        coverage=coverage(rule, trials) if more else None,
        mutation=mutation(small, rule.id) if more and holds else None,
    )


def small_tested(monkeypatch: pytest.MonkeyPatch, *, more: bool) -> tuple[BookTested]:
    """The small book, tested."""
    small = book(monkeypatch)
    return (BookTested(small, tuple(tried(small, rule, more=more) for rule in own_rules(small))),)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_terminal(language: str, monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    """Rules that hold take a line; what fails, is not shown or would not be noticed is told with its place."""
    report = compose_trials(small_tested(monkeypatch, more=True), language, verbose=False)

    assert golden(GOLDEN / f"trials.{language}.txt") == to_terminal(report, 100, colour=False)


def test_verbose(monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    """Where all is asked for, examples that hold are shown in full, too."""
    report = compose_trials(small_tested(monkeypatch, more=False), "zh", verbose=True)

    assert golden(GOLDEN / "trials-verbose.md") == to_markdown(report)


def test_only_rule(monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    """Of a rule that is tested alone, each example is shown in a line with what decided it."""
    small = book(monkeypatch)
    alone = BookTested(small, (tried(small, small.rules["small/rate"], more=False),))

    assert golden(GOLDEN / "trials-alone.md") == to_markdown(compose_trials([alone], "zh", verbose=False))


def test_json(monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    """Other programs get every example with its proof, and what is not shown or noticed."""
    assert golden(GOLDEN / "trials.json") == trials_json(small_tested(monkeypatch, more=True), "-")


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(1999, 2000, "99.9%（1999/2000）"), (3, 3, "100%（3/3）"), (0, 0, "100%（0/0）")]
)
def test_percent(part: int, whole: int, said: str) -> None:
    """Only all of it is 100%; of nothing, all is there."""
    assert said == percent(Share(part, whole), teller("zh"))


SPAN = Span("a.yaml", 1, 1, 1, 2)
LINE, APPLIES = Place(Part.LINE, "half"), Place(Part.APPLIES)


@pytest.mark.parametrize(
    ("place", "aspect", "text", "said"),
    [
        (APPLIES, Aspect.FIRES, "真", "适用条件：没有示例使其成立：真"),
        (LINE, Aspect.QUIET, "真", "计分项 half：没有示例使其不成立：真"),
        (LINE, Aspect.ALONE_FALSE, "真", "计分项 half：没有示例只因这一部分而不成立：真"),
        (LINE, Aspect.ALONE_TRUE, "真", "计分项 half：没有示例只因这一部分而成立：真"),
        (LINE, Aspect.THEN, "真", "计分项 half：没有示例走到 then 一支：if 真"),
        (LINE, Aspect.ELSE, "真", "计分项 half：没有示例走到 else 一支：if 真"),
        (LINE, Aspect.FIRES, "", "计分项 half：没有示例用到这一项"),
    ],
)
def test_what_is_not_seen(place: Place, aspect: Aspect, text: str, said: str) -> None:
    """Each thing that examples should show has a sentence of its own."""
    spot = Spot(place=place, aspect=aspect, text=text, span=SPAN, seen=False)

    assert said == unseen(spot, teller("zh"))


@pytest.mark.parametrize(
    ("compared", "said"),
    [
        (Compared("answer", "not applicable", "quiet"), ("不适用", "不成立")),
        (Compared("score", "5–10", ""), ("得 5–10 分", "得 （无） 分")),
        (Compared("lines", "basis、law", "basis"), ("计分项 basis、law", "计分项 basis")),
        (Compared("rows", "1、3", ""), ("第 1、3 行", "第 （无） 行")),
        (Compared("text", "总分不符。", ""), ("文字：总分不符。", "文字：（无）")),
    ],
)
def test_side_by_side(compared: Compared, said: tuple[str, str]) -> None:
    """What is expected and what was found are told alike."""
    assert said == (expected(compared, teller("zh")), found(compared, teller("zh")))


def test_not_applicable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rule does not apply, what decided is its condition to apply."""
    monkeypatch.chdir(ROOT)
    small = book_called("small", (RULES,)).book
    assert small is not None
    rule = small.rules["small/high-total"]
    example = replace(rule.examples[0], given={"自评等级": "良"}, expect={"answer": "not applicable"})
    changed = replace(rule, examples=(example,))
    (trial,) = trials_of(replace(small, rules={**small.rules, rule.id: changed}), changed)

    assert "自评等级（良） = 优" == decided(trial, small, teller("zh"))
