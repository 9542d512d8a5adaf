"""Chinese for what changes and what comes of it: impact, whatif, and the way to a better grade."""

CATALOGUE = {
    # A change of the rules
    "What changes from {old} to {new}": "规则由 {old} 改为 {new} 的影响",
    "Cases: {total}. Changed: {changed}, the same: {same}, not read by one or both: {unread}.": (
        "共 {total} 个案例：{changed} 个有变化，{same} 个没有变化；有一方或双方读不了的 {unread} 个。"
    ),
    "Rules and book files added ({count})": "新增的规则和规则库文件（{count}）",
    "Rules and book files removed ({count})": "删除的规则和规则库文件（{count}）",
    "Rules and book files edited ({count})": "修改的规则和规则库文件（{count}）",
    "Cases": "案例数",
    "Changed": "有变化",
    "The same": "没有变化",
    "Not read": "读不了",
    "Case by case": "逐个案例",
    "Grades that change": "等级的变化",
    "Grade before": "原等级",
    "Grade after": "新等级",
    "Cases that change": "有变化的案例",
    "Change": "变动",
    "New": "新成立",
    "Gone": "不再成立",
    "More undecided": "新的未定",
    "Less undecided": "不再未定",
    "new": "新成立",
    "gone": "不再成立",
    "changed": "有改变",
    "now undecided": "变得未能判断",
    "no longer undecided": "不再未能判断",
    "By rule": "按规则",
    "Check or problem": "核对或问题",
    "Id": "编号",
    "By indicator": "按指标",
    "Higher": "升",
    "Lower": "降",
    "Otherwise": "其他",
    "Sum of changes": "变动合计",
    "Cases that could not be read": "读不了的案例",
    "read": "能读",
    "Before": "原",
    "After": "现",
    "Scores": "得分",
    "Findings": "核对结果",
    "Total {total}, grade {grade}": "总分 {total}，等级 {grade}",
    "{total} ({file})": "{total}（{file}）",
    "{severity}: {text}": "{severity}：{text}",
    " [{rule}]": "〔{rule}〕",
    "{count} more are not shown; -o FILE.html, .md or .json has all.": (
        "还有 {count} 项没有列出；用 -o 写到 .html、.md 或 .json 文件可看到全部。"
    ),
    "Comparing": "正在比对",
    "{count} a second": "每秒 {count} 个",
    "'{place}' holds no rule book": "“{place}”里没有规则库",
    "'{place}' is no folder, and this is no git repository whose revision it could be": (
        "“{place}”不是文件夹；这里也不是 git 仓库，不能当作版本来读"
    ),
    "'{place}' is neither a folder nor a revision of this git repository": (
        "“{place}”既不是文件夹，也不是本 git 仓库的版本"
    ),
    "git is not installed, so that only folders can be compared": "没有安装 git，只能比较文件夹",
    "the revision '{revision}' has no folder '{folder}' here": "版本“{revision}”在此没有文件夹“{folder}”",
    "there is no folder '{path}' here; name cases with --cases": "这里没有文件夹“{path}”；请用 --cases 指定案例",
    "there is no rule book '{name}'": "没有规则库“{name}”",
    "the rule book '{name}' has a fault: {fault}": "规则库“{name}”有错：{fault}",
    "the file names no rule book": "文件没有写明规则库",
    # What if
    "What if: {title}": "假设分析：{title}",
    "In the case": "案例所载",
    "Assumed": "假设",
    "Rows whose score stays the same: {count}.": "其余 {count} 行得分不变。",
    "No finding changes.": "核对结果没有变化。",
    "write a fact, '=' and a value": "请写事实、等号和值",
    "'{name}' is derived, and is not set itself": "“{name}”由程序推算，不能直接设定",
    "It is computed from: {inputs}.": "它由这些事实推算：{inputs}。",
    "'{fact}' has {count} records here": "“{fact}”在本案例中有 {count} 条记录",
    "Write the number of one, or its name: {fact}[1].": "请写其中一条的序号或名称，例如 {fact}[1]。",
    "Write null for a blank.": "空白请写 null。",
    # The way to a better grade
    "The way to “{grade}”: {title}": "怎样达到“{grade}”：{title}",
    "Computed now: {total} ({grade}); “{wanted}” takes {least}.": (
        "现测算 {total} 分（{grade}），达到“{wanted}”要 {least} 分。"
    ),
    "What is not known yet may lift it there by itself: perfeval check lists it.": (
        "补齐还不知道的事实，也可能达到；缺少哪些，见 perfeval check。"
    ),
    "The grade is reached already.": "已经达到这个等级。",
    (
        "Tried: whether facts hold, choices, and numbers next to what an indicator compares them with. "
        "What is marked as fixed in the vocabulary (amounts spent, dates, past counts) was not touched."
    ): (
        "试过的是：是非、选项，以及评分界限两侧的数值。词表中标为已成定局的事实（支出金额、日期、过去的数量等）没有改动。"
    ),
    "There were too many combinations to try all of them.": "组合太多，没有全部试过。",
    "Fewest changes: {count}; ways with so few: {ways}. Each was run through all rules.": (
        "至少要改变 {count} 项，这样的办法有 {ways} 种；每一种都按全部规则重新测算过。"
    ),
    "Way {number}: {total}": "办法 {number}：{total}",
    "{count} more ways are not shown.": "还有 {count} 种办法没有列出。",
    "{total} ({grade})": "{total} 分（{grade}）",
    "Now": "现在",
    "Then": "改为",
    "Worth": "值多少分",
    "Nothing of what was tried lifts the score.": "试过的改变，没有一项能提高得分。",
    "Not tried, since their possible values cannot be listed: {facts}.": "没有试过的事实（取值无从列举）：{facts}。",
    "Nothing that can still be changed reaches the grade; the most is {total}:": (
        "还能改变的事实全部改变，也达不到这个等级；最多到 {total}："
    ),
    "No way was found that reaches the grade; the best that was tried comes to {total}:": (
        "没有找到达到这个等级的办法；试过的办法中最好的到 {total}："
    ),
    "Points that are then still missing, and the facts on which they hang:": "仍然缺的分，以及取决于哪些事实：",
    "Missing": "缺",
    "Facts": "事实",
    "the case has no computed total: the weight of some row is not known": "案例没有测算总分：有的行不知道权重",
    "the rule book '{book}' has no grades": "规则库“{book}”没有规定等级",
    "no grade is called '{name}'; there are: {names}": "没有等级“{name}”；有：{names}",
    # Help
    "OLD": "原规则",
    "NEW": "新规则",
    (
        "Instead, find the fewest facts that would lift the computed grade to this one, of those that can still be "
        "changed."
    ): "改为查找：在还能改变的事实中，最少改变哪几项，测算等级就能达到这一等级。",
    "the way to a grade is explained as a whole; leave out '{target}'": "--to 解释的是整个案例，不能同时指定“{target}”",
    "Show what would be if some facts were otherwise: scores and findings before and after, side by side.": (
        "假设某些事实不同，看得分和核对结果有什么变化，前后并列。"
    ),
    "Exit codes: 0 shown, 2 wrong usage, 3 a rule or case file is faulty.": (
        "退出码：0 已列出；2 用法有误；3 规则或案例文件有错。"
    ),
    "What to assume: a fact, or LIST[NUMBER].FIELD, with a value as in a case file; may be given several times.": (
        "假设的事实，写法同案例文件，例如 执行率=98%、指标[3].自评分=9、备注=null；可以写几个。"
    ),
    "Show what a change of the rules does to cases: scores, grades, and findings that appear, vanish or change.": (
        "看规则的修改对案例有什么影响：得分、等级，以及新成立、不再成立或有改变的核对结果。"
    ),
    (
        "OLD and NEW are folders of rule books, or git revisions (HEAD~1, or v1:my-rules for another folder than "
        "rules)."
    ): "原规则和新规则可以是规则库文件夹，也可以是 git 版本（如 HEAD~1；文件夹不叫 rules 时写 v1:my-rules）。",
    (
        "Exit codes: 0 compared, 1 more cases change than --max-changed allows, 2 wrong usage, 3 a case file that "
        "neither can read, 4 a failure of our own."
    ): "退出码：0 已比对；1 有变化的案例多于 --max-changed；2 用法有误；3 有案例双方都读不了；4 程序自身故障。",
    "The rules as they were: a folder of rule books or a git revision.": "原来的规则：规则库文件夹或 git 版本。",
    "The rules as they are to be: a folder of rule books or a git revision.": "新的规则：规则库文件夹或 git 版本。",
    "Cases to compare, as for 'perfeval check'; may be given several times; left out: the folder cases here.": (
        "要比对的案例，写法同 perfeval check，可以写几个；不写则为当前文件夹下的 cases。"
    ),
    "Compare only cases of this rule book, or of one that extends it.": "只比对用这个规则库（或其下级）的案例。",
    "Form of the result; left out: as the ending of FILE says, else terminal.": (
        "结果的格式；不写则按输出文件的扩展名，否则为 terminal。"
    ),
    "Exit with 1 when more cases than this change; left out: any number may.": (
        "有变化的案例多于此数时退出码为 1；不写则不限。"
    ),
    "How many processes share the work; left out: one for each processor.": (
        "用几个进程同时处理；不写则每个处理器一个。"
    ),
}
