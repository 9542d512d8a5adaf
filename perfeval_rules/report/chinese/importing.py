"""Chinese for what is said about imports, and about two cases side by side."""

CATALOGUE = {
    # Imports
    "Imported: {title}": "已读入：{title}",
    "{facts} facts, {records} rows in their lists": "{facts} 个事实，其中清单共 {records} 条",
    "added": "新增",
    "gone from the document": "材料里不再有",
    "corrected by a person, kept": "人工改过，保留",
    "kept as corrected, though the document now says otherwise": "人工改过，保留；材料现在的说法不同",
    "Compared with the case file as it was": "与原有案例文件比较",
    "Nothing changes.": "没有变化。",
    "and {count} more lines": "另有 {count} 行",
    "Stated differently in two places": "两处说法不同",
    "Not understood": "没有读懂",
    "{place}: ": "{place}：",
    "To be looked up or judged by a person: {count}": "须由人查明或判断：{count} 项",
    "and {count} more; they stand as comments at the end of the case file": "另有 {count} 项，以注释列在案例文件末尾",
    "in each record: {names}": "每条还可以填：{names}",
    "'{path}' could not be merged, and stays as it is": "“{path}”不能合并，保持原样",
    "the documents do not say for which year they are; name the rule book with --book": (
        "材料里没有写明年度；请用 --book 指定规则库"
    ),
    "the documents name no region: the rules for the whole country are taken; --region or --book chooses": (
        "材料里没有写明地区，按全国的规则库；可用 --region 或 --book 指定"
    ),
    "the rule book '{name}' has faults; see 'perfeval rules check {name}'": (
        "规则库“{name}”有错；请运行 perfeval rules check {name}"
    ),
    "Facts found": "读到的事实",
    "Note": "说明",
    "{title}: {count}": "{title}：{count} 项",
    "a questionnaire holds a whole case; import it by itself": "问卷本身就是一个完整的案例，请单独读入",
    # Decisions in the report of a case
    "{what} by {by} on {on}: {reason}": "{what}（{by}，{on}）：{reason}",
    "{text} (until {day})": "{text}（至 {day}）",
    "{text}; it does not hold any more: {why}": "{text}；已失效：{why}",
    "Settled by reviewers: {total} ({grade}), rate of difference {rate}.": (
        "核定总分：{total}（{grade}），差异率 {rate}。"
    ),
    # Two cases side by side
    "{old} beside {new}": "对比：{old}与{new}",
    "Earlier": "前一份",
    "Later": "后一份",
    "Findings: {severity}": "发现（{severity}）",
    "Weight before": "原权重",
    "Stated before": "原自评",
    "Computed before": "原测算",
    "Found in both": "两份都有的发现",
    "Only in the later one": "只在后一份出现",
    "Only in the earlier one": "只在前一份出现",
    "[{severity}] ": "［{severity}］",
    "Problems that both list themselves: {count}": "两份自己都列出的相近问题：{count}",
    "Likeness": "相近程度",
    "Where it is the same problem, set 上年已提出 to true in the later case: check M8 then fires.": (
        "确是同一问题的，在后一份案例的该条问题中填 上年已提出: true，核对 M8 即会提出。"
    ),
}
