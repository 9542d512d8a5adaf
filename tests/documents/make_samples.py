"""Makes the sample files anew: ``python tests/documents/make_samples.py``, which needs LibreOffice."""

import io
import subprocess
import tempfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
from hand_made import container, document, links, paragraph
from openpyxl.styles import Border, Side
from PIL import Image, ImageDraw

SAMPLES = Path(__file__).parent / "samples"
ROWS = (
    ("项目支出绩效自评表", None, None, None, None),
    ("三级指标", "年度指标值", "实际完成值", "分值", "得分"),
    ("预算\n执行率", 0.95, 0.9892, 10, 0.1 + 0.2),
    (None, date(2020, 3, 1), date(2020, 12, 1), True, 12437208.1),
    ("按期完成", 90, 1257.36, -3, 0),
    ("合计", 0, None, 100, "=SUM(E3:E5)"),
)
FORMATS = {
    "B3": '"≥"0%',
    "C3": "0%",
    "B4": "yyyy/m/d",
    "C4": 'yyyy"年"m"月"',
    "B5": '0"分"',
    "C5": '#,##0.00_ "万元"',
    "D5": "0;(0)",
    "E5": '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ',
    "B6": "000",
}
BODY = """
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>主要问题</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>监考有效性不足</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Listed"/></w:pPr><w:r><w:t>通过率不均衡</w:t></w:r></w:p>
<w:p><w:r><w:t>得分为</w:t></w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del>
<w:ins><w:r><w:t>7.5</w:t></w:r></w:ins><w:r><w:t>分</w:t><w:tab/><w:t>是</w:t>
<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>否</w:t><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r></w:p>
<w:sdt><w:sdtContent><w:p><w:r><w:t>内容控件里的字</w:t><w:br/><w:t>第二行</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p>
</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent>
</mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>横跨两列</w:t></w:r></w:p></w:tc>
<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>竖跨两行</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>缩进一格</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>内层</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:sdtContent></w:sdt>
<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>
<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删去的行</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:p></w:tc>
<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>旧式合并</w:t></w:r></w:p></w:tc>
<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
"""
LISTS = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:lvl><w:start w:val="3"/><w:numFmt w:val="chineseCountingThousand"/>
<w:lvlText w:val="%1、"/></w:lvl><w:lvl><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""
STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:styleId="List"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Listed"><w:basedOn w:val="List"/></w:style></w:styles>"""
HEADER = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:hdr>'
PAGE = """<html><head><meta charset="gb2312"><title>不读</title><style>td {}</style></head><body>
<script>document.write("不读")</script><p>项目支出<b>绩效</b>自评表<br>（2020 年度）</p>
<div>单位：<span>某局</span><p>段落</p></div>
<table><caption>表一</caption><tr><th rowspan=2>指标</th><th colspan=2>分值<sup>①</sup></th></tr>
<tr><td>满分<td>得分</tr>
<tbody><tr><td><p>执行率</p><p>第二行</p></td><td>10</td><td>&nbsp;<table><tr><td>内层</td></tr></table></td></tr></tbody></table>
<img src="http://example.invalid/a.png">尾</body></html>"""


def form_xlsx() -> bytes:
    """A form with merged cells, number formats, a hidden row and sheet, and a formula without a value."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "自评表"
    for row in ROWS:
        sheet.append(row)
    for cell, number_format in FORMATS.items():
        sheet[cell].number_format = number_format
    side = Side(style="thin")
    for row in sheet["A1:E6"]:
        for cell in row:
            cell.border = Border(side, side, side, side)
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A3:A4")
    sheet.row_dimensions[5].hidden = True
    for column in "ABCDE":
        sheet.column_dimensions[column].width = 16
    hidden = book.create_sheet("底稿")
    hidden.sheet_state = "hidden"
    hidden["C2"] = "藏"
    return saved(book)


def form_docx() -> bytes:
    """A document with text before and after a table of merged cells, made by a library."""
    document = docx.Document()
    document.add_paragraph("项目支出绩效自评表")
    table = document.add_table(3, 3)
    table.style = "Table Grid"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "三级指标"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "预算执行率"
    table.cell(1, 1).text = "98.92%\n以上"
    table.cell(2, 2).text = "12,437,208.10"
    document.add_paragraph("项目总体完成情况良好，基本完成了年度计划内容。" * 4)
    document.add_paragraph("自评结束。")
    return saved(document)


def scan_pdf() -> bytes:
    """A page that is a picture."""
    picture = Image.new("1", (300, 400), 1)
    ImageDraw.Draw(picture).line((50, 50, 250, 350))
    file = io.BytesIO()
    picture.save(file, "PDF")
    return file.getvalue()


def saved(made: object) -> bytes:
    """The bytes of a workbook or document."""
    file = io.BytesIO()
    made.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def converted(data: bytes, name: str, target: str) -> bytes:
    """The bytes of a file as LibreOffice converts them."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, name)
        source.write_bytes(data)
        own = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", own, "--headless", "--convert-to", target, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        return source.with_suffix("." + target.partition(":")[0]).read_bytes()


def make() -> None:
    """Write all samples."""
    sheet, text = form_xlsx(), form_docx()
    parts = {
        "word/_rels/document.xml.rels": links(
            ("n", "numbering", "numbering.xml"), ("s", "styles", "styles.xml"), ("h", "header", "header.xml")
        ),
        "word/numbering.xml": LISTS,
        "word/styles.xml": STYLES,
        "word/header.xml": HEADER.format(paragraph("页眉")),
        "word/media/image1.png": b"",
    }
    lock = 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    lock += '"DocumentOpenPassword":{"type":"string","value":"secret"}}'
    samples = {
        "form.xlsx": sheet,
        "form.xls": converted(sheet, "form.xlsx", "xls"),
        "form.ods": converted(sheet, "form.xlsx", "ods"),
        "sheet.pdf": converted(sheet, "form.xlsx", "pdf"),
        "form.docx": text,
        "form.pdf": converted(text, "form.docx", "pdf"),
        "form.html": converted(text, "form.docx", "html"),
        "old.doc": converted(text, "form.docx", "doc"),
        "locked.pdf": converted(text, "form.docx", lock),
        "locked.xlsx": container({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}),
        "all-of-word.docx": document(BODY, parts),
        "page.xls": PAGE.encode("gbk"),
        "table.csv": '指标,分值,得分\n预算执行率,10,"9.8\n（四舍五入）"\n,,\n合计,100\n,,\n'.encode("gb18030"),
        "scan.pdf": scan_pdf(),
    }
    SAMPLES.mkdir(exist_ok=True)
    for name, data in samples.items():
        (SAMPLES / name).write_bytes(data)


if __name__ == "__main__":
    make()
