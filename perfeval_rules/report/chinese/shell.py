"""Chinese for what the command line says, its help included."""

CATALOGUE = {
    # What goes wrong
    "Wrong usage: {reason}": "用法有误：{reason}",
    "'perfeval COMMAND --help' shows how it is used.": "用法说明：perfeval 命令 --help",
    "Internal failure: {reason}": "程序内部故障：{reason}",
    "internal failure: {reason}": "程序内部故障：{reason}",
    (
        "This is a fault of perfeval, not of your files. Please report the line above with 'perfeval --version' "
        "and the command; PERFEVAL_DEBUG=1 shows where it happened."
    ): (
        "这是 perfeval 自身的故障，不是您的文件有错。请把上一行连同 perfeval --version 的输出和所用命令报告给我们；"
        "设环境变量 PERFEVAL_DEBUG=1 可看到出错位置。"
    ),
    "{reason}": "{reason}",
    "faulty file": "文件有错",
    "it does not exist": "文件不存在",
    "permission denied": "没有权限",
    "it is a folder": "这是文件夹",
    "a part of the path is not a folder": "路径中有一段不是文件夹",
    "the disk is full": "磁盘已满",
    "the disk cannot be written to": "磁盘不可写",
    "the name is too long": "名称过长",
    "'{path}' does not exist": "“{path}”不存在",
    "cannot be read: {reason}": "无法读取：{reason}",
    "'{path}' cannot be written: {reason}": "“{path}”无法写入：{reason}",
    "'{path}' is a folder; name a file to write to": "“{path}”是文件夹，请指定要写入的文件",
    "the folder '{path}' does not exist": "文件夹“{path}”不存在",
    "the folder '{path}' holds no case.yaml, nor does any folder in it": "文件夹“{path}”及其下级都没有 case.yaml",
    "'{path}' holds {count} cases; name one": "“{path}”里有 {count} 个案例，请指定一个",
    "the rules folder '{path}' does not exist": "规则文件夹“{path}”不存在",
    "no rule book is called '{name}'; there are: {names}": "没有名为“{name}”的规则库；现有：{names}",
    "Known books: {names}.": "现有规则库：{names}。",
    "the engine '{engine}' does not work here: {reason}": "推理引擎“{engine}”在此无法使用：{reason}",
    "no rule, row or tag is called '{word}'; did you mean: {names}?": (
        "没有名为“{word}”的规则、指标行或目录号；是不是：{names}？"
    ),
    "no rule, row or tag is called '{word}'; 'perfeval rules list' shows all rules": (
        "没有名为“{word}”的规则、指标行或目录号；全部规则见 perfeval rules list"
    ),
    "no command is called '{name}'; there are: {names}": "没有命令“{name}”；现有命令：{names}",
    "there is no option {name}": "没有选项 {name}",
    "there is no option {name}; did you mean {near}?": "没有选项 {name}；是不是 {near}？",
    "{name} is missing": "缺少 {name}",
    "a value must follow {name}": "{name} 后面要写一个值",
    "these words do not fit the command ({reason})": "命令后面的词不合用法（{reason}）",
    "this value is not possible; write {name}": "不能取这个值，请写 {name}",
    # What goes well
    "Checking": "正在核对",
    "Written: {path}": "已写入：{path}",
    "Rule books: {books}, rules: {rules}. No error; all {examples} examples of their own hold.\n": (
        "{books} 个规则库，{rules} 条规则：没有错误，自身的 {examples} 个示例全部符合预期。\n"
    ),
    "--expected writes no report, and takes neither --format nor --output": (
        "--expected 不出报告，不能同时用 --format 或 --output"
    ),
    "the case does not say what it expects": "案例没有写 expect，说明应当得到的结果",
    "fires but is not expected: {rule}: {text}": "不应成立而成立：{rule}：{text}",
    "expected but does not fire: {rule}: {answer}": "应成立而未成立：{rule}：{answer}",
    "expected but does not fire: {rule}: {answer}; missing: {facts}": "应成立而未成立：{rule}：{answer}，缺少 {facts}",
    "expected but does not fire: {rule}: there is no such row": "应成立而未成立：{rule}：没有这一行",
    " (row {number})": "（第 {number} 行）",
    "Cases: {cases}, otherwise than expected: {differing}.\n": "共比对 {cases} 个案例，{differing} 个与预期不一致。\n",
    # Help: its frame
    "Usage: {usage}": "用法：{usage}",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
    "Examples:": "示例：",
    "CASE...": "案例...",
    "CASE": "案例",
    "[TARGET]": "[对象]",
    "[BOOK]...": "[规则库]...",
    "[BOOK]": "[规则库]",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "Show this message and exit.": "显示本说明。",
    # Help: commands
    "Check performance self-evaluations of fiscal projects against declarative rules.": (
        "按声明式规则复核财政项目绩效自评。"
    ),
    "Print version, Python and inference engine.": "显示版本、Python 版本和推理引擎。",
    "Check cases: score them again, list inconsistencies, problems with remedies, and what could not be decided.": (
        "核对案例：重新测算得分，列出不一致之处、问题与整改建议，以及未能判断的事项。"
    ),
    (
        "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 a rule or case file is faulty, "
        "4 a failure of our own."
    ): "退出码：0 没有发现；1 有发现；2 用法有误；3 规则或案例文件有错；4 程序自身故障。",
    (
        "Explain why rules fire, stay quiet or are undecided: every comparison, figure, place and legal basis."
    ): "解释规则为何成立、不成立或未能判断：逐项列出比较、数值、出处和依据。",
    "Look after rule books: read, test and prove them, see what a change does, write and look up rules.": (
        "维护规则库：检查、测试、证明，看改动的影响，编写和查阅规则。"
    ),
    "Read rule books and run the examples in their rules; print everything that is wrong.": (
        "读取规则库并运行规则中的示例，列出所有错误。"
    ),
    "Exit codes: 0 no error, 3 something is wrong.": "退出码：0 没有错误；3 有错误。",
    "List the rules of a book with all it inherits; without a name, those of every book.": (
        "列出一个规则库（含其继承的）的规则；不写名称则列出全部规则库。"
    ),
    # Help: arguments and options
    "Case files, folders that hold a case.yaml, folders of such folders, or - for standard input.": (
        "案例文件、含 case.yaml 的文件夹、这类文件夹的上级文件夹，或 -（标准输入）。"
    ),
    "A case file or its folder.": "案例文件或其文件夹。",
    (
        "What to explain: a rule's id, title or catalogue tag such as A1, or the name of a row. "
        "Left out: everything that fires, costs points or is undecided."
    ): "要解释的内容：规则编号、标题、目录号（如 A1）或指标行名称；不写则解释所有成立、失分或未能判断的规则。",
    "Names of rule books; left out: all there are.": "规则库名称；不写则为全部。",
    "Name of a rule book; left out: all there are.": "规则库名称；不写则为全部。",
    "Form of the report; left out: as the ending of FILE says, else terminal.": (
        "报告格式；不写则按输出文件的扩展名，否则为 terminal。"
    ),
    "Write the report to this file, whole or not at all.": "把报告写入该文件；要么写全，要么不写。",
    "Inference engine; auto takes durable-rules where it works, else plain Python.": (
        "推理引擎；auto 优先用 durable-rules，不可用时用纯 Python。"
    ),
    "The least standing that counts: claimed (also by the unit alone), stated (in the document), verified.": (
        "采信事实的最低证据效力：claimed 自评认定、stated 文中载明、verified 佐证核实。"
    ),
    "Exit with 1 when something at least as grave is found; left out: error.": (
        "发现达到该程度的事项时退出码为 1；不写则为 error。"
    ),
    "Folder of rule books; its books win over those found near the case and those that come with the program.": (
        "规则库所在文件夹；其中的规则库优先于案例附近的和程序自带的。"
    ),
    "List only rules of this kind.": "只列出这一种规则。",
    "Print no report, only where findings differ from those that the cases say they were built to have.": (
        "不出报告，只列出与案例 expect 所写预期不一致之处。"
    ),
    "Print no report and no progress; the exit code says what was found.": "不输出报告和进度，只看退出码。",
    "Language of everything around the findings; also PERFEVAL_LANG. Rules and cases stay as written.": (
        "界面语言，也可用环境变量 PERFEVAL_LANG；规则和案例的文字保持原样。"
    ),
    # perfeval rules catalogue
    "Write all that books and those they extend say of their rules, as pages to read, search and print.": (
        "把规则库及其上级规则库的规则写成网页和 Markdown 文件，供阅读、查找、打印。"
    ),
    "Exit codes: 0 written, 2 wrong usage, 3 a rule file is faulty.": "退出码：0 已写好；2 用法有误；3 规则文件有错。",
    "Folder to write to; made where it is not there.": "写到哪个文件夹；没有就新建。",
    "Rule books: {books}, rules: {rules}.": "{books} 个规则库，{rules} 条规则。",
    # perfeval feel
    "Evaluate an expression of the rule language, by itself or on the facts of a case.": (
        "计算规则语言的一个表达式，可以单独计算，也可以用某个案例的事实计算。"
    ),
    "Exit codes: 0 a value (null too), 2 wrong usage, 3 the expression or the file is faulty.": (
        "退出码：0 得到值（含空值）；2 用法错误；3 表达式或文件有错。"
    ),
    "The expression, or - for standard input; left out: every piped line, or a prompt on a terminal.": (
        "表达式，- 表示标准输入；省略时逐行计算管道送来的内容，在终端里则逐条输入。"
    ),
    "Read the facts of this case file or folder.": "使用这个案例文件或文件夹里的事实。",
    "Read the names in this YAML or JSON file instead.": "改用这个 YAML 或 JSON 文件里的名称和值。",
    "Print the value of every part, too.": "同时列出每个组成部分的值。",
    "an expression reads a case or a context, not both": "--case 与 --context 只能用一个",
    "Type an expression; Tab completes, an empty line ends.": "请输入表达式；按 Tab 键补全，空行结束。",
    "unknown; missing: {facts}": "未知，缺少：{facts}",
    "unknown ({value}); missing: {facts}": "未知（{value}），缺少：{facts}",
    "'{path}' cannot be read: {reason}": "“{path}”无法读取：{reason}",
}
