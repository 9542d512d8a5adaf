"""Chinese for proofs about rule books."""

CATALOGUE = {
    # What is claimed, and what is wrong where it is not so
    "there are cases to which it applies": "有适用的情形",
    "no case is one to which it applies": "没有任何情形适用",
    "some case makes it fire": "有使它成立的情形",
    "no case makes it fire": "没有任何情形能使它成立",
    "some case leaves it quiet": "有使它不成立的情形",
    "every case makes it fire": "任何情形下都成立",
    "some line holds on every case": "任何情形下都有一行成立",
    "no line holds, and the score falls to 0": "没有一行成立，得分落为 0",
    "the lines '{one}' and '{other}' never hold together": "“{one}”“{other}”两行不会同时成立",
    "the lines '{one}' and '{other}' hold together": "“{one}”“{other}”两行同时成立",
    "full marks can be earned": "能够得满分",
    "no case earns full marks": "没有任何情形能得满分",
    "some case comes to line '{line}'": "有落到“{line}”一行的情形",
    "no case comes to line '{line}'": "没有任何情形落到“{line}”一行",
    "the points of line '{line}' are never negative": "“{line}”一行的分值不会为负",
    "the points of line '{line}' are negative": "“{line}”一行的分值为负",
    "line '{line}' can cost just what it says": "“{line}”一行所写的分值扣得出来",
    "line '{line}' always costs more than the weight": "“{line}”一行所扣总是超过权重",
    "the points of line '{line}' never exceed the weight": "“{line}”一行的分值不会超过权重",
    "the points of line '{line}' exceed the weight": "“{line}”一行的分值超过权重",
    "no row is scored differently by '{other}'": "没有一行与“{other}”计分不同",
    "'{other}' scores the same row differently": "与“{other}”对同一行计分不同",
    "every total from 0 to 100 has just one grade, and every grade a total": (
        "从 0 到 100 的总分各有一个等级，各等级都能达到"
    ),
    "a grade begins above 100, and no total earns it": "有的等级从 100 分以上开始，没有总分能达到",
    # Why
    "an example shows it": "有示例可证",
    "a case shows it": "有案例可证",
    "an example shows it that gives derived facts as they come": "有直接给出推算事实的示例可证",
    "the solver proves it of all cases together": "由求解器就一切情形证明",
    "the solver did not finish in time": "求解器没有在限定时间内得出结论",
    "formulas say too little of it, and no case was found that shows it": "算式不足以判定，也没有找到能够说明的案例",
    # The report
    "Proofs about rule books": "规则库的证明",
    "All together": "合计",
    " {title} [{id}]: {sentence}": " {title}〔{id}〕：{sentence}",
    "Proved: {proved}, failed: {failed}, undecided: {undecided}.": (
        "已证明 {proved} 问，不成立 {failed} 问，未能判定 {undecided} 问。"
    ),
    " Shown by examples alone, which give derived facts: {count}.": "只有直接给出推算事实的示例可证的 {count} 问。",
    " In another book already: {count}.": "另有 {count} 问已在别的规则库中回答。",
    "failed": "不成立",
    "Counterexample:": "反例：",
    "any case, even without facts": "任何案例，不论事实",
    "{name}, row {number}: {fields}": "{name}第 {number} 行：{fields}",
    "(nothing)": "（没有写明的）",
    "{name} = {value}": "{name} = {value}",
    "Written: {path} ({count} cases)": "已写入：{path}（{count} 个案例）",
    # The command
    "proofs need the solver z3: install {package}": "证明需要求解器 z3：请安装 {package}",
    "Prove of rule books what holds for every case: no gap in scoring, no dead line, no points beyond the weight.": (
        "就一切可能的情形证明规则库：评分没有空档，没有落不到的行，分值不超出权重。"
    ),
    "What is not so is shown on the smallest case that could be found; what the solver cannot decide is listed.": (
        "不成立的，用找得到的最小案例说明；求解器不能判定的，逐条列出。"
    ),
    "Exit codes: 0 nothing fails, 1 something fails, 2 wrong usage, 3 a rule file is faulty.": (
        "退出码：0 没有不成立的，1 有不成立的，2 用法有误，3 规则文件有错。"
    ),
    "Seconds that the solver may take for one step of a question; left out: 5.": (
        "求解器对一问的每一步最多用的秒数；不写为 5。"
    ),
    "Write each counterexample into this folder as a case file.": "把每个反例写成案例文件，放入此文件夹。",
    # Faults in rule files
    "only a number that cases enter has 'min' or 'max'": "只有由案例填写的数才能写 min 或 max",
    "'min' {least} is more than 'max' {most}": "min {least} 大于 max {most}",
    "of a 'first' list only one line counts anyway": "first 列表本来就只取一行",
}
