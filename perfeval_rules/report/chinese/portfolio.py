"""Chinese for what is said about portfolios."""

CATALOGUE = {
    # The report
    "Projects: {count}.": "共 {count} 个项目。",
    "Cases that could not be assessed: {count}.": "另有 {count} 个案例未能核对，没有列入。",
    "{stated} (computed: {computed})": "{stated}（测算：{computed}）",
    "Portfolio of {count} projects": "{count} 个项目自评结果的汇总检查",
    "the {count} cases of this run": "本次核对的 {count} 个案例",
    # What goes wrong
    "'{name}' comes from the cases": "“{name}”由各案例得出",
    "Leave it out; 'perfeval check' looks at a list of projects entered by hand.": (
        "请删去；手工录入的项目清单请用 perfeval check 核对。"
    ),
    "'{path}' is a summary of projects, not a project; name it with --stated": (
        "“{path}”是汇总材料，不是项目；请用 --stated 指定"
    ),
    "'{path}' is no summary of projects: its book is '{book}', not 'portfolio' or one that extends it": (
        "“{path}”不是汇总材料：它用的规则库是“{book}”，不是 portfolio 或其下级"
    ),
    "none of the cases could be assessed": "没有一个案例能够核对",
    # Help
    (
        "Check a batch of projects as a whole: results too good to be true, sums that do not add up, copied texts, "
        "scores."
    ): "把一批项目作为整体核对：结果是否好得不合常情，汇总数是否相符，文字和得分是否雷同。",
    (
        "Each case is assessed as 'perfeval check' does; its own findings are only counted. What a summary states "
        "(numbers of projects, mean, amounts) is read from a case file of the book 'portfolio' and held against the "
        "cases."
    ): (
        "每个案例都按 perfeval check 的办法核对，案例自身的发现只计数。汇总材料载明的数（项目数、平均分、金额等）"
        "写在规则库为 portfolio 的案例文件里，与各案例对照。"
    ),
    (
        "Exit codes: 0 nothing found in the batch as a whole, 1 findings, 2 wrong usage, 3 a rule or case file is "
        "faulty, 4 a failure of our own."
    ): "退出码：0 整体上没有发现；1 有发现；2 用法有误；3 规则或案例文件有错；4 程序自身故障。",
    "Case file with what the summary of these projects states; left out: only the projects are looked at.": (
        "载有这批项目汇总数的案例文件；不写则只看各项目。"
    ),
}
