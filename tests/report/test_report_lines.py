"""Lines of terminal cells."""

from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.model.report import Text, Tone
from perfeval_rules.report.to_terminal_lines import CLOSING, OPENING, cells, shared, visible, wrapped

TEXTS = st.lists(
    st.builds(Text, st.text("中文，。（）“”《》abc 12.5%-/", max_size=40), st.sampled_from([Tone.PLAIN, Tone.STRONG]))
)


def lines(text: str, width: int) -> list[str]:
    """The text of each line."""
    return ["".join(part.text for part in line) for line in wrapped((Text(text),), width)]


@given(texts=TEXTS, width=st.integers(2, 30))
def test_no_line_is_too_wide(texts: list[Text], width: int) -> None:
    """No line takes more cells than there are, whatever the text."""
    widths = [sum(cells(part.text) for part in line) for line in wrapped(texts, width)]

    assert [] == [each for each in widths if each > width]


@given(texts=TEXTS, width=st.integers(2, 30))
def test_nothing_is_lost(texts: list[Text], width: int) -> None:
    """All that is not a space is still there, in order and in its tone."""
    before = [(letter, text.tone) for text in texts for letter in text.text if letter != " "]
    after = [
        (letter, part.tone) for line in wrapped(texts, width) for part in line for letter in part.text if letter != " "
    ]

    assert before == after


def test_chinese_is_broken_anywhere_but_at_its_punctuation() -> None:
    """A closing mark begins no line and an opening one ends none."""
    found = lines("甲乙丙丁，戊己（庚辛）壬癸。", 8)

    assert ["甲乙丙", "丁，戊己", "（庚辛）", "壬癸。"] == found
    assert [] == [line for line in found if line[0] in CLOSING or line[-1] in OPENING]


def test_words_and_numbers_stay_whole() -> None:
    """A number is not broken where it fits on a line of its own."""
    assert ["预算", "12,573,618.00", "元"] == lines("预算 12,573,618.00 元", 13)


def test_a_long_id_is_broken_behind_a_hyphen() -> None:
    """What is longer than a line is broken where ids and paths have joints."""
    assert ["common/", "deduction-", "not-listed"] == lines("common/deduction-not-listed", 12)


def test_what_disturbs_a_terminal_is_made_harmless() -> None:
    """Escape sequences from a file do not reach the terminal."""
    assert "红\ufffd[31m 色 完" == visible("红\x1b[31m\n色\t完")


def test_widths_are_shared() -> None:
    """Figures get what they need; texts share the rest, and a short one leaves more to the long ones."""
    assert [4, 6, 15, 15] == shared([4, 6, 90, 40], 40, [True, False, False, False])


def test_widths_that_suffice_are_left_alone() -> None:
    """Columns that all fit are not stretched."""
    assert [4, 6, 20] == shared([4, 6, 20], 80, [True, False, False])
