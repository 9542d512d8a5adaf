"""The writers: a neutral report in, the same words in each format out."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from perfeval_rules.model.report import Column, Heading, Item, Outline, Paragraph, Report, Table, Text, Tone
from perfeval_rules.report.to_markdown import to_markdown
from perfeval_rules.report.to_terminal import to_terminal

RENDERER = MarkdownIt("commonmark").enable("table")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" *_`|<>#[]\\~&-+1.）"), max_size=30
)
TONES = st.sampled_from([Tone.PLAIN, Tone.STRONG, Tone.ERROR])
STRETCHES = st.lists(st.builds(Text, WORDS, TONES), min_size=1, max_size=4).map(tuple)


def rendered(markdown: str) -> str:
    """The words that a reader of the rendered Markdown sees, without spaces."""
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", RENDERER.render(markdown))).split())


def words(texts: tuple[Text, ...]) -> str:
    """The words of a text, without spaces."""
    return "".join("".join(text.text for text in texts).split())


@given(texts=STRETCHES)
def test_paragraph_in_markdown(texts: tuple[Text, ...]) -> None:
    """Whatever a paragraph says, its readers see exactly that."""
    assert words(texts) == rendered(to_markdown(Report("", (Paragraph(texts),))))


@given(texts=STRETCHES)
def test_outline_in_markdown(texts: tuple[Text, ...]) -> None:
    """Whatever an entry of a list says, its readers see exactly that."""
    outline = Outline((Item(texts, (Item(texts),)),))

    assert words(texts) * 2 == rendered(to_markdown(Report("", (outline,))))


@given(text=WORDS)
def test_table_in_markdown(text: str) -> None:
    """Whatever a cell says, its readers see exactly that."""
    table = Table((Column("甲"), Column("乙", numeric=True)), ((Text(text), Text("1")),))

    assert f"甲乙{words((Text(text),))}1" == rendered(to_markdown(Report("", (table,))))


def test_bold_beside_chinese_punctuation() -> None:
    """Bold text whose punctuation touches other text is still bold when rendered."""
    report = Report(
        "", (Paragraph((Text("出处：", Tone.STRONG), Text("表头"), Text("（一）", Tone.STRONG), Text("完"))),)
    )

    assert "<p><strong>出处</strong>：表头（<strong>一</strong>）完</p>\n" == RENDERER.render(to_markdown(report))


def test_colour_only_when_asked() -> None:
    """Colours are sent where they are asked for, and nowhere else."""
    report = Report("", (Heading("标题", 1), Paragraph((Text("错误", Tone.ERROR), Text("［红］")))))

    assert "标题\n====\n错误［红］\n" == to_terminal(report, 80, colour=False)
    assert "\x1b[1;31m错误\x1b[0m" in to_terminal(report, 80, colour=True)


def test_markup_of_the_terminal_writer_is_plain_text() -> None:
    """Square brackets and colons in a case's words are no markup."""
    report = Report("", (Paragraph((Text("[bold]甲[/bold] :smile:"),)),))

    assert "[bold]甲[/bold] :smile:\n" == to_terminal(report, 80, colour=False)


def test_narrow_terminal() -> None:
    """A table is still whole on a terminal of forty cells, which counts as the narrowest."""
    columns = (Column("指标"), Column("权重", numeric=True), Column("说明"))
    table = Table(columns, ((Text("预算执行率和资金使用"), Text("8"), Text("执行率为 98.92%，达到满分线。")),))

    assert (
        "指标              权重  说明\n"
        "────────────────────────────────────────\n"
        "预算执行率和资金     8  执行率为\n"
        "使用                    98.92%，达到满分\n"
        "                        线。\n"
    ) == to_terminal(Report("", (table,)), 20, colour=False)


def test_table_without_rows() -> None:
    """A table that has no rows shows its heading."""
    assert "指标\n────\n" == to_terminal(Report("", (Table((Column("指标"),), ()),)), 80, colour=False)
