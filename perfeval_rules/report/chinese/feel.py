"""Chinese for what is said about expressions, and the Chinese words for the kinds of values in it."""

_KINDS = {
    "number": "数",
    "text": "文本",
    "boolean": "是否值",
    "date": "日期",
    "time": "时间",
    "date and time": "日期时间",
    "days and time duration": "天时长",
    "years and months duration": "年月时长",
    "list": "列表",
    "context": "记录",
    "range": "区间",
    "function": "函数",
    "null": "空值",
    "any": "任意值",
    "unknown": "未知",
}


def kind_in_chinese(kind: str) -> str:
    """The Chinese for a kind of value, such as ``list of number`` or ``date or text``.

    Blanks that hold one have names that end in ``kind``.
    """
    if " or " in kind:
        return "或".join(map(kind_in_chinese, kind.split(" or ")))
    for whole in ("list", "range"):
        if kind.startswith(f"{whole} of "):
            return kind_in_chinese(kind.removeprefix(f"{whole} of ")) + _KINDS[whole]
    return _KINDS.get(kind, kind)


CATALOGUE = {
    # Texts that are no expression
    "the expression is empty": "表达式是空的",
    "the expression is longer than {bytes} bytes": "表达式超过 {bytes} 字节",
    "the expression is nested more than {depth} deep": "表达式嵌套超过 {depth} 层",
    "Add up a long list with sum([…]), or give parts of the expression names of their own.": (
        "连加很多项时写 sum([…])，或者把其中几部分另立为推导事实。"
    ),
    "the character '{character}' has no meaning here": "这里的字符“{character}”没有意义",
    "'{operator}' is not an operator": "没有“{operator}”这个运算符",
    "'{word}' is not a word of the language": "表达式里没有“{word}”这个词",
    "Write {right}.": "请写 {right}。",
    "Write {right} without a space.": "请写 {right}，中间不要空格。",
    "Write {right} without quotes.": "请写 {right}，不要引号。",
    "a text stands in double quotes": "文本要用双引号",
    'Write "{text}".': '请写 "{text}"。',
    "this text is never closed": "这段文本没有收尾的引号",
    "this comment is never closed": "这段注释没有收尾",
    "this bracket is never closed": "这个括号没有配对的右括号",
    "this bracket was never opened": "这个右括号没有配对的左括号",
    "Close it with {quote}.": "请用 {quote} 收尾。",
    "'not' stands with brackets": "not 要带括号",
    "Write not(…).": "请写 not(…)。",
    "Write a number without commas between its digits.": "数里不要写千位逗号。",
    "something is missing before '{found}'": "“{found}”前面缺少内容",
    "'{wanted}' is missing after '{found}'": "“{found}”后面缺少“{wanted}”",
    "something is missing after '{found}'": "“{found}”后面缺少内容",
    "something is missing between '{before}' and '{found}'": "“{before}”与“{found}”之间缺少内容",
    "an operator is missing before '{found}'": "“{found}”前面缺少运算符",
    "'{wanted}' is missing before '{found}'": "“{found}”前面缺少“{wanted}”",
    "'{found}' is out of place": "“{found}”不该出现在这里",
    "a range stands in brackets": "区间要写在括号里",
    "Write [low..high].": "请写 [下限..上限]。",
    "'%' stands right after a number": "“%”要紧跟在数的后面",
    "The remainder of a division is modulo(a, b).": "求余数请写 modulo(a, b)。",
    "comparisons cannot be chained": "比较不能连写",
    "Write a <= x and x < b, or x in [a..b).": "请写 a <= x and x < b，或者 x in [a..b)。",
    "this 'if' has no 'else'": "这个 if 没有 else",
    "Write if … then … else ….": "请写 if … then … else …。",
    "the key '{key}' stands twice in this context": "“{key}”在这里写了两次",
    "arguments are given either all by name or all by position": "参数要么都写名称，要么都按位置",
    "functions outside the language cannot be called": "不能调用外部函数",
    # Names and types
    "no name is called '{name}'": "没有名为“{name}”的事实、字段或变量",
    "no function is called '{name}'": "没有名为“{name}”的函数",
    "no type is called '{name}'": "没有名为“{name}”的类型",
    "'{name}' is no function": "“{name}”不是函数",
    "'{owner}' has no field '{name}'": "“{owner}”没有字段“{name}”",
    "this context has no field '{name}'": "这条记录没有字段“{name}”",
    "this {kind} has no '{name}'": "{kind}没有“{name}”这一项",
    "cannot compare {left_kind} with {right_kind}": "{left_kind}与{right_kind}不能比较",
    "cannot calculate {left_kind} {operator} {right_kind}": "不能计算：{left_kind} {operator} {right_kind}",
    "cannot negate {kind}": "{kind}不能取负",
    "cannot count from {start_kind} to {end_kind}": "不能从{start_kind}数到{end_kind}",
    "what stands in brackets is true or false, or a position, not {kind}": "方括号里应是条件或序号，这里却是{kind}",
    "A list is not its item, even if it has only one: write [1] behind it, or use sum(…), count(…), some … .": (
        "列表不等于其中的一项，即使只有一项：请在后面写 [1]，或者用 sum(…)、count(…)、some …。"
    ),
    # Calls
    "{kind} cannot be called": "{kind}不能当作函数调用",
    "{function} does not take {count} arguments": "{function} 不能有 {count} 个参数",
    "{function} has no parameter called '{name}'": "{function} 没有名为“{name}”的参数",
    "the function takes {count} arguments, not {found}": "这个函数有 {count} 个参数，这里给了 {found} 个",
    "the names of the arguments are not those of the parameters": "所写的参数名称与函数的参数不符",
    "'{parameter}' of {function} takes {wanted_kind}, not {found_kind}": (
        "{function} 的参数“{parameter}”应是{wanted_kind}，这里却是{found_kind}"
    ),
    "'{parameter}' of {function} is null": "{function} 的参数“{parameter}”是空值",
    "the function must have two parameters": "这个函数必须有两个参数",
    "the function must answer true or false": "这个函数必须答是或否",
    # Numbers
    "division by zero": "除数为零",
    "the number is too large": "数太大",
    "the operation has no result": "这个运算没有结果",
    "the scale {scale} is out of range": "小数位数 {scale} 超出范围",
    "a negative number has no square root": "负数没有平方根",
    "only a positive number has a logarithm": "只有正数才有对数",
    "a standard deviation needs two numbers at least": "计算标准差至少要有两个数",
    "item {position} is {kind}, not a number": "第 {position} 项是{kind}，不是数",
    "'{text}' is no number": "“{text}”不是数",
    "digits are grouped by space, comma or point, and the decimal mark is another": (
        "千位分隔符只能是空格、逗号或点，并且不同于小数点"
    ),
    # Texts and patterns
    "position {position} lies outside the text of {count}": "第 {position} 个字超出了文本的 {count} 个字",
    "the list has items that are no texts": "列表里有不是文本的项",
    "the pattern '{pattern}' is malformed": "正则表达式“{pattern}”写法有误",
    "the pattern is too long or its flags are not of s, m, i, x and q": "正则表达式太长，或者标志不是 s、m、i、x、q",
    "the pattern matches the empty text": "正则表达式能匹配空文本",
    "the replacement '{text}' is malformed": "替换文本“{text}”写法有误",
    # Dates
    "'{text}' is no date": "“{text}”不是日期",
    "'{text}' is no time": "“{text}”不是时间",
    "'{text}' is no date and time": "“{text}”不是日期时间",
    "'{text}' is no duration": "“{text}”不是时长",
    "'{text}' is no date, time or duration": "“{text}”不是日期、时间或时长",
    "there is no such date": "没有这一天",
    "there is no such time": "没有这个时刻",
    "only one of the two has a time zone": "两者之中只有一个带时区",
    "the date lies outside the years 1 to 9999": "日期超出公元 1 至 9999 年",
    "the duration is too long": "时长太长",
    "this evaluation has no clock": "本次计算没有当前时间可用",
    # Lists, records and ranges
    "the list is empty": "列表是空的",
    "null is no list": "空值不是列表",
    "null cannot be filtered": "空值不能筛选",
    "position {position} lies outside the list of {count}": "第 {position} 项超出了列表的 {count} 项",
    "the length is less than 1": "长度小于 1",
    "the context has no key '{key}'": "记录里没有“{key}”",
    "'{key}' is no context": "“{key}”不是记录",
    "a key is a text": "键必须是文本",
    "the keys are different texts": "键必须是互不相同的文本",
    "an entry has a 'key' and a 'value'": "每一项都要有 key 和 value",
    "only contexts can be merged": "只有记录才能合并",
    "'{text}' is no range": "“{text}”不是区间",
    "the range ends before it begins": "区间的上限小于下限",
    "the ends of the range are no constants": "区间的两端不是常量",
    "this takes ranges with two ends": "这里要两端齐全的区间",
    "a range without both ends cannot be gone through": "两端不全的区间不能逐项取值",
    "this test has meaning only after 'in'": "这种写法只能用在 in 后面",
    # Bounds
    "the evaluation takes more than {steps} steps": "计算超过 {steps} 步",
    "the evaluation is nested too deeply": "计算嵌套太深",
    "a text grows beyond {characters} characters": "文本超过 {characters} 个字",
    "patterns search longer than {seconds} seconds": "正则表达式查找超过 {seconds} 秒",
    "Write {usage}.": "请写 {usage}。",
    'Write a date as date("2020-12-31").': '日期请写成 date("2020-12-31")。',
    "Both sides must be of one kind: texts stand in quotes, numbers and true or false do not.": (
        "两边应是同一种值：文字写在引号里，数和 true、false 不写引号。"
    ),
}
