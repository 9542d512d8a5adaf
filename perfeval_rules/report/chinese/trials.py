"""Chinese for rules that are tried out: their examples, what these show, and the mistakes they notice."""

CATALOGUE = {
    # Examples
    "Examples of rules": "规则的示例",
    "{count} examples hold": "{count} 个示例符合预期",
    "{failing} of {count} examples do not hold": "{count} 个示例中有 {failing} 个不符合预期",
    " (no example)": "（没有示例）",
    "example {number}": "示例 {number}",
    "{example}: {expected}": "{example}：{expected}",
    "{example}: {expected} — {figures}": "{example}：{expected}——{figures}",
    "given": "给定",
    "decided": "判断",
    "expected": "预期",
    "{wanted} | found: {found}": "{wanted} ｜ 实际：{found}",
    "lines {lines}": "计分项 {lines}",
    "text: {text}": "文字：{text}",
    "rows {rows}": "第 {rows} 行",
    "{condition}, row {row}": "{condition}（第 {row} 行）",
    "{condition} {answer}": "{condition}：{answer}",
    "{condition} {answer}: {figures}": "{condition}：{answer}，{figures}",
    "applies_when": "适用条件",
    "condition": "条件",
    "line {line}": "计分项 {line}",
    " …": "……",
    "Rules: {rules}, examples: {examples}, not as expected: {failing}.": (
        "共 {rules} 条规则、{examples} 个示例，{failing} 个不符合预期。"
    ),
    # What examples show
    "Shown by examples: {share}": "示例覆盖：{share}",
    "Examples show every condition.": "每个条件都有示例覆盖。",
    "{percent}% ({part} of {whole})": "{percent}%（{part}/{whole}）",
    "{condition}: {sentence}": "{condition}：{sentence}",
    "never gives the score": "没有示例用到这一项",
    "never fires: {text}": "没有示例使其成立：{text}",
    "is never quiet: {text}": "没有示例使其不成立：{text}",
    "this part is never the only one that is false: {text}": "没有示例只因这一部分而不成立：{text}",
    "this part is never the only one that is true: {text}": "没有示例只因这一部分而成立：{text}",
    "the condition of 'if' never holds: {text}": "没有示例走到 then 一支：if {text}",
    "the condition of 'if' never fails: {text}": "没有示例走到 else 一支：if {text}",
    # Mistakes made on purpose
    "Mistakes noticed by examples: {share}": "改错检验（故意改错，示例能发现的）：{share}",
    "Examples notice every mistake.": "每一处改错都有示例发现。",
    "no example would notice: {change}": "没有一个示例会发现：{change}",
    " (not tried: its examples do not hold)": "（未做：示例本身不符合预期）",
    "'{before}' turned into '{after}'": "把“{before}”改成“{after}”",
    "line {line} left out": "去掉计分项 {line}",
    "line {line} no longer a gate": "计分项 {line} 不再作为门槛",
    "lines {one} and {other} exchanged": "对调计分项 {one} 与 {other}",
    # perfeval rules test
    "Run the examples of rules, and show what each gives, expects and gets, and which comparison decided.": (
        "运行规则的示例，列出每个示例给定什么、预期什么、得到什么，以及由哪个比较决定。"
    ),
    (
        "--coverage lists the conditions, parts and branches that no example shows; --mutate makes small mistakes in "
        "the rules (thresholds, operators, lines) and lists those that no example notices."
    ): (
        "--coverage 列出没有示例覆盖的条件、条件的组成部分和分支；--mutate 故意在规则里改错（阈值、比较符、计分项），"
        "列出没有示例能发现的改动。"
    ),
    (
        "Exit codes: 0 all hold, 1 an example does not or --min is not reached, 2 wrong usage, 3 a rule file is faulty."
    ): "退出码：0 全部符合预期；1 有示例不符合预期或未达到 --min；2 用法有误；3 规则文件有错。",
    "Names of rule books, or rule files; left out: all books there are.": "规则库名称或规则文件；不写则为全部规则库。",
    "[BOOK|FILE]...": "[规则库|文件]...",
    "Only rules with this word in their id, title or tags.": "只取编号、标题或目录号中含有该词的规则。",
    "Show also the examples that hold in full.": "符合预期的示例也完整列出。",
    "Run again whenever a rule file changes, until Ctrl-C.": "规则文件一有改动就重新运行，按 Ctrl-C 结束。",
    "List what the examples do not show of their rules.": "列出示例没有覆盖的内容。",
    "Make mistakes in rules and list those that no example notices.": "故意改错，列出没有示例能发现的改动。",
    "Exit with 1 where a book stays below this percentage.": "有规则库低于该百分比时退出码为 1。",
    "--min says how much of --coverage or --mutate there must be; give one of them": (
        "--min 是对 --coverage 或 --mutate 的要求，请至少写其中一个"
    ),
    "'{path}' stands in no rule book": "“{path}”不在任何规则库里",
    "no rule matches '{word}'": "没有规则含有“{word}”",
    "there is no rule to test": "没有可以测试的规则",
    "Watching {count} files; Ctrl-C ends.": "正在监视 {count} 个文件，按 Ctrl-C 结束。",
    "Changed: {files}.": "已改动：{files}。",
}
