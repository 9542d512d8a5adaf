"""Chinese for questionnaires: how they are asked for, what is wrong in those that come back, what a case lacks."""

CATALOGUE = {
    # Commands
    "Begin a case with a questionnaire of what its rules need, and look case files over.": (
        "新建案例：列出规则要用到的事实供填写；检查案例文件。"
    ),
    "Write a questionnaire: exactly the facts that the rules of a book need, each with its question and its rules.": (
        "写出填报表：规则库的规则要用到的全部事实，每项附问题和用到它的规则。"
    ),
    (
        "As a workbook it has drop-downs and room for evidence, and 'perfeval import' reads it back whole; as a case "
        "file every open fact is a comment to be completed. With --from, what a case says already is filled in."
    ): (
        "写成工作簿的，有下拉选项和填写出处的栏目，填好后用 perfeval import 原样读回；"
        "写成案例文件的，没有填的事实都是注释，查明一项填一项。加 --from 的，案例已有的内容预先填好。"
    ),
    "Exit codes: 0 written, 2 wrong usage, 3 the case to begin with is faulty.": (
        "退出码：0 已写成；2 用法有误；3 --from 的案例有错。"
    ),
    (
        "Read case files and their rule books: print what is wrong with them, and how many facts the rules still need."
    ): "读案例文件及其规则库：列出错误，以及规则还缺多少事实。",
    "Exit codes: 0 nothing is wrong, 2 wrong usage, 3 a rule or case file is faulty.": (
        "退出码：0 没有错误；2 用法有误；3 规则或案例文件有错。"
    ),
    "Rule book whose rules ask the questions.": "按哪个规则库提问。",
    "Case whose facts are filled in already, to be corrected.": "预先填好这个案例的内容，供更正。",
    "Id of the case, such as library-2024.": "案例编号，如 library-2024。",
    "A workbook, or a case file to complete; left out: as the ending of FILE says, else a case file.": (
        "写成工作簿，还是案例文件；不写则看文件名的后缀，再不然写成案例文件。"
    ),
    "File to write, which must not be there yet; left out: the case file is printed.": (
        "写到哪个文件，不能是已有的文件；不写则打印案例文件。"
    ),
    "List the facts that are missing, with their questions.": "列出所缺的事实和问题。",
    # What keeps a questionnaire from being written
    "say with --book whose rules ask: {names}": "请用 --book 指定按哪个规则库提问：{names}",
    "a workbook cannot be printed; name a file with -o": "工作簿不能打印；请用 -o 指定文件",
    "a case to begin with is a file or a folder": "--from 要写案例文件或文件夹",
    "the case is about the rule book '{name}'; leave out --book": "案例用的是规则库“{name}”；请去掉 --book",
    "the case does not fit a workbook: {reason}; take --yaml": "案例写不进工作簿：{reason}；请用 --yaml",
    "'{name}' has more than {most} records": "“{name}”超过 {most} 条",
    "a record of '{name}' has no fields": "“{name}”有一条什么也没有填",
    "'{name}' is longer than the {most} characters of a cell": "“{name}”超过一格能写的 {most} 字",
    # What a case lacks
    "{place}: {missing} of {all} facts that the rules need are missing": (
        "{place}：规则要用的 {all} 项事实，还缺 {missing} 项"
    ),
    "{fact}: in some records {fields}": "{fact}：有的记录缺 {fields}",
    "{fact}: {question}": "{fact}：{question}",
    # What is wrong in a questionnaire that was filled in
    "the questionnaire was written by another version of perfeval": "填报表是另一版本的 perfeval 写的",
    "the questionnaire is about book '{asked}', but is read with '{book}'": (
        "填报表按规则库“{asked}”提问，却按“{book}”读"
    ),
    "the rules have changed since the questionnaire was written": "填报表写出之后，规则有过变动",
    "'perfeval case check --missing' lists what they need by now.": (
        "导入后可用 perfeval case check --missing 查看现在还缺什么。"
    ),
    "the sheet '{sheet}' is gone": "缺工作表“{sheet}”",
    "Give it back its name, or begin with a fresh questionnaire.": "请恢复原来的表名，或重新生成填报表。",
    "the sheet is not part of the questionnaire, and was not read": "不是填报表的工作表，没有读",
    "the headings are gone: {titles}": "缺栏目名：{titles}",
    "the column '{title}' is there twice": "“{title}”这一栏重复",
    "nobody knows the column '{title}'": "没有“{title}”这一栏",
    "the row does not say which fact it is about": "这一行没有写明是哪项事实",
    "'{name}' is a list, which has a sheet of its own": "“{name}”是清单，请填在它自己的工作表",
    "'{name}' is there twice": "“{name}”重复",
    "the same field is there twice": "同一项目重复",
    "'{name}' has evidence but no value, and stays unknown": "“{name}”写了出处而没有填，按没有查明处理",
    "'{name}' is a percentage, and its sign is missing": "“{name}”是百分数，没有写 %",
    "'{name}' is answered by 是 or 否": "“{name}”要填 是 或 否",
    "Write {blank} where the document is blank; leave empty what is not known.": (
        "材料中确为空白的填 {blank}；没有查明的留空。"
    ),
    "what stands behind {mark} was altered": "{mark} 后面的内容改动过，读不了",
    "Delete the mark and write the text as it is.": "请删去这个记号，直接填写内容。",
    "List it in the sheet '{sheet}'.": "请在“{sheet}”表中登记。",
    "the quotation has {count} characters, more than {most}": "原文有 {count} 字，超过 {most} 字",
    "'{word}' is no standing of evidence": "没有“{word}”这种认定方式",
    "no record '{number}' of '{fact}' has the field '{field}' filled in": (
        "“{fact}”没有序号为“{number}”、填了“{field}”的一条"
    ),
    "two records have the number '{number}'": "有两条的序号都是“{number}”",
    "the sheet says that it has no content, but there are rows in it": "写着本表没有内容，表里却有记录",
    "no list is called '{name}'": "没有名为“{name}”的清单",
    "'{text}' is no id: small letters, figures and hyphens, such as library-2024": (
        "“{text}”不能作编号：只用小写英文字母、数字和连字符，如 library-2024"
    ),
    "'{text}' is no kind of evaluation": "没有“{text}”这种评价",
    "a region and a kind of evaluation go together": "地区和评价种类要一起填",
    "a document has a short name and a title": "每份材料都要有简称和材料名称",
}
