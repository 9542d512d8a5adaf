"""What is said about running text: the sentences that a rule book declares, and what documents are read with them."""

CATALOGUE = {
    # sentences of forms.yaml
    "no part of running text is called '{name}'": "没有叫“{name}”的大段文字（见 parts）",
    "'{name}' must be given as records": "“{name}”是记录，要写成各字段的公式",
    "'{name}' is no list of records: write one formula": "“{name}”不是记录，只能写一个公式",
    "a blank is a name and what stands there": "空要写明名称和填的是什么",
    "no blank holds '{word}'": "空里不能填“{word}”",
    "there is already a blank '{name}'": "已经有一个叫“{name}”的空",
    "words must stand between two blanks": "两个空之间要有照写的文字",
    "words must stand before and behind a blank for a text": "填文字的空，前后都要有照写的文字",
    "a sentence has at most {number} blanks": "一个句式最多 {number} 个空",
    "'{key}' must be a single value, a record or a list of records": "“{key}”须为单个值、一条记录或若干条记录的列表",
    # documents
    "'{name}' cannot be computed from this": "从这里算不出“{name}”",
    "'{name}' cannot be {number}": "“{name}”不可能是 {number}",
    "it holds figures that no sentence of the rule book reads": "其中的数字，规则库没有可以读取的句式",
    "it is not a period from one day or month to another": "看不出是从哪天（月）到哪天（月）",
    "'{name}' is longer than {number} characters: a person sums it up": "“{name}”超过 {number} 字，请人工概括",
    "its items are not numbered, so that they cannot be told apart": "各条没有编号，分不开",
    "the heading of this item cannot be told from its explanation": "这一条的标题和说明分不开",
}
