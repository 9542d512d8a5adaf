"""Chinese for what the engine notes beside an answer, and for examples that do not hold."""

CATALOGUE = {
    "line {line} already gives the score": "得分已由“{line}”一条确定",
    "'{list}' has no record": "“{list}”没有记录",
    "'{list}' is blank": "“{list}”为空",
    "'{condition}' does not hold": "不满足“{condition}”",
    "the example of '{rule}' expects {key} {wanted}, but finds {got}": (
        "“{rule}”的示例应得 {key}：{wanted}，实际得到 {got}"
    ),
    "unknown here: {facts}": "此处未知：{facts}",
}
