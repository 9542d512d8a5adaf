"""Chinese for the help of ``perfeval review``."""

_CODES = "退出码：0 {done}；2 用法有误；3 文件有错，或复核文件与历史不一致。"

CATALOGUE = {
    "Decide on findings and follow them up; everything is kept in review.yaml beside the case.": (
        "对发现作复核决定并跟踪整改；全部记入案例旁边的 review.yaml。"
    ),
    "With a case in place of a command, the case is checked, and what is new, fixed or back is noted.": (
        "命令处直接写案例，就核对一遍，并记下哪些是新发现、已消除或再次出现。"
    ),
    "Check a case and note what is new, still there, fixed or back, and which decisions do not hold any more.": (
        "核对案例，记下哪些是新发现、仍存在、已消除、再次出现，哪些决定已失效。"
    ),
    "This is what 'perfeval review CASE' does, too.": "直接写 perfeval review 案例 也是这样。",
    "List the findings of a case with what was decided on them; filters can be combined.": (
        "列出案例的发现和对它们的复核决定；筛选条件可以合用。"
    ),
    "Decide on findings, by id or all that the filters choose: confirmed, dismissed, waived or in need of evidence.": (
        "对发现作决定：按编号，或按筛选条件成批；confirmed 属实、dismissed 不采纳、waived 暂缓、needs-evidence 待"
        "补佐证。"
    ),
    (
        "Filters choose only findings without a decision that holds, unless --status says otherwise; ids are "
        "always meant."
    ): "筛选只选还没有有效决定的发现，除非 --status 另有指定；写明编号的一律更改。",
    "Settle the score of a row of the table, and tell the settled total and grade of the case.": (
        "核定自评表一行的得分，并给出核定总分和核定等级。"
    ),
    "Note what the unit replies to a finding.": "记下单位对某项发现的反馈。",
    "Say who carries out the remedies of a finding, and until when.": "写明某项发现的整改措施由谁负责、何时完成。",
    "Close the remedies of a finding, on evidence that they are done.": "凭佐证把某项发现的整改措施销号。",
    "Count how far the reviews of cases are: decisions, remedies done and overdue, settled totals and rates.": (
        "统计各案例的复核进度：复核决定、已整改和逾期的措施、核定总分和差异率。"
    ),
    "Verify that the history of a review is whole and unchanged, and that the review is what it makes.": (
        "核验复核的修改历史是否完整、未被改动，复核文件是否与历史一致。"
    ),
    "Take over what was edited in a ledger: decisions, settled scores, replies and remedies, and show it.": (
        "导入台账中的修改（复核决定、核定得分、单位反馈、整改情况），并逐处列出。"
    ),
    (
        "Nothing is taken over while anything contradicts: a decision without a reason, a waiver without an "
        "end date, an unknown id, or a field that was changed in the review since the ledger went out."
    ): "只要有一处矛盾就都不导入：决定没有理由、暂缓没有截止日期、编号不存在，或台账导出之后复核记录的同一栏又改过。",
    "Exit codes: 0 noted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.": (
        _CODES.format(done="已记入")
    ),
    "Exit codes: 0 listed, 2 wrong usage, 3 a faulty file, or a review that its history does not make.": (
        _CODES.format(done="已列出")
    ),
    "Exit codes: 0 decided, 2 wrong usage, 3 a faulty file, or a review that its history does not make.": (
        _CODES.format(done="已作决定")
    ),
    "Exit codes: 0 settled, 2 wrong usage, 3 a faulty file, or a review that its history does not make.": (
        _CODES.format(done="已核定")
    ),
    "Exit codes: 0 counted, 2 wrong usage, 3 a faulty file, or a review that its history does not make.": (
        _CODES.format(done="已统计")
    ),
    "Exit codes: 0 it is, 1 something does not fit: the first entry is named, 2 wrong usage, 3 a faulty file.": (
        "退出码：0 完整一致；1 有不符，指出第一条；2 用法有误；3 文件有错。"
    ),
    "Exit codes: 0 taken over, 2 wrong usage, 3 a faulty file, or something that contradicts.": (
        "退出码：0 已导入；2 用法有误；3 文件有错，或有矛盾。"
    ),
    "[ID]...": "[编号]...",
    "ID": "编号",
    "ROW": "行",
    "SCORE": "得分",
    "TEXT": "文字",
    "LEDGER": "台账",
    "[CASE]": "[案例]",
    "Ids of findings, or their beginnings; left out: the open findings that the filters choose.": (
        "发现的编号，写开头几个字符也可；不写则为筛选条件选出的待审发现。"
    ),
    "The id of a finding, or its beginning.": "发现的编号，写开头几个字符也可。",
    "A row of the table, by its name or its number.": "自评表的行：指标名称或行号。",
    "The settled score.": "核定得分。",
    "What the unit says.": "单位的说明。",
    "The workbook that came back, an .xlsx file.": "改好交回的台账（.xlsx 文件）。",
    "The case that the workbook is about; left out: the one in the workbook's folder.": (
        "台账所属的案例；不写则为台账所在文件夹中的案例。"
    ),
    "Only findings as grave as this; may be given several times.": "只选这一严重程度的发现；可写多次。",
    "Only findings of this first-level section.": "只选这个一级指标的发现。",
    "Only findings of this rule: its id, title or catalogue tag.": "只选这条规则的发现：写规则编号、标题或目录号。",
    "Only findings on rows with this in their name.": "只选行名中含有这几个字的发现。",
    "Only findings of this status; of those that are fixed only with --status fixed.": (
        "只选这种状态的发现；已消除的只有写 --status fixed 才列出。"
    ),
    "What is decided; a waiver needs --until.": "作什么决定；暂缓须写 --until。",
    "Why.": "理由。",
    "Who decides; left out: PERFEVAL_REVIEWER in the environment.": "复核人；不写则取环境变量 PERFEVAL_REVIEWER。",
    "The last day of a waiver, such as 2026-12-31.": "暂缓的最后一天，如 2026-12-31。",
    "Which remedy of the finding, from 1; left out: all.": "该发现的第几项措施；不写则为全部。",
    "Who carries it out.": "责任人或责任单位。",
    "Until when, such as 2026-12-31.": "完成时限，如 2026-12-31。",
    "What proves that it is done.": "完成的佐证。",
    "Only tell what would be written.": "只显示将要写入的内容，不写文件。",
}
