"""Chinese for what is said of the words of documents, and of what was not understood in one."""

CATALOGUE = {
    "'{name}' is a list, which no single cell states": "“{name}”是列表，不是一个单元格能写出的",
    "'{name}' is derived, so that no document states it": "“{name}”是推算出来的，不取自文件",
    "'{name}' is neither an amount of money nor a percentage": "“{name}”不是金额，也不是百分比",
    # Cells, rows and tables
    "'{name}' cannot be read from this": "从这里读不出“{name}”",
    "'{name}' is not counted in '{unit}'": "“{name}”不以“{unit}”计",
    "'{name}' stands differently in {place}: {quote}": "“{name}”在 {place} 另有说法：{quote}",
    "it does not say whether this is a percentage": "没有写明是不是百分数",
    "it does not say whether this is in 元 or 万元": "没有写明是元还是万元",
    "no field of the table has this heading, or two columns have it": (
        "指标表没有这一栏对应的字段，或有两栏是同一个字段"
    ),
    "the template's own hint was left in": "模板自带的填写提示还在",
    "no rule of reading knows this": "没有读懂",
    "this table has no heading that is known": "这张表没有认得的栏名",
    "this is not a whole date": "日期不完整",
    "this row of the table is not understood": "表中的这一行没有读懂",
}
