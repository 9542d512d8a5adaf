"""Every case goes out to every layout and comes back equal on the columns that the layout has."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import files
import pytest
import yaml
from sheets import FUNDS, Layout, rows_of, sheet_of, value_of

from perfeval_rules.documents.read import read_original
from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Case
from perfeval_rules.model.imports import Found
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.recognise.read import recognise
from perfeval_rules.shell.folders import Source
from perfeval_rules.shell.reading import case_from

LAYOUTS: dict[str, Layout] = yaml.safe_load(Path(__file__).with_name("layouts.yaml").read_text())
CASES = sorted(path.parent.name for path in Path("cases").glob("*/case.yaml") if "safety-exam" not in str(path))
OWN = {
    "anhui-road-2021": "national",
    "yunnan-schools-2022": "yunnan",
    "sichuan-library-2022": "sichuan",
    "hubei-water-2021": "hubei",
    "guangshui-parks-2020": "guangshui",
    "yinchuan-heating-2022": "yinchuan",
    "hunan-transfer-2022": "hunan",
    "shanghai-library-2018": "shanghai",
}
"""Cases with the layout that they were made from."""


def read(name: str) -> tuple[Case, RuleBook]:
    """A case of ours with its book."""
    path = Path("cases", name, "case.yaml")
    found = case_from(Source(str(path), path), None)
    assert found.case is not None
    assert found.book is not None
    return found.case, found.book


def imported(data: bytes, file: str, book: RuleBook) -> Found:
    """What a file states."""
    original, diagnostics = read_original(data, file)
    assert () == diagnostics
    assert original is not None
    return recognise([original], book)


def stated(case: Case, layout: Layout) -> Iterator[tuple[str, Value]]:
    """What the layout shows of a case, by a name for each figure and text."""
    fields = layout["columns"].values()
    for number, record in enumerate(rows_of(case), 1):
        for field in fields:
            fact = record.fields.get(field)
            yield f"{number}.{field}", fact.value if fact is not None and not isinstance(fact.value, tuple) else None
    for fact in layout["head"].values():
        yield fact, value_of(case, fact)
    yield "年度", value_of(case, "年度")
    if "funds" in layout:
        yield from ((fact, value_of(case, fact)) for fact in (*FUNDS.values(), "自报预算执行率"))
    if "total" in layout and "自评分" in fields:
        yield "自评总分", value_of(case, "自评总分")
    if "grade" in layout:
        yield "自评等级", value_of(case, "自评等级")


def rows_with_a_name_alone(case: Case, layout: Layout) -> set[str]:
    """The names of rows of which the layout shows nothing else."""
    fields = set(layout["columns"].values()) - {"名称"}
    return {
        str(record.fields["名称"].value)
        for record in rows_of(case)
        if all(record.fields[field].value is None for field in fields if field in record.fields)
    }


def names_in(found: Found) -> set[str]:
    """The names of the rows and sections that were read."""
    lists = (found.facts[name].value for name in ("指标", "一级指标") if name in found.facts)
    records = [record for value in lists if isinstance(value, tuple) for record in value]
    return {
        str(record.fields[name].value) for record in records for name in ("名称", "一级名称") if name in record.fields
    }


def came_back(found: Found, name: str) -> Value:
    """The same in what was imported."""
    row, _, field = name.partition(".")
    if not field:
        fact = found.facts.get(name)
        return fact.value if fact is not None and not isinstance(fact.value, tuple) else None
    table = found.facts["指标"].value if "指标" in found.facts else ()
    records = table if isinstance(table, tuple) else ()
    if int(row) > len(records):
        return "no such row"
    inner = records[int(row) - 1].fields.get(field)
    return inner.value if inner is not None and not isinstance(inner.value, tuple) else None


def alike(one: Value, other: Value) -> bool:
    """Whether two values say the same; blanks and the words for a blank are one."""
    if isinstance(one, Decimal) or isinstance(other, Decimal):
        return one == other
    return normal(str(one or "")) == normal(str(other or "")) or (other is None and one in BLANK)


BLANK = ("", "/", "—", "无", "暂无", "-")
"""Words that a table has for nothing."""


def differences(case: Case, layout: Layout, found: Found) -> dict[str, tuple[Value, Value]]:
    """What did not come back, with what came instead."""
    both = {name: (value, came_back(found, name)) for name, value in stated(case, layout)}
    return {name: pair for name, pair in both.items() if not alike(*pair)}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", CASES)
def test_every_layout(name: str, layout: str) -> None:
    """As a workbook in any layout, a case comes back."""
    case, book = read(name)
    found = imported(files.xlsx(sheet_of(case, LAYOUTS[layout])), "自评表.xlsx", book)
    bare = rows_with_a_name_alone(case, LAYOUTS[layout])

    if bare:  # nobody can tell such a row from the title of a section: it is listed, not guessed
        listed = {unread.text for unread in found.unread}
        assert set() == {one for one in bare if one not in listed and one not in names_in(found)}
    else:
        assert {} == differences(case, LAYOUTS[layout], found)


@pytest.mark.parametrize("write", [files.docx, files.html, files.comma_separated], ids=["docx", "html", "csv"])
@pytest.mark.parametrize("name", OWN)
def test_every_form(name: str, write: Callable[..., bytes]) -> None:
    """In its own layout, a case comes back from every form of file."""
    case, book = read(name)
    ending = {"docx": ".docx", "html": ".html", "comma_separated": ".csv"}[write.__name__]
    found = imported(write(sheet_of(case, LAYOUTS[OWN[name]])), f"自评表{ending}", book)

    assert {} == differences(case, LAYOUTS[OWN[name]], found)


@pytest.mark.parametrize(("ending", "wanted"), [(".docx", "pdf"), (".xlsx", "xls"), (".xlsx", "ods")])
def test_converted(ending: str, wanted: str, tmp_path: Path) -> None:
    """A case comes back from what LibreOffice makes of its table, too."""
    case, book = read("anhui-road-2021")
    sheet = sheet_of(case, LAYOUTS["national"])
    data = files.converted(files.docx(sheet) if ending == ".docx" else files.xlsx(sheet), ending, wanted, tmp_path)

    assert {} == differences(case, LAYOUTS["national"], imported(data, f"自评表.{wanted}", book))
