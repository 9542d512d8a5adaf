"""Chinese for reviews: decisions kept in files, their history, ledgers that come back."""

CATALOGUE = {
    # why a decision does not hold
    "the waiver ended on {day}": "暂缓已于 {day} 到期",
    "what the rule asks, or how grave it is, has changed": "规则的条件或严重程度已变",
    "the finding had gone and is there again since {day}": "该发现曾经消除，{day} 起再次出现",
    "{first}; {second}": "{first}；{second}",
    "{count} more facts have changed": "另有 {count} 项事实已变",
    "{fact} was not known and is now {new}": "{fact}原为未知，现为 {new}",
    "{fact} was {old} and is not known any more": "{fact}原为 {old}，现为未知",
    "{fact} was {old} and is now {new}": "{fact}原为 {old}，现为 {new}",
    "{fact} has changed (entries: {old}, now {new})": "{fact}已变（原有 {old} 项，现有 {new} 项）",
    # what contradicts
    "a decision needs a reason": "复核决定须写明理由",
    "only a waiver has an end date": "只有暂缓才写截止日期",
    "a waiver needs an end date": "暂缓须写明截止日期",
    "a waiver must end after today, not on {day}": "暂缓的截止日期须在今天之后，不能是 {day}",
    "a score is not less than 0": "得分不能小于 0",
    "the score is greater than the weight {weight}": "得分超过该行的权重 {weight}",
    "a settled score needs a reason": "核定得分须写明理由",
    "a remedy is closed on evidence: say with --evidence what proves it done": (
        "销号须有佐证：用 --evidence 写明完成的凭据"
    ),
    "a remedy is done, but no evidence says so": "整改写为已完成，但没有写佐证",
    "there is a reason, but no decision": "写了理由，但没有写复核决定",
    "the finding is not there any more, so that nothing can be decided": "该发现已经消除，不需要再作决定",
    "no finding has the id '{id}'": "没有编号为“{id}”的发现",
    "no finding has the id '{id}' and so many remedies": "没有编号为“{id}”、有这么多项措施的发现",
    "the table has not just one row '{row}'": "自评表中没有或不止一行“{row}”",
    "the review has '{ours}' here by now, and the ledger '{theirs}'": (
        "复核记录此处已改为“{ours}”，台账写的是“{theirs}”"
    ),
    # the history
    "it cannot be read": "无法读取",
    "its content is not what its hash says": "内容与校验值不符",
    "it does not follow the entry before it": "与前一条接不上",
    "its number is not the next one": "序号不连续",
    "it changes something that was otherwise before": "所记的修改前内容与此前不符",
    "the review stands on an entry that the history does not hold": "复核文件所依据的那条修改记录不在历史中",
    "the review says something else about '{key}'": "复核文件关于“{key}”的内容与历史不符",
    "{path}, entry {number}: {reason}": "{path} 第 {number} 条：{reason}",
    "{path} and its history do not agree: {reason}.": "{path} 与它的修改历史不一致：{reason}。",
    "'perfeval review verify' says more. To go back to what the history holds, delete {path}.": (
        "用 perfeval review verify 查看详情。要恢复为历史所记的内容，删除 {path} 即可。"
    ),
    "{path} lacked what its history already held; it is completed.": "{path} 缺少历史中已有的修改，已补全。",
    "{path} was missing; it is made again from its history.": "{path} 不在，已按历史重新生成。",
    "{path} is passed over; 'perfeval review verify' says what is wrong with it": (
        "没有采用 {path}；原因用 perfeval review verify 查看"
    ),
    "There is no review yet: {path}": "还没有复核记录：{path}",
    "The review lacks the last entries of its history: {count}.": (
        "复核文件缺少历史的最后 {count} 条，下次修改时会补全。"
    ),
    "The history is whole ({count} entries), and the review is what it makes.": (
        "修改历史完整（共 {count} 条），复核文件与历史一致。"
    ),
    "another program is writing '{path}'": "另一个程序正在写“{path}”",
    "'{path}' is the review of case '{other}', not '{case}'": ("“{path}”是案例“{other}”的复核记录，不是“{case}”的"),
    "a review is kept beside its case file, so that the case cannot be piped in": (
        "复核记录保存在案例文件旁边，所以案例不能从标准输入读取"
    ),
    # words on the command line
    "say who decides: --by NAME, or {name} in the environment": "请写明复核人：--by 姓名，或设定环境变量 {name}",
    "'{text}' is not a date such as 2020-03-01": "“{text}”不是 2020-03-01 这样的日期",
    "'{text}' is not a score: write a number with at most two decimals": "“{text}”不是得分：请写至多两位小数的数",
    "several findings begin with '{word}': {names}": "有几项发现以“{word}”开头：{names}",
    "no finding has the id '{word}'; 'perfeval review list CASE' shows all": (
        "没有编号为“{word}”的发现；用 perfeval review list 查看全部"
    ),
    "give either ids or filters, not both": "编号和筛选条件只能写一种",
    "say on which findings: give ids or filters": "请写明对哪些发现：给出编号或筛选条件",
    "'{id}' is not found any more, so that there is nothing to decide": "“{id}”现在没有查出，不需要作决定",
    "'{id}' has {count} remedies, and no number {number}": "“{id}”有 {count} 项措施，没有第 {number} 项",
    "say who does it (--owner) or until when (--due)": "请写明由谁整改（--owner）或完成期限（--due）",
    "the table has no row '{row}'; there are: {rows}": "自评表中没有“{row}”这一行；现有：{rows}",
    "several rows are called '{row}'; give the number: {numbers}": "有几行叫“{row}”；请写行号：{numbers}",
    "'{path}' is a ledger of case '{other}', not of '{case}'; name the case": (
        "“{path}”是案例“{other}”的台账，不是“{case}”的；请写明案例"
    ),
    # what was done
    "Findings decided on: {count}.": "已作决定：{count} 项。",
    "{id}: {decision}: {name}": "{id}：{decision}：{name}",
    "Noted on {id}.": "已记入 {id}。",
    "Settled total: {total}, grade: {grade}.": "核定总分 {total}，核定等级：{grade}。",
    "Settled. There is no total while stated scores of other rows are not known.": (
        "已核定。其他行的自评分尚有未知，暂无核定总分。"
    ),
    "Kept in {path}.": "已记入 {path}。",
    "Nothing was written.": "没有写入任何文件。",
    "Answers to questions are facts: enter them in the case file ({count}).": (
        "对询问的答复是事实，请录入案例文件（共 {count} 条）。"
    ),
    # reports
    "Review of {case}, {day}": "{case}：{day} 核对",
    "Findings of {case}": "{case}：发现",
    "Findings: {count}.": "共 {count} 项。",
    "No such finding.": "没有这样的发现。",
    "New findings": "新发现",
    "Findings that are back": "再次出现",
    "Fixed findings": "已消除",
    "Findings that cannot be decided any more": "现在无法判定",
    "Findings whose rule the book does not have any more": "规则库中已没有这条规则",
    "Decisions that do not hold any more": "已失效的决定",
    "Remedies that may be closed": "建议销号的措施",
    "undecided now": "现在无法判定的",
    "decisions not holding": "已失效的决定数",
    "{decision} until {day}": "{decision}至 {day}",
    "{decision}: {reason} ({by}, {day})": "{decision}：{reason}（{by}，{day}）",
    "does not hold: {why}; it was: {decision}": "已失效：{why}；原决定：{decision}",
    "The unit replies": "单位反馈",
    "Remedies: {done} of {count} done": "整改措施：共 {count} 项，已完成 {done} 项",
    "{number}. {title}": "{number}. {title}",
    "due on {day}": "{day} 前完成",
    "closed on {day} by {name}: {evidence}": "{day} 由{name}销号：{evidence}",
    "the finding is fixed": "发现已消除",
    "its condition holds": "完成条件已成立",
    "Reviews: {count}": "复核进度：{count} 个案例",
    "Open": "待审",
    "Confirmed": "属实",
    "Dismissed": "不采纳",
    "Waived": "暂缓",
    "Needs evidence": "待补佐证",
    "No longer holding": "已失效",
    "Fixed": "已消除的",
    "Remedies done": "已整改",
    "Remedies overdue": "逾期未整改",
    "Difference rate": "差异率",
    "Changes in the ledger: {count}": "台账中的修改：{count} 处",
    "Nothing was edited.": "台账没有修改。",
    "The ledger was not taken over; to be settled first: {count}": "台账没有导入；需要先处理的矛盾：{count} 处",
    "Cell": "单元格",
    "About": "对象",
    "Field": "栏目",
    "Was": "原为",
    "Is now": "现为",
    "Why": "原因",
    "settled score": "核定得分",
    "decision": "复核决定",
    "reason": "理由",
    "decided by": "决定人",
    "decided on": "决定日期",
    "waived until": "暂缓至",
    "the unit's reply": "单位反馈意见",
    "who carries it out": "责任人",
    "due on": "完成时限",
    "how far it is": "完成情况",
    "what was done": "整改进展",
    "evidence that it is done": "佐证",
    "closed on": "销号日期",
    "closed by": "复核人（销号）",
}
