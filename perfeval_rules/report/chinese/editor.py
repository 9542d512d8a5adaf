"""Chinese for what editors show: notes on names, and what can be done."""

CATALOGUE = {
    # Notes
    "Question: {question}": "提问：{question}",
    "One of: {choices}": "可取：{choices}",
    "Decimals: {decimals}": "小数位数：{decimals}",
    "Fields: {fields}": "字段：{fields}",
    "Derived by the formula above; a case cannot set it.": "按上面的公式推算，案例不能填写。",
    "list of records": "多条记录",
    "{value} (until {until})": "{value}（{until} 及以前）",
    "{value} (from {since} on)": "{value}（{since} 起）",
    "{value} ({since} to {until})": "{value}（{since} 至 {until}）",
    "Basis: {basis}": "依据：{basis}",
    "To be verified.": "待核实。",
    "Switched off in this book.": "在本规则库中已停用。",
    "{points} points": "{points} 分",
    "required": "必填",
    "In the case '{case}': {value}": "案例“{case}”中：{value}",
    # What can be done
    "Write {right}": "改为 {right}",
    "Run this example": "运行这个示例",
    "Run all examples of this rule": "运行本规则的全部示例",
    "The examples cannot run while the book has faults.": "规则库有错误，改正后才能运行示例。",
    "Example {number} holds: {answer}.": "示例 {number} 符合预期：{answer}。",
    "Example {number} does not hold. {what}": "示例 {number} 不符合预期。{what}",
    "{text} Unknown here: {facts}.": "{text}。未知：{facts}。",
    "{key}: expected {expected}, found {found}": "{key}应为“{expected}”，实为“{found}”",
    "answer": "回答",
    "score": "得分",
    "lines": "成立的计分项",
    "rows": "成立的行",
    "text": "文字",
    "the case is not checked while its rule book '{name}' has faults": "规则库“{name}”有错误，暂不核对本案例",
    # The command
    "the language server needs pygls; install it with: pip install 'perfeval-rules[lsp]'": (
        "语言服务器需要 pygls，请先安装：pip install 'perfeval-rules[lsp]'"
    ),
    "Serve an editor: diagnostics, completion, notes and names while rules and cases are typed (language server).": (
        "为编辑器服务：编写规则和案例时随时报错、补全、提示、查找和改名（语言服务器）。"
    ),
    (
        "Editors start it themselves and speak with it over standard input and output; docs/editor.md says how they "
        "are set up."
    ): "由编辑器自行启动，经标准输入输出通信；设置方法见 docs/editor.zh-CN.md。",
}
