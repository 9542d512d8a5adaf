"""Chinese for the help of the commands that read documents in and write documents out."""

CATALOGUE = {
    # What the commands do
    (
        "Beside text the report comes as a page (html), a workbook whose ledger can be filled in and read back (xlsx), "
        "an opinion in Word (docx), and for other programs (json, sarif, junit). Decisions in a review.yaml beside the "
        "case are shown; what they dismiss or waive does not count for the exit code."
    ): (
        "报告除文字外，还可以是网页（html）、可填写再读回的台账工作簿（xlsx）、Word 复核意见（docx），以及供其他程序"
        "用的 json、sarif、junit。案例旁边的 review.yaml 里的审核决定会列出；不采纳的和暂缓的不计入退出码。"
    ),
    "Read self-evaluation documents into a case file: every fact with its place, nothing guessed.": (
        "把自评材料读成案例文件：每个事实都带出处，不作猜测。"
    ),
    (
        "What is not understood is listed, and so is what a person must look up or judge. Importing again keeps what "
        "was corrected in the case file, and shows what changes. A questionnaire of 'perfeval case new' is "
        "read back whole."
    ): (
        "没有读懂的、须由人查明或判断的，都会列出。再次读入时，案例文件里改过的保留，并显示有哪些变化。"
        "perfeval case new 做的问卷填好后原样读回。"
    ),
    (
        "Exit codes: 0 read, 2 wrong usage, 3 a document or the case file cannot be read; nothing is written then."
    ): "退出码：0 已读入；2 用法有误；3 材料或案例文件读不了，此时什么也不写。",
    "Write the Word letters of cases: opinion, list of problems, notice of rectification, query to the unit.": (
        "写出案例的公文：复核意见、问题清单、整改通知书、询问函。"
    ),
    (
        "Findings that a review dismissed are in no letter. Every letter can be laid out by a Word template of your "
        "own."
    ): "审核不采纳的发现不写进任何公文。每种公文都可以换成自己的 Word 模板。",
    (
        "Exit codes: 0 written, 2 wrong usage, 3 a case or template is faulty; its letters are not written then."
    ): "退出码：0 已写成；2 用法有误；3 案例或模板有错，该案例的公文一份也不写。",
    "Compare two cases: last year with this year, or a self-evaluation with its re-check.": (
        "比较两个案例：去年与今年，或自评与复核。"
    ),
    (
        "Scores row by row, findings that repeat, that are new and that are gone, and problems that both list "
        "themselves."
    ): "逐行比较得分，列出重复出现、新出现和已消除的发现，以及两份自己都列出的相近问题。",
    "Exit codes: 0 compared, 2 wrong usage, 3 a rule or case file is faulty.": (
        "退出码：0 已比较；2 用法有误；3 规则或案例文件有错。"
    ),
    # Arguments and options
    "FILE...": "文件...",
    (
        "Documents about one case (.xlsx, .xls, .ods, .docx, .pdf with text, .html, .csv, .txt), or - for text that is "
        "piped in."
    ): "关于一个案例的材料（.xlsx、.xls、.ods、.docx、带文字的 .pdf、.html、.csv、.txt）；- 表示从管道读入文字。",
    (
        "Folder of the case: case.yaml is written there, and what persons corrected in it stays. Left out: the case is "
        "printed."
    ): "案例的文件夹：写入其中的 case.yaml，人工改过的保留；不写则打印出来。",
    "Rule book whose words the documents are read in; left out: the one for their region and year.": (
        "按哪个规则库的用语读；不写则按材料所载的地区和年度选定。"
    ),
    "Region by which the rule book is chosen: the full name, in Chinese.": "按哪个地区选定规则库，例如 湖北省。",
    (
        "Kind of evaluation by which the rule book is chosen: of a project by its unit, of a department, of a "
        "project by others."
    ): "按哪种评价选定规则库：project 项目支出自评、department 部门整体支出评价、external 项目支出绩效评价。",
    "Id of the case; left out: the folder's name.": "案例编号；不写则为文件夹名。",
    "Say what would change, and write nothing.": "只说明会有哪些变化，什么也不写。",
    (
        "Which letter: opinion, list of problems, notice of rectification, query; may be given several times. Left "
        "out: all four."
    ): "哪种公文：opinion 复核意见、list 问题清单、notice 整改通知书、query 询问函；可写几次；不写则四种都写。",
    "Word template of your own, for one kind of letter.": "自己的 Word 模板，用于一种公文。",
    "What to write into a blank of the letter; may be given several times.": (
        "填进空白处的内容，如 文号、联系人；可写几次。"
    ),
    "A notice has only findings that a reviewer confirmed.": "整改通知书只写审核人确认属实的发现。",
    "Instead, write the program's templates into FOLDER, to be changed.": (
        "不写公文，而把程序自带的模板写进文件夹，供修改。"
    ),
    "CASE_A": "案例甲",
    "CASE_B": "案例乙",
    "The earlier case: a case file or its folder.": "较早的案例：案例文件或其文件夹。",
    "The later case, or the re-check of the same one.": "较晚的案例，或同一案例的复核。",
    # What goes wrong
    "the format '{form}' cannot be printed; name a file with -o": "格式“{form}”不能打印出来；请用 -o 指定文件",
    "an opinion in Word is about one case, these are {count}; see 'perfeval letters'": (
        "Word 复核意见一份只写一个案例，这里有 {count} 个；请用 perfeval letters"
    ),
    "two cases are compared; these words name {count}": "比较的是两个案例，这里有 {count} 个",
    "name the cases to write letters about": "请写明要为哪些案例写公文",
    "'{word}' is not NAME=TEXT": "“{word}”不是 名称=内容 的写法",
    "a template is for one kind of letter; say with --letter for which": (
        "模板只用于一种公文；请用 --letter 说明是哪一种"
    ),
    "'{path}' is there already; nothing is written over it": "“{path}”已经存在，不会覆盖",
}
"""By the English that stands in the program."""
