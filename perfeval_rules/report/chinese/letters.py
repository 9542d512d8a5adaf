"""Chinese for what is wrong with a Word template of a letter, or with the fields that fill it in."""

CATALOGUE = {
    "{message}, near “{words}”": "{message}，见“{words}”一段",
    # The file
    "this is no Word document of type .docx": "这不是 .docx 格式的 Word 文档",
    "Open it in Word or WPS and save it as .docx.": "请用 Word 或 WPS 打开，另存为 .docx。",
    "the template has macros in it": "模板里有宏",
    "Save it as .docx, which holds no macros.": "请另存为不含宏的 .docx。",
    # What stands in it
    "the tags cannot be read": "标记写得不完整，读不出来",
    "Tags come in pairs and are typed without spaces inside the braces: {{% if … %}} … {{% endif %}}.": (
        "标记要成对，两个花括号（或花括号与百分号）之间不能有空格，例如 {{% if … %}} … {{% endif %}}。"
    ),
    "a pair of tags begins and ends in different places": "一对标记的开头和结尾不在同一层次",
    "Put both tags into one paragraph; to repeat paragraphs or rows, write {{%p … %}} or {{%tr … %}}.": (
        "请把两个标记放在同一段；要整段或整行重复的，写成 {{%p … %}} 或 {{%tr … %}}，各占一段或一行。"
    ),
    "nothing is called '{name}'": "没有名为“{name}”的内容",
    "There are: {names}.": "可用的名称有：{names}。",
    "There are: {names}; others can be given as fields.": "可用的名称有：{names}；其他名称可作为填写项给出。",
    "This is a single value; it has no names of its own.": "这是一个单独的值，下面没有别的名称。",
    "a template cannot use '{name}'": "模板里不能用“{name}”",
    "a template cannot use '| {name}'": "模板里不能用“| {name}”",
    "a template cannot use 'is {name}'": "模板里不能用“is {name}”",
    "loops may stand within each other only {most} deep": "循环套循环最多 {most} 层",
    # What comes of it
    "the template asks for something that is not there: {reason}": "模板要用的内容不存在：{reason}",
    "the template cannot be worked out: {reason}": "模板无法填写：{reason}",
    "the letter would become too long": "填出来的文书过长",
    "Look at the loops in the template.": "请检查模板里的循环。",
    # Fields
    "'{name}' is filled in from the case": "“{name}”取自案例，不能另填",
    "To say something else there, use a name of your own in a template of your own.": (
        "要写别的内容，请在自己的模板里另起名称。"
    ),
    "the template has no blank '{name}'": "模板里没有填写项“{name}”",
}
