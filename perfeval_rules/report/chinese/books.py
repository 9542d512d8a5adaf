"""Chinese for what is said about rule books, their rules and facts, and about cases."""

CATALOGUE = {
    # Books and their files
    "no rule book is called '{name}'": "没有名为“{name}”的规则库",
    "books extend each other in a circle: {loop}": "规则库循环继承：{loop}",
    "book '{name}' has no book.yaml": "规则库“{name}”缺少 book.yaml",
    "book '{name}' has no rule": "规则库“{name}”里一条规则也没有",
    "the book is called '{name}', but its folder '{folder}'": "规则库编号是“{name}”，文件夹却叫“{folder}”",
    "nothing reads this file": "这个位置的文件不会被读取",
    "Rules stand directly in indicators/, checks/ or problems/.": (
        "规则应直接放在 indicators/、checks/ 或 problems/ 下。"
    ),
    "Let its name end in .yaml.": "文件名请以 .yaml 结尾。",
    "'{stem}' cannot be the id of a rule": "“{stem}”不能作规则编号",
    "Name the file in small letters, digits and hyphens, such as total-score.yaml.": (
        "文件名只用小写字母、数字和连字符，例如 total-score.yaml。"
    ),
    "the id '{stem}' is taken by {path}": "编号“{stem}”已被 {path} 使用",
    "Give one of the two files another name.": "请给其中一个文件改名。",
    "this book inherits a rule with the id '{id}'": "本库已从上级继承编号为“{id}”的规则",
    "Write overrides: true to replace it, or give the file another name.": (
        "要取代它就写 overrides: true，否则请给文件改名。"
    ),
    "there is no inherited rule '{stem}' to override": "上级规则库没有可供取代的规则“{stem}”",
    # Citations, sections, grades, parameters
    "this basis begins with no declared regulation": "这条依据开头的文号没有登记",
    "Declare it under citations in book.yaml, or write {words}.": (
        "请在 book.yaml 的 citations 中登记，或写：{words}。"
    ),
    "the book has no section called '{name}'": "本库没有一级指标“{name}”",
    "Declare the sections in book.yaml.": "请在 book.yaml 的 sections 中列出一级指标。",
    "there are two sections called '{name}'": "有两个一级指标都叫“{name}”",
    "the sections weigh {total} together, not {weight}": "各一级指标的权重合计为 {total}，不是 {weight}",
    "the {count} indicators of section '{name}' weigh {total} together, not {weight}": (
        "一级指标“{name}”下 {count} 个指标的权重合计为 {total}，不是 {weight}"
    ),
    "Write open: true where a project brings its own indicators.": "若指标由项目自定，请写 open: true。",
    "grade '{lower}' begins at {least}, not below '{higher}' at {above}": (
        "等级“{lower}”的起点 {least} 不低于“{higher}”的起点 {above}"
    ),
    "Write the highest grade first.": "等级请从高到低排列。",
    "totals below {least} have no grade": "总分低于 {least} 时没有对应的等级",
    "Let the last grade begin at 0.": "最后一个等级的起点应为 0。",
    "a period of '{name}' ends before it begins": "参数“{name}”有一个时期的止日早于起日",
    "two periods of '{name}' overlap": "参数“{name}”有两个时期重叠",
    "'{name}' has no value from {since} to {until}": "参数“{name}”在 {since} 至 {until} 没有值",
    "the values of '{name}' differ in type": "参数“{name}”各时期的值类型不一",
    "'{name}' mixes records with single values": "参数“{name}”里有的项是一条记录，有的项是单个的值",
    "the first record of '{name}' has no '{key}'": "参数“{name}”的第一条记录没有“{key}”",
    "this record of '{name}' lacks {keys}": "参数“{name}”的这条记录缺少 {keys}",
    "Write null where there is nothing to say.": "没有内容的请写 null 。",
    # Vocabulary
    "'{name}' is a reserved name": "“{name}”是系统保留的名称",
    "'{name}' cannot be written as a name in an expression": "“{name}”不能在表达式中作名称",
    "Use letters and digits without spaces or signs, and begin with a letter.": (
        "请用汉字、字母或数字，中间不加空格和符号，且不以数字开头。"
    ),
    "'{name}' is also the name of a case fact": "字段“{name}”与一个事实同名",
    "Give the field another name.": "请给字段改名。",
    "only a text has choices": "只有文字类型才能列 choices",
    "'{name}' is of type {new} here, but {known} in {place}": "“{name}”在这里的类型是 {new}，在 {place} 却是 {known}",
    "Give the fact another name, or take the same type.": "请改名，或改用同一类型。",
    "derived facts read each other in a circle: {loop}": "推算事实循环引用：{loop}",
    "'{name}' holds no records": "“{name}”不是记录列表",
    "no record fact is called '{name}'": "没有名为“{name}”的记录列表",
    # Expressions and texts
    "a date in an expression is written with date()": "表达式中的日期要用 date() 写",
    'Write date("{day}").': '请写 date("{day}")。',
    "nothing stands between the braces": "花括号里没有内容",
    "this brace is never closed": "这个花括号没有结束",
    "no brace is open here": "这里没有与之配对的左花括号",
    "Write an expression between two braces, and a brace twice where it is to be printed.": (
        "一对花括号里写一个表达式；要印出花括号本身就连写两个。"
    ),
    "a condition is true or false, not {kind}": "条件的结果应为 true 或 false，这里却是{kind}",
    "points are a number, not {kind}": "分值应为数，这里却是{kind}",
    "'{name}' is declared as {kind}, but this gives {found_kind}": "“{name}”声明为{kind}，这里的结果却是{found_kind}",
    "a derived fact cannot read '{name}', which is computed after it": "推算事实不能用“{name}”，它在推算之后才算出",
    # References between rules
    "no rule is called '{name}'": "没有名为“{name}”的规则",
    "{path} has no line with the id '{line}'": "{path} 里没有编号为“{line}”的计分项",
    "A line that is referred to needs an id.": "被引用的计分项要写 id。",
    "{function}() takes the id of one rule, written out in quotes": (
        "{function}() 的括号里要直接写一个规则编号，并加引号"
    ),
    'Write {function}("id").': '请写 {function}("编号")。',
    "rule '{id}' is switched off in this book": "规则“{id}”在本库已停用",
    "'{id}' scores the rows of the table and has no score of its own": "“{id}”给表中各行计分，本身没有一个得分",
    "Read 测算得分 of a row instead.": "请改读某一行的“测算得分”。",
    "'{id}' has no score; only an indicator has": "“{id}”没有得分，只有指标才有",
    "'{id}' is no indicator and loses no points": "“{id}”不是指标，没有失分",
    "rules read each other in a circle: {loop}": "规则循环引用：{loop}",
    # Lines of indicators
    "a rule cannot read the clock with {name}()": "规则不能用 {name}() 读取当天的日期",
    "Declare a fact for the date, such as 自评日期.": "请声明一个日期事实，例如“自评日期”。",
    "two lines have the id '{id}'": "有两个计分项的编号都是“{id}”",
    "no case ever comes to this line, since an earlier one always holds": "前面已有恒成立的计分项，轮不到这一项",
    "Put the line without 'when' last.": "没有 when 的计分项请放在最后。",
    "no line of this list can ever hold": "这里没有一个计分项能够成立",
    "points cannot be negative: {value}": "分值不能为负：{value}",
    "{value} is more than the weight of {weight}": "{value} 超过权重 {weight}",
    "all lines together earn {total} of {weight} points": "各计分项合计只有 {total} 分，达不到权重 {weight}",
    # Examples
    "no example shows that this rule fires": "没有示例给出本规则成立的情形",
    "no example shows that this rule stays quiet": "没有示例给出本规则不成立的情形",
    "the examples of this indicator do not show two different scores": "本指标的示例没有给出两种不同的得分",
    "only an indicator has '{key}'": "只有指标的示例才有“{key}”",
    "only a rule with 'each' has rows": "只有带 each 的规则才有 rows",
    "no line is called '{line}'": "没有编号为“{line}”的计分项",
    "the row's fields stand beside the whole list of records": "既写了单行的字段，又写了整个记录列表",
    "Put the fields into the records, or leave '{each}' out.": "请把字段写进记录里，或去掉“{each}”。",
    # Facts and their values
    "no fact is called '{name}'": "没有名为“{name}”的事实",
    "the records of '{fact}' have no field called '{field}'": "“{fact}”的记录没有字段“{field}”",
    "'{name}' is computed by the program": "“{name}”由程序计算，不能填写",
    "'{name}' is derived, so that a case cannot set it": "“{name}”是推算出来的，案例里不能填写",
    "Give the figure that the document states as '{stated}'.": "文中载明的数请填在“{stated}”。",
    "Declare '{stated}' in facts.yaml for the figure that the document states.": (
        "要记文中载明的数，请在 facts.yaml 中另设“{stated}”。"
    ),
    "'{name}' must hold records: names of fields with their values": "“{name}”的每一条都要写成“字段: 值”",
    "'{name}' must be a number": "“{name}”应为数",
    "'{name}' must be a text": "“{name}”应为文字",
    "'{name}' must be true or false": "“{name}”应为 true 或 false",
    "'{name}' must be a date": "“{name}”应为日期",
    "'{name}' must be a list of records": "“{name}”应为记录列表",
    "'{name}' must be a list of numbers": "“{name}”应为数的列表",
    "'{name}' must be a list of texts": "“{name}”应为文字列表",
    "'{name}' must be a number; in quotes it is a text": "“{name}”应为数，加了引号就成了文字",
    "'{name}' must be a number in half-width digits": "“{name}”应为半角数字",
    "'{name}' must be a number without a sign of comparison": "“{name}”应为数，前面不带比较符号",
    "'{name}' must be a number without its unit": "“{name}”应为数，后面不带单位",
    "'{name}' must be a number without thousands separators": "“{name}”应为数，中间不加千分位逗号",
    "'{name}' is not declared in %": "“{name}”的单位不是百分数",
    "'{name}' is declared in %, where {number} is {share}%": "“{name}”的单位是百分数，{number} 就是 {share}%",
    "'{name}' may not be '{text}'": "“{name}”不能填“{text}”",
    "Write {number} or {share}, whichever is meant.": "请按本意写 {number} 或 {share} 。",
    "Write {number}% or {share}%, whichever is meant.": "请按本意写 {number}% 或 {share}% 。",
    "Write it in quotes: {right}.": "请加引号：{right} 。",
    "Write year, month and day, such as 2020-03-01.": "请写全年月日，例如 2020-03-01 。",
    "Write [{text}].": "请写 [{text}] 。",
    "Write one value.": "请只写一个值。",
    "Put '- ' before each record.": "每条记录前请加“- ”。",
    "'{name}' is derived, so that no table is without it": "“{name}”是推算出来的，不是表中的栏目",
    "'{field}' is given here, though 'without' says that the table does not have it": (
        "这里填了“{field}”，without 却说表中没有这一栏"
    ),
    # Choosing the book of a case
    "{region}, year {year}, {evaluation}": "{region}、{year} 年度、{evaluation}",
    "chosen for {case}": "按{case}选定",
    "{why}; {books} would fit too, but a more local book goes first": "{why}；{books} 也适用，但本地的优先",
    "{why}; {books} would fit too, but a newer book goes first": "{why}；{books} 也适用，但较新的优先",
    "no rule book fits {case}": "没有适用于{case}的规则库",
    "several rule books fit {case} equally well: {books}": "适用于{case}的规则库不止一个，难分先后：{books}",
    "Write book: and one of these names.": "请写明 book: 和其中一个编号。",
    "Write book: and the name of a rule book.": "请写明 book: 和规则库的编号。",
    "a book is chosen by the fact '{name}', which must be a year such as 2020": (
        "规则库要按事实“{name}”选定，须写明年份，例如 2020"
    ),
    "not in force at the end of {year}: {books}": "{year} 年末不在适用期内：{books}",
    "for other kinds of evaluation: {books}": "评价种类不同：{books}",
    "for other regions: {books}": "地区不同：{books}",
    "book.yaml cannot be read: {books}": "book.yaml 无法读取：{books}",
    "{book}": "{book}",
    "{book} ({said})": "{book}（{said}）",
    "{one}, {other}": "{one}、{other}",
    "{one}; {other}": "{one}；{other}",
    "from {since} on": "{since} 起",
    "until {until}": "至 {until} 止",
    "{since} to {until}": "{since} 至 {until}",
    # Cells
    "'{word}' already means something else here": "“{word}”在这里已有别的含义",
    "nothing is left of '{word}' without spaces and closing punctuation": "“{word}”去掉空格和句末标点后什么也不剩",
    "A cell without any word is blank anyway.": "没有文字的单元格本来就读作空。",
    "'{word}' must be a positive number of its base unit": "“{word}”合基本单位的倍数应大于 0",
    "the base unit '{unit}' is itself converted to '{other}'": "基本单位“{unit}”自己又换算成“{other}”",
    # Cases
    "'{key}' must be the word fires, or a list of row numbers": "“{key}”应写 fires，或成立的各行的行号列表",
    "'{id}' looks at the case as a whole and has no rows": "“{id}”针对整个案例，不分行",
    "Write fires.": "请写 fires。",
    "'{id}' is an indicator, which has a score and does not fire": "“{id}”是指标，只有得分，不会“成立”",
    "the case is about book '{named}', but is read with '{book}'": "案例写明用规则库“{named}”，现在却用“{book}”来读",
    "the case has no document called '{name}'": "案例没有列出材料“{name}”",
    "Declare it under documents.": "请在 documents 中列出。",
    # Contexts of expressions
    "a context has names with values": "这里应为若干名称和它们的值",
}
