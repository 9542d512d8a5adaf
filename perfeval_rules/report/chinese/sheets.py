"""Chinese for workbooks, and for what is wrong with a ledger that comes back."""

CATALOGUE = {
    # Sheets, their titles and hints
    "Overview": "概况",
    "Re-scoring": "复核表",
    "Re-scored table of the self-evaluation": "绩效自评复核表",
    "Problem list": "问题清单",
    "List of findings": "绩效自评问题清单",
    "Rectification": "整改台账",
    "Ledger of rectification": "绩效自评整改台账",
    "page {page} of {pages}": "第 {page} 页，共 {pages} 页",
    "Fill in the yellow columns; a row without settled points counts with its stated ones.": (
        "黄底各列供填写；核定得分留空的行按自评得分计入，合计随填随算。"
    ),
    "A decision needs a reason, a name and a date; a waiver also the day until which it holds.": (
        "黄底各列供填写；作出决定须写明理由、复核人和日期，暂缓的还须写明暂缓至何日。"
    ),
    "Fill in the yellow columns; what is done needs its evidence, the day and the name of who closed it.": (
        "黄底各列供填写；已完成的须写明佐证、销号日期和复核人。"
    ),
    "Answer in the yellow column; facts that become known are entered in the case file.": (
        "请在黄底一列答复；由此查明的事实另行录入案例文件。"
    ),
    # The re-scored table
    "Level 1": "一级指标",
    "Level 2": "二级指标",
    "Level 3 (name of the row)": "三级指标（指标名称）",
    "Actual": "实际完成值",
    "Full points": "分值",
    "Stated points": "自评得分",
    "Computed points": "测算得分",
    "Settled points": "核定得分",
    "Stated less settled": "差异",
    "Reviewer's comment": "复核意见",
    "Settled by": "核定人",
    "How the rules score it": "测算说明",
    "Clause": "依据条款",
    "Proof": "佐证情况",
    "Pages of the annex": "附件页码",
    "{basis} (to be verified: {doubt})": "{basis}（待核实：{doubt}）",
    "subtotal": "小计",
    "Rate of difference": "差异率",
    "Grades from": "等级起点",
    # The list of findings
    "What was found": "问题描述",
    "Where": "位置",
    "Points or amount": "影响分值或金额",
    "How severe": "严重程度",
    "Advice": "建议",
    "Reason": "理由",
    "Decided by": "决定人",
    "Decided on": "决定日期",
    "Waived until": "暂缓至",
    "State of the finding": "状态",
    "Id of the finding": "编号",
    "decision out of date: {why}": "决定已失效：{why}",
    # The ledger of rectification
    "Problem": "问题",
    "Responsible unit": "责任单位",
    "Person in charge": "责任人",
    "Due date": "完成时限",
    "What was done": "整改情况",
    "Completion": "完成情况",
    "Closed on": "销号日期",
    "Closed by": "复核人",
    "Advice on the budget": "预算调整建议",
    "Closing condition": "销号条件",
    "Id of the remedy": "措施编号",
    "(by: {within})": "（期限：{within}）",
    "{condition} — holds now: propose to close": "{condition}（现已满足，建议销号）",
    # The questions
    "Kind of question": "类型",
    "Matter": "事项",
    "Question": "询问内容",
    "Rules that wait for it": "依据或待判断的规则",
    "The unit's answer": "单位答复",
    "to be explained": "请说明",
    "fact not known": "事实待查",
    # The overview
    "made up, for demonstration only": "虚构案例，仅供演示",
    "The case": "基本情况",
    "Department": "主管部门",
    "Case file": "案例文件",
    "Day of the report": "出具日期",
    "Totals and grades": "总分与等级",
    "Points by section": "各部分得分",
    "Findings by severity": "问题数量（按严重程度）",
    "Count": "数量",
    "Decided": "已决定",
    "Not decided": "未决定",
    "To be noted": "须注意的事项",
    "Could not be computed": "无法计算",
    "Fixed since the last check": "已消除的问题",
    # What may be entered
    "Choose one of: {choices}.": "请选择：{choices}。",
    "Not possible": "填写有误",
    "Enter a date such as 2020-06-30.": "请填写日期，如 2020-06-30。",
    "Enter points from 0 up to the weight.": "请填写 0 到分值之间的得分。",
    # Many projects
    "Many projects": "项目汇总",
    "Projects": "总表",
    "Projects and their totals": "绩效自评复核总表",
    "To be read only: decisions are entered in the ledger of each case.": (
        "本表供查阅；决定和整改情况请在各项目的台账中填写。"
    ),
    "Stated total": "自评总分",
    "Computed total": "测算总分",
    "Settled total": "核定总分",
    "Stated grade": "自评等级",
    "Computed grade": "测算等级",
    "Settled grade": "核定等级",
    "Means of the totals, sums of the counts": "总分平均、数量合计",
    "Spread": "得分分布",
    "Spread of the totals": "得分与等级分布",
    "A bin holds its lower end but not its upper one; what is not certain counts nowhere.": (
        "各分数段含下限、不含上限；测算总分或等级不确定的项目不计入测算一栏。"
    ),
    "Projects by total": "按总分分布的项目数",
    "Projects by grade": "按等级分布的项目数",
    "below {below}": "{below} 以下",
    "{least} and more": "{least} 及以上",
    # A ledger that comes back
    "the workbook is no ledger of a case: it lacks the hidden sheet that perfeval writes": (
        "这个工作簿不是案例的台账：缺少 perfeval 写入的隐藏工作表"
    ),
    "Edit the workbook that perfeval wrote; do not copy its sheets into another one.": (
        "请直接在 perfeval 导出的工作簿里填写，不要把工作表复制到别的工作簿。"
    ),
    "the ledger was written by another version of perfeval": "台账是另一版本的 perfeval 导出的",
    "the hidden sheet of the ledger was altered": "台账的隐藏工作表被改动过",
    "no sheet has the headings of a ledger": "没有一个工作表带有台账的表头",
    "{place}: the column '{title}' is gone; what it held stays as it was": (
        "{place}：缺少“{title}”一列，该列内容保持原样"
    ),
    "{place}: the column '{title}' is there twice": "{place}：“{title}”一列出现了两次",
    "{place}: the row has no id; nobody knows what it is about": "{place}：这一行没有编号，不知道说的是哪一项",
    "{place} and {other} are about the same thing but say different things": (
        "{place} 和 {other} 说的是同一项，内容却不一致"
    ),
    "'{key}' is no id of a remedy": "“{key}”不是措施编号",
    "{place}: '{text}' is no number": "{place}：“{text}”不是数字",
    "{place}: {number} points are less than nothing": "{place}：得分 {number} 小于 0",
    "{place}: {number} points are more than the {weight} of the row": "{place}：得分 {number} 超过该行分值 {weight}",
    "{place}: '{text}' is no date": "{place}：“{text}”不是日期",
    "Write it as 2020-06-30.": "请写成 2020-06-30 的样子。",
    "{place}: '{text}' is none of the choices": "{place}：“{text}”不在可选项之内",
}
