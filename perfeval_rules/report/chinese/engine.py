"""Chinese for what the engine notes beside an answer, and for examples that do not hold."""

CATALOGUE = {
    "line {line} already gives the score": "得分已由“{line}”一条确定",
    "'{list}' has no record": "“{list}”没有记录",
    "'{list}' is blank": "“{list}”为空",
    "it rests on points that the rules leave to a person": "它取决于规则留给审核人核定的得分",
    "'{condition}' does not hold": "不满足“{condition}”",
    "the example of '{rule}' expects {key} {wanted}, but finds {got}": (
        "“{rule}”的示例应得 {key}：{wanted}，实际得到 {got}"
    ),
    "the cell '{cell}' should read as {part} {wanted}, but reads as {got}": (
        "单元格“{cell}”应读作 {part}：{wanted}，实际读作 {got}"
    ),
    "unknown here: {facts}": "此处未知：{facts}",
}
