"""Templates of one's own: what they may use, what is wrong with some, and what they cannot do."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document
from small_dossier import SMALL
from templates_made import template, with_part
from word_texts import words

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.report.chinese import in_language
from perfeval_rules.report.letters import tags
from perfeval_rules.report.letters.context import filling
from perfeval_rules.report.letters.kinds import Letter, own_template
from perfeval_rules.report.letters.letter import letter
from perfeval_rules.report.letters.names import BLANKS, NAMES, Fields, Filling

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs" / "letters.zh-CN.md"
FAULTS = yaml.safe_load((HERE / "faults.yaml").read_text("utf-8"))


def told(diagnostic: Diagnostic) -> str:
    """Message and hint in Chinese."""
    hint = f" {in_language(diagnostic.hint, 'zh')}" if diagnostic.hint else ""
    return in_language(diagnostic.message, "zh") + hint


def filled(*paragraphs: str, **fields: str) -> str:
    """What a template of these paragraphs makes of the small dossier."""
    return filled_in(template(paragraphs), **fields)


def filled_in(own: bytes, **fields: str) -> str:
    """The same of a whole template."""
    data, diagnostics = letter(Letter.OPINION, SMALL, own, fields)

    assert () == diagnostics
    assert data is not None
    return words(data)


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["name"] for fault in FAULTS])
def test_faults(fault: dict[str, Any]) -> None:
    """A faulty template is refused with all that is wrong with it, and no letter is written."""
    data = template(fault.get("paragraphs", ()), fault.get("rows", ()), fault.get("header", ""))
    made, diagnostics = letter(Letter.OPINION, SMALL, data, fault.get("fields", {}), file="我的模板.docx")
    patterns = [".*".join(map(re.escape, text.split("*"))) for text in fault["expect"]]

    assert made is None
    assert len(patterns) == len(diagnostics)
    assert [] == [
        told(one) for one, text in zip(diagnostics, patterns, strict=True) if not re.fullmatch(text, told(one))
    ]
    assert {"我的模板.docx"} == {one.span.file for one in diagnostics}


NO_DOCUMENT = "this is no Word document of type .docx"
NO_DOCUMENTS = {
    "no zip": (b"\xd0\xcf\x11\xe0 an old .doc", NO_DOCUMENT),
    "nothing": (b"", NO_DOCUMENT),
    "cut off": (own_template(Letter.LIST)[:5000], "the file is damaged or incomplete"),
    "another package": (with_part(b"PK\x05\x06" + bytes(18), "a.txt", b"a"), NO_DOCUMENT),
    "macros": (with_part(template(), "word/vbaProject.bin", b""), "the template has macros in it"),
    "bomb": (
        with_part(template(), "word/media/a.bin", bytes(60 << 20)),
        "the package unpacks to far more than a document holds, and was not opened",
    ),
    "broken XML": (with_part(template(), "word/document.xml", b"<a>", instead=True), NO_DOCUMENT),
}


@pytest.mark.parametrize("name", sorted(NO_DOCUMENTS))
def test_no_document(name: str) -> None:
    """A file that is no Word document, or a hostile one, is refused and says why."""
    data, expected = NO_DOCUMENTS[name]
    made, diagnostics = letter(Letter.QUERY, SMALL, data)

    assert made is None
    assert [expected] == [str(one.message) for one in diagnostics]


@pytest.mark.parametrize(
    "tags",
    [
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{{ " + "1 + " * 5000 + "1 }}",
        "{{ " + "9" * 5000 + " }}",
        "{% if 模拟 %}" * 120 + "{% endif %}" * 120,
        "{{ " + "not " * 300 + "模拟 }}",
    ],
    ids=["brackets", "sum", "digits", "conditions", "negations"],
)
def test_too_deep(tags: str) -> None:
    """A template that nests deeper than anything reads is refused as any other."""
    made, diagnostics = letter(Letter.OPINION, SMALL, template([tags]))

    assert made is None
    assert 1 == len(diagnostics)


def test_own_words() -> None:
    """A template of one's own chooses and repeats, and names blanks of its own."""
    text = filled(
        "{% for 项 in 问题 if 项.严重程度 == '错误' %}{{ 项.编号 }}{% if not loop.last %}、{% endif %}{% endfor %}",
        "{{ (问题|first).类别 }}／{{ 问题|selectattr('类别', 'equalto', '目标设置')|list|length }}",
        "抄送：{{ 抄送 }}，{{ '有' if 模拟 else '无' }}",
        "{%p for 项 in 整改事项 if 项.责任单位 %}",
        "{{ 项.问题 }}：{{ 项.措施 }}（{{ 项.内容|join('，') }}）",
        "{%p endfor %}",
        抄送="市审计局",
    )

    assert (
        "f001、f003、f010\n数据错误／3\n抄送：市审计局，有\n10：建立考点自查制度（设计自查指标，定期提交自查报告）"
    ) == text


