"""Chinese for what the page of cases says around their findings."""

CATALOGUE = {
    # The head
    "Findings of the compliance check": "绩效自评合规核查结果",
    "Review of {count} self-evaluations": "{count} 份绩效自评的核查结果",
    "Department in charge": "主管部门",
    "Made on": "生成日期",
    "Computed by the rules": "规则测算",
    "Settled by review": "复核核定",
    "off by {rate}": "差异率 {rate}",
    "no score settled yet": "尚未核定",
    "Facts not known": "未知事实",
    # Several cases
    "Mean stated total": "自评总分均值",
    "Mean computed total": "测算总分均值",
    "How totals spread": "总分分布",
    "{low} to {high}: stated {stated}, computed {computed}.": (
        "{low} 至 {high} 分：自评 {stated} 个，测算 {computed} 个。"
    ),
    "computed by the rules (middle of a range)": "规则测算（区间取中值）",
    "Cases in this report": "案例一览",
    "Grade stated": "自评等级",
    "Grade computed": "测算等级",
    "The cases after the first {count} open by script, from the table above.": (
        "此处列出前 {count} 个案例；其余案例点上表中的名称打开（浏览器须允许运行脚本）。"
    ),
    # Scores
    "Scores reviewed": "评分复核",
    "Scores against weights by section": "各一级指标的得分与权重",
    "{name}: weight {weight}, stated {stated}, computed {computed}.": (
        "{name}：权重 {weight}，自评 {stated}，测算 {computed}。"
    ),
    "{name}: weight {weight}, stated {stated}, computed {computed}, settled {settled}.": (
        "{name}：权重 {weight}，自评 {stated}，测算 {computed}，核定 {settled}。"
    ),
    "weight": "权重",
    "stated by the unit": "单位自评",
    "computed by the rules": "规则测算",
    "possible, not yet decided": "可能得分（尚不能判断）",
    "settled by review": "复核核定",
    "No.": "序号",
    "Target": "指标值",
    "Achieved": "实际完成值",
    "Settled": "核定",
    " Settled: by the reviewer; rows without one count as stated.": "核定＝复核人员核定的得分，未核定的行按自评计。",
    "Settled by {by}: {why}": "{by} 核定：{why}",
    "Basis, to be verified": "依据（待核实）",
    # Findings
    "Findings ({count})": "核查发现（{count} 条）",
    "Search findings (press /)": "在发现中查找（按 / 键）",
    "Keys: / search, j next, k previous, Enter unfold, Esc clear": (
        "按键：/ 查找　j 下一条　k 上一条　回车 展开　Esc 清除"
    ),
    "{shown} of {count} findings": "{shown} 条，共 {count} 条",
    "Show all": "显示全部",
    "all": "全部",
    "Category": "问题类别",
    "Decision": "复核决定",
    "Since the last check": "与上次相比",
    "the case as a whole": "全案",
    "no category": "未分类",
    "not decided yet": "尚未决定",
    "to be decided again": "须重新决定",
    "not compared": "未比较",
    "No finding fits this choice.": "没有符合条件的发现。",
    "No rule found anything amiss.": "各项规则均未发现问题。",
    "The first {shown} of {count} findings are shown; the others need a browser that runs scripts.": (
        "此处显示前 {shown} 条发现，共 {count} 条；其余发现须在允许运行脚本的浏览器中查看。"
    ),
    "Show more ({count} left)": "继续显示（还有 {count} 条）",
    "{count} more findings are not printed; choose fewer to print them.": (
        "另有 {count} 条发现没有打印；请先筛选，再分批打印。"
    ),
    # One finding
    " in {place}": "：{place}",
    "How the rule came to it": "判断过程",
    "The unit's reply": "单位反馈",
    "{decision}, to be decided again": "{decision}（须重新决定）",
    "does not hold any more: {why}": "该决定已不适用：{why}",
    ", until {until}": "，至 {until}",
    "{by}, {on}": "{by}，{on}",
    "Link to this finding": "本条链接",
    # Remedies
    "Its condition is met: it can be closed.": "完成条件已经满足，可以销号。",
    "Owner": "责任人",
    "Progress": "整改进展",
    "Evidence of it": "整改佐证",
    "Closed": "销号",
    # The rest
    "Questions to the unit ({count})": "请单位说明的问题（{count} 条）",
    "see finding {number}": "见第 {number} 条",
    "{count} more stand among the findings.": "另有 {count} 条，见核查发现。",
    "Facts not known ({count})": "未知的事实（{count} 项）",
    "With these facts the rules that wait for them can be decided.": "补充以下事实后，等待它们的规则即可作出判断。",
    "Conditions that came to nothing": "无法计算的条件",
    "Gone since the last check": "上次核查后已消除的发现",
}
