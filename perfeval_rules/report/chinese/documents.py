"""Chinese for what is said about documents as they come in."""

CATALOGUE = {
    # What a file is
    "this is a document of Word 97–2003 or WPS (.doc, .wps), which is not read": (
        "这是 Word 97–2003 或 WPS 的旧格式文档（.doc、.wps），不能直接读取"
    ),
    "Open it in Word, WPS or LibreOffice and save it as .docx, or run: soffice --headless --convert-to docx FILE": (
        "请用 Word、WPS 或 LibreOffice 打开后另存为 .docx，或运行：soffice --headless --convert-to docx 文件名"
    ),
    "this is an OpenDocument text or presentation, which is not read": (
        "这是 OpenDocument 文本或演示文稿，不能直接读取"
    ),
    "Save it as .docx, or run: soffice --headless --convert-to docx FILE": (
        "请另存为 .docx，或运行：soffice --headless --convert-to docx 文件名"
    ),
    "this is a Rich Text document (.rtf), which is not read": "这是 RTF 文档（.rtf），不能直接读取",
    "Open it in Word, WPS or LibreOffice and save it as .docx.": "请用 Word、WPS 或 LibreOffice 打开后另存为 .docx。",
    "this is a presentation, which is not read": "这是演示文稿，不能直接读取",
    "Save it as PDF, then try again.": "请另存为 PDF 后再导入。",
    "this is an OFD document, which is not read": "这是 OFD 版式文件，不能直接读取",
    "Export it as PDF from the OFD reader, then try again.": "请在 OFD 阅读器里导出为 PDF 后再导入。",
    "this is a web archive (.mht), which is not read": "这是网页归档文件（.mht），不能直接读取",
    "Open it in Excel, Word or a browser and save it as .xlsx, .docx or .html.": (
        "请用 Excel、Word 或浏览器打开，另存为 .xlsx、.docx 或 .html。"
    ),
    "this is an XML file, which is not read": "这是 XML 文件，不能直接读取",
    "If it is a table, open it in Excel or WPS and save it as .xlsx.": (
        "如果里面是表格，请用 Excel 或 WPS 打开后另存为 .xlsx。"
    ),
    "this is a picture; there is no text in it that could be read": "这是图片，里面没有可以读取的文字",
    "Recognise its text first (OCR), check the figures, and save the result as .docx or .xlsx.": (
        "请先做文字识别（OCR），核对数字，再把结果存为 .docx 或 .xlsx。"
    ),
    "this is an archive of files": "这是压缩包",
    "Unpack it, then import the files in it one by one.": "请先解压，再逐个导入里面的文件。",
    "the document is protected by a password": "文档设有密码",
    "Open it with its password, save it without one, then try again.": "请用密码打开，去掉密码后保存，再导入。",
    "nobody knows what kind of file this is": "认不出这是什么文件",
    "Import .xlsx, .xls, .ods, .docx, .pdf, .html, .csv or plain text.": (
        "可以导入 .xlsx、.xls、.ods、.docx、.pdf、.html、.csv 和纯文本。"
    ),
    "the file is not what its name says: it is {what}, and was read as that": (
        "文件内容与文件名不符：实际是{what}，已按实际内容读取"
    ),
    "Check that it is the file you mean; rename it if it is.": "请确认没有拿错文件；没有拿错就把文件名改过来。",
    "an Excel workbook (.xlsx)": " Excel 工作簿（.xlsx）",
    "a binary Excel workbook (.xlsb)": " Excel 二进制工作簿（.xlsb）",
    "an Excel 97–2003 workbook (.xls)": " Excel 97–2003 工作簿（.xls）",
    "an OpenDocument spreadsheet (.ods)": " OpenDocument 电子表格（.ods）",
    "a Word document (.docx)": " Word 文档（.docx）",
    "a PDF document": " PDF 文档",
    "a web page (.html)": "网页（.html）",
    "a table in plain text (.csv)": "纯文本表格（.csv）",
    "plain text": "纯文本",
    # Too large, damaged, or made to harm
    "there is no text in the file": "文件里没有文字",
    "Check that it is the file you mean.": "请确认没有拿错文件。",
    "the file is larger than {most} MiB": "文件超过 {most} MiB",
    "Remove pictures and whatever is not part of the self-evaluation, or split the file.": (
        "请去掉图片和与自评无关的内容，或把文件拆开。"
    ),
    "the package unpacks to far more than a document holds, and was not opened": (
        "文件解压后大得不像文档，为安全起见没有打开"
    ),
    "Open it in Excel or Word, save it under a new name, then try again; distrust whoever sent it.": (
        "请核实文件来源；确认可信后，用 Excel 或 Word 打开、另存一份再导入。"
    ),
    "the file is damaged or incomplete": "文件已损坏或不完整",
    "Get it again, or open it in Excel, Word or WPS and save it anew.": (
        "请重新获取文件，或用 Excel、Word、WPS 打开后重新保存。"
    ),
    "the part {part} is larger than {most} MiB": "文件内部的 {part} 超过 {most} MiB",
    "Split the document, or remove what is not part of the self-evaluation.": (
        "请把文档拆开，或去掉与自评无关的内容。"
    ),
    "a part of the file declares XML entities, which no office program writes; it was not read": (
        "文件内部声明了 XML 实体，办公软件不会这样写，没有读取"
    ),
    "Distrust whoever sent it; ask for a file saved from Excel, Word or WPS.": (
        "请核实文件来源，向对方索取用 Excel、Word 或 WPS 保存的文件。"
    ),
    "elements stand more than {most} deep within each other": "内容层层嵌套超过 {most} 层",
    "Save the document anew from the program that made it.": "请用原来的软件重新保存文档。",
    "the text is in no known encoding": "认不出文本的编码",
    "Save it as UTF-8 or GB18030 (GBK), then try again.": "请存为 UTF-8 或 GB18030（GBK）编码后再导入。",
    "the web page holds nothing": "网页是空的",
    "Save the page from the browser again, as a complete page.": "请在浏览器里重新保存网页，保存类型选“网页，全部”。",
    # Tables and sheets
    "the tables of the file have more than {most} cells": "文件里的表格超过 {most} 个单元格",
    "Delete what is not part of the self-evaluation, or split the file.": "请删去与自评无关的内容，或把文件拆开。",
    "the table is larger than what is read: nothing beyond row {row} and column {column} was": (
        "表格过大，第 {row} 行、第 {column} 列以外的内容没有读取"
    ),
    "Delete what is not part of the self-evaluation, or split the table.": "请删去与自评无关的内容，或把表格拆开。",
    "the table cannot be told into rows and columns": "分不清表格的行和列",
    "Open it in Excel and save it as .xlsx.": "请用 Excel 打开后另存为 .xlsx。",
    "the sheet {sheet} is larger than what is read: nothing beyond row {row} and column {column} was": (
        "工作表“{sheet}”过大，第 {row} 行、{column} 列以外的内容没有读取"
    ),
    "Delete what is not part of the self-evaluation, or split the workbook.": (
        "请删去与自评无关的内容，或把工作簿拆开。"
    ),
    "a sheet reaches over {count} cells, most of them empty": "有工作表占了 {count} 个单元格，绝大部分是空的",
    "Delete the stray cells far to the right or below, or save the workbook as .xlsx.": (
        "请删去远处零星的单元格，或另存为 .xlsx。"
    ),
    "{count} formulas in the sheet {sheet} have no stored value and were read as blank: {cells}": (
        "工作表“{sheet}”有 {count} 个公式没有保存计算结果，已按空白读取：{cells}"
    ),
    "Open the workbook in Excel or WPS, let it calculate, save it, then try again.": (
        "请用 Excel 或 WPS 打开，重新计算并保存后再导入。"
    ),
    "number formats of .xlsb are not read: a percentage stands as its plain number": (
        ".xlsb 的数字格式读不出来：百分比按小数列出"
    ),
    "the hidden sheet {sheet} was read too": "隐藏的工作表“{sheet}”也已读取",
    "hidden rows or columns of the sheet {sheet} were read too": "工作表“{sheet}”里隐藏的行或列也已读取",
    # PDF
    "this is a scanned PDF: its pages are pictures, and there is no text in it": (
        "这是扫描件 PDF：每页都是图片，没有文字可读"
    ),
    "pages without text were left out, they are pictures: {pages}": "以下页是图片，没有文字，未读取：第 {pages} 页",
    "Recognise their text first (OCR), and check the figures.": "请先对这些页做文字识别（OCR），并核对数字。",
    "pages in letters that the document does not explain are not reliable: {pages}": (
        "以下页的字体缺少文字对照表，读出的文字不可靠：第 {pages} 页"
    ),
    "Ask for the Word or Excel file, or recognise the text of the pages (OCR).": (
        "请索取 Word 或 Excel 原件，或对这些页做文字识别（OCR）。"
    ),
    "only the first {count} pages were read": "只读取了前 {count} 页",
    "The rest is damaged, or takes too long to read; save the pages that you need as a PDF of their own.": (
        "其余部分已损坏，或读取时间过长；请把需要的页单独存为 PDF。"
    ),
    "the PDF takes too long or too much memory to read": "这份 PDF 读取时间过长或占用内存过多",
    "Print it to PDF anew from a PDF reader, then try again.": "请用 PDF 阅读器打开，重新打印成 PDF 后再导入。",
    # Left aside
    "macros were left aside; they are never run": "宏未读取，也绝不会运行",
    "pictures were left aside; text in them is not read": "图片未读取，图片里的文字读不到",
    "embedded files were left aside; save them as files of their own to read them": (
        "嵌入的文件未读取；如需读取，请单独另存"
    ),
    "charts were left aside": "图表未读取",
    "comments were left aside": "批注未读取",
    "links to other files were left aside; nothing is fetched": "指向其他文件的链接未读取，不会去获取任何外部内容",
    "page headers were left aside": "页眉未读取",
    "page footers were left aside": "页脚未读取",
    "footnotes were left aside": "脚注未读取",
    "endnotes were left aside": "尾注未读取",
    "pictures and embedded pages were left aside; nothing is fetched": "图片和嵌入的网页未读取，不会去获取任何外部内容",
}