def test_split_runs_and_quotes() -> None:
    """A tag that Word cut into pieces, or gave curly quotes, is still read."""
    whole, cut = template(["{{ 抄送|join(“、”) }}"]), Document()
    paragraph = cut.add_paragraph("{")
    for text in ("{ 抄", "送|jo", "in(“、”) }", "}"):
        paragraph.add_run(text).bold = True
    buffer = BytesIO()
    cut.save(buffer)

    assert ["甲、乙"] * 2 == [filled_in(data, 抄送="甲乙") for data in (whole, buffer.getvalue())]


def test_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that would write without end is stopped, even where its loops write nothing."""
    monkeypatch.setattr(tags, "MOST_PIECES", 500)
    loops = "{% for 甲 in 问题 %}{% for 乙 in 问题 %}{% for 丙 in 问题 %}{% endfor %}{% endfor %}{% endfor %}"
    made, diagnostics = letter(Letter.OPINION, SMALL, template([loops]))

    assert made is None
    assert ["填出来的文书过长 请检查模板里的循环。"] == [told(one) for one in diagnostics]


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter is bounded in characters, too."""
    monkeypatch.setattr(tags, "MOST_CHARACTERS", 9000)
    made, diagnostics = letter(Letter.LIST, SMALL)

    assert made is None
    assert ["填出来的文书过长 请检查模板里的循环。"] == [told(one) for one in diagnostics]


@pytest.mark.parametrize("kind", list(Letter))
def test_names(kind: Letter) -> None:
    """A letter is filled with the names that templates may use, and no others."""
    assert [] == list(differences(NAMES, filling(kind, SMALL, {})))


def differences(fields: Fields, value: Mapping[str, Filling]) -> Iterator[str]:
    """Names that only one side has, here or in the items of lists."""
    yield from sorted(set(fields) ^ set(value))
    for name in set(fields) & set(value):
        below, items = fields[name], value[name]
        if (below is None) is isinstance(items, list):
            yield name
        for item in items if isinstance(items, list) else ():
            yield from differences(below or {}, item) if isinstance(item, Mapping) else ()


def test_documented() -> None:
    """The page on templates explains every name and no other, each under the heading of its list."""
    sections = re.split(r"^#+ ", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    documented = {
        heading.strip("`"): re.findall(r"^\| `([^`]+)` \|", text, flags=re.MULTILINE)
        for heading, _, text in (section.partition("\n") for section in sections)
    }
    lists = {name: fields for name, fields in NAMES.items() if fields}

    assert sorted(name for name in NAMES if name not in BLANKS) == sorted(
        documented["案例和汇总"] + documented["各个列表"]
    )
    assert sorted(BLANKS) == sorted(documented["填写项"])
    assert sorted(NAMES["问题"] or ()) == sorted(documented["问题"])
    assert sorted((NAMES["问题"] or {})["整改措施"] or ()) == sorted(documented["整改措施"])
    assert {name: sorted(fields) for name, fields in lists.items() if fields is not NAMES["问题"]} == {
        name: sorted(documented[name]) for name, fields in lists.items() if fields is not NAMES["问题"]
    }
