"""Chinese for what the dossier says around findings, and for decisions on them."""

CATALOGUE = {
    # Decisions, presence, progress
    "confirmed": "属实",
    "dismissed": "不采纳",
    "waived": "暂缓",
    "needs evidence": "待补佐证",
    "found for the first time": "新发现",
    "still there": "仍存在",
    "fixed": "已消除",
    "reopened": "再次出现",
    "not done": "未完成",
    "under way": "持续整改",
    "done": "已完成",
    # Entries
    "other": "其他",
    "loses {points} points": "失分 {points} 分",
    "differs by {amount}": "相差 {amount}",
    "{title} ({row})": "{title}（{row}）",
    # Scores
    "no rule scores this row": "没有规则可以测算本行",
    "{title}: {reason}": "{title}：{reason}",
    # Categories of a book
    "'{word}' stands in category '{name}' already": "“{word}”已经列在“{name}”一类",
    # Cautions
    "{points} of the computed points rest on the unit's claims alone": (
        "测算得分中有 {points} 分只有单位的自评认定，文中没有载明"
    ),
    "grades are to be verified against the text of the regulation": "等级的划分尚未与原文核对",
}
