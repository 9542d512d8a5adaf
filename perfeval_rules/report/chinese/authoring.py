"""Chinese for what is said while rules are written: names changed, files begun, rules told in words, layout."""

CATALOGUE = {
    # Another name for a fact
    "no fact, field or parameter is called '{name}'": "没有名为“{name}”的事实、字段或参数",
    "{message}. {hint}": "{message}。{hint}",
    "'{name}' stays in '{list}'; write only its new name": "“{name}”仍在“{list}”中，只需写新的字段名",
    "the program itself reads '{name}' by this name": "程序要按这个名称读取“{name}”，不能改名",
    "the name '{name}' is taken in book '{book}'": "规则库“{book}”中已有“{name}”",
    "the name cannot be changed": "这个名称不能改",
    "nobody can tell whether '{name}' is meant here": "看不出这里说的是不是“{name}”",
    "this word names something else, too": "这个词在这里还指别的",
    "the name is written here in a way that cannot be changed": "这里名称的写法无法改动（例如用了转义）",
    "these files have faults; mend them first": "这些文件有错，请先改正",
    "under the new name these faults would appear": "改名后会出现这些错误",
    "under the new name this would mean something else": "改名后这里的意思就变了",
    "under the new name some words would mean something else": "改名后有的词意思就变了",
    "Nothing was changed: {reason}": "没有改动任何文件：{reason}",
    "Places that would change: {places}, files: {files}.\n": "将改动 {files} 个文件、{places} 处。\n",
    "Places changed: {places}, files: {files}. Texts and comments still say the old name where they did.\n": (
        "已改动 {files} 个文件、{places} 处。文字说明和注释中的旧名称没有改。\n"
    ),
    "there is no folder 'rules' here; name the one to change with --rules": (
        "这里没有 rules 文件夹，请用 --rules 指定要改的文件夹"
    ),
    "a case that is piped in cannot be changed": "从标准输入读入的案例无法改动",
    "{path} does not say what book it is about, and was not looked at.": "{path} 没有说明适用哪个规则库，未予查看。",
    "'{path}' would change, too, but lies outside '{folder}'": "“{path}”也要改，但不在“{folder}”之内",
    # The first draft of a rule
    "the records of '{name}'": "“{name}”的记录",
    "book '{name}'": "规则库“{name}”",
    "{where} have no number to read yet; declare one in facts.yaml": "{where}还没有可读的数，请先在 facts.yaml 中声明",
    "an indicator can only look at each record of '{name}'": "指标规则只能逐行看“{name}”",
    "every section of book '{name}' is full: lower a weight there, or write open: true": (
        "规则库“{name}”各一级指标的权重都已分完：请调低其中一条的权重，或写 open: true"
    ),
    "book '{name}' has no sections; declare them in book.yaml": "规则库“{name}”没有一级指标，请先在 book.yaml 中声明",
    "Id of the rule (small letters, digits, hyphens)": "规则编号（小写字母、数字、连字符）",
    "there is no folder 'rules' here; name one with --rules": "这里没有 rules 文件夹，请用 --rules 指定",
    "say with --book for which book it is: {names}": "请用 --book 说明写进哪个规则库：{names}",
    "give the rule an id with --id": "请用 --id 给出规则编号",
    "'{stem}' cannot be the id of a rule; write it like total-score": (
        "“{stem}”不能作规则编号，请写成 total-score 的样子"
    ),
    "book '{name}' could not take the rule: {reason}": "规则库“{name}”容不下这条规则：{reason}",
    # Layout
    "Files: {files}, to be laid out anew: {changed}.\n": "共 {files} 个文件，{changed} 个不合排版。\n",
    "Files: {files}, laid out anew: {changed}.\n": "共 {files} 个文件，重新排版 {changed} 个。\n",
    "'{path}' is neither a book nor a file": "“{path}”既不是规则库，也不是文件",
    # Help
    "OLD-NAME": "旧名称",
    "NEW-NAME": "新名称",
    "KIND": "种类",
    "TITLE": "标题",
    "RULE": "规则",
    "[FILE|BOOK]...": "[文件|规则库]...",
    "The fact, LIST.FIELD, or parameter as rules write it now.": (
        "现在的名称，照规则中的写法：事实、记录列表.字段，或 参数.名称。"
    ),
    "What it is to be called.": "改成什么名称。",
    (
        "Cases to change, too, as for 'perfeval check'; may be given several times; left out: the folder cases beside "
        "the rules."
    ): "要一并改的案例，写法同 perfeval check，可以写几个；不写则为规则文件夹旁边的 cases。",
    "The book that knows the fact, where unrelated books have facts of one name; left out: all of them.": (
        "互不继承的规则库有同名事实时，只改这个规则库所用的；不写则都改。"
    ),
    "Only show what would change.": "只列出将要改动之处，不写文件。",
    "Folder of rule books to work on; left out: the folder rules here.": (
        "规则库所在文件夹；不写则为当前文件夹下的 rules。"
    ),
    "indicator, check or problem.": "indicator 指标、check 核对或 problem 问题。",
    "What the rule says when all is well, or the row's name.": "规则的标题：一切正常时应当怎样；指标则为该行的名称。",
    "Book that takes the rule; left out: the only one there is.": "写进哪个规则库；只有一个时可以不写。",
    "Look at every record of this record fact.": "逐条核对这个记录列表。",
    "Id of the rule, its file's name; left out: it is asked for.": "规则编号，也是文件名；不写则询问。",
    "A rule's id, title, or catalogue tag such as A1.": "规则的编号、标题或目录号（如 A1）。",
    "Show the rule as this book has it; left out: wherever it stands.": "按这个规则库列出；不写则按规则所在的规则库。",
    "Rule files, folders or books; left out: all books there.": "规则文件、文件夹或规则库；不写则为全部规则库。",
    "Change nothing; name the files laid out otherwise, and exit with 1.": "不改动，只列出不合排版的文件，退出码为 1。",
    "Begin a rule: write a file that passes 'rules check' as it is, with examples, and comments that teach.": (
        "新建一条规则：写出一个带示例和注释、能通过 rules check 的文件，再照着改。"
    ),
    "Tell a rule in plain words: when it fires, what it says or costs, its basis, parameters and examples.": (
        "用平常的话说明一条规则：何时成立、说什么、扣多少分，以及依据、参数和示例。"
    ),
    "Exit codes: 0 shown, 2 wrong usage, 3 a rule file is faulty.": "退出码：0 已列出；2 用法有误；3 规则文件有错。",
    "Give a fact, field or parameter another name in every rule, example and case, or in none.": (
        "给事实、字段或参数改名：所有规则、示例和案例一起改，要么都不改。"
    ),
    "Exit codes: 0 changed, 2 refused or wrong usage.": "退出码：0 已改；2 不能改，或用法有误。",
    "Lay rule files out in one way: order of keys, indents, quotes, blanks. Comments and meaning stay.": (
        "统一规则文件的排版：键的次序、缩进、引号、空白；注释和意思不变。"
    ),
    (
        "Exit codes: 0 done, 1 with --check: some files are laid out otherwise, 2 wrong usage, 3 a rule file is faulty."
    ): "退出码：0 已完成；1 用了 --check 且有文件不合排版；2 用法有误；3 规则文件有错。",
}
