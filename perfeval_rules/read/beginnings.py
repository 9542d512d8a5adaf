"""The first draft of a rule: a chain of books, a kind and a title in; a file that reads without fault out.

The draft reads a fact that the book has, so that it and its examples hold as they are and can be changed bit by bit.
"""

import json
from collections.abc import Mapping as ByName
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.model.places import Message, say
from perfeval_rules.model.rules import Section
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, TABLE, Declaration, Kind
from perfeval_rules.read.books.chain import Chain
from perfeval_rules.read.books.inheritance import in_effect
from perfeval_rules.read.books.merge import surroundings
from perfeval_rules.read.pieces import at, number, plainly, text
from perfeval_rules.read.text.tree import Mapping, Scalar
from perfeval_rules.read.text.yaml import read_tree

FOLDERS = {"indicator": "indicators", "check": "checks", "problem": "problems"}
"""Where the rules of each kind stand in the folder of a book."""

_OF_EVERY_ROW = frozenset({"权重", "自评分", COMPUTED_SCORE})
"""What every row of the table has, so that a rule over rows is about something else."""

MOST_WEIGHT = Decimal(10)
"""The weight of a new indicator where its section leaves it open."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the new rule is to be: of this kind, with this title, looking at the records of ``each``."""

    kind: str
    title: str
    each: str | None


class NoRoom(Exception):
    """Why a book cannot take such a rule as it is."""

    def __init__(self, message: Message) -> None:
        """The message is for the author."""
        super().__init__(str(message))
        self.message = message


def draft_of(asked: Asked, chain: Chain) -> str:
    """The text of the file, without the line that names its schema. Raises ``NoRoom``."""
    book = _ground(chain)
    fact = _number_to_read(asked.each, book)
    each = f"each: {asked.each}  # 逐条核对这份清单，每条记录各得一个结论\n" if asked.each else ""
    blanks = {"title": _scalar(asked.title), "each": each, "fact": fact.name}
    if asked.kind == "indicator":
        return _INDICATOR.format(**blanks, place=_place(asked, book))
    return (_CHECK if asked.kind == "check" else _PROBLEM).format(**blanks)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a rule stands on in a book, which may still have faults: facts, sections, and the weights taken in each."""

    name: str
    facts: ByName[str, Declaration]
    sections: tuple[Section, ...]
    taken: ByName[str, Decimal]


def _ground(chain: Chain) -> _Ground:
    effect = in_effect(chain)
    around, _ = surroundings(chain, effect)
    taken: dict[str, Decimal] = {}
    for page in effect.pages.values():
        section, weight = text(at(page.tree, "section")), number(at(page.tree, "weight"))
        if page.kind == "indicator" and weight is not None:
            taken[section] = taken.get(section, Decimal(0)) + weight
    return _Ground(chain.links[0].folder.name, around.vocabulary.facts, around.sections, taken)


def _number_to_read(each: str | None, book: _Ground) -> Declaration:
    """A number that a case enters; one with a unit rather than a year or a count."""
    if each is not None:
        records = book.facts.get(each)
        if records is None or records.kind is not Kind.RECORDS:
            raise NoRoom(say("no record fact is called '{name}'", name=each))
    facts = (book.facts[each].fields if each else book.facts).values()
    entered = [fact for fact in facts if fact.derive is None and fact.name not in _OF_EVERY_ROW and fact.span.file]
    numbers = [fact for fact in entered if fact.kind is Kind.NUMBER]
    if not numbers:
        where = say("the records of '{name}'", name=each) if each else say("book '{name}'", name=book.name)
        raise NoRoom(say("{where} have no number to read yet; declare one in facts.yaml", where=where))
    return next((fact for fact in numbers if fact.unit), numbers[0])


def _place(asked: Asked, book: _Ground) -> str:
    """Section and weight of an indicator, so that those of the section still add up; a rule over rows has none."""
    if asked.each is not None:
        if asked.each != TABLE:
            raise NoRoom(say("an indicator can only look at each record of '{name}'", name=TABLE))
        return _ROWS
    for section in book.sections:
        left = section.weight - book.taken.get(section.name, Decimal(0))
        room = min(section.weight, MOST_WEIGHT) if section.open else left
        if room > 0:
            return _PLACE.format(section=_scalar(section.name), weight=plainly(room))
    raise NoRoom(
        say("every section of book '{name}' is full: lower a weight there, or write open: true", name=book.name)
        if book.sections
        else say("book '{name}' has no sections; declare them in book.yaml", name=book.name)
    )


def _scalar(words: str) -> str:
    """A text as YAML writes it, in quotes only where it needs them."""
    tree, diagnostics = read_tree(f"a: {words}\n".encode(), "")
    value = tree.get("a") if isinstance(tree, Mapping) else None
    if not diagnostics and isinstance(value, Scalar) and value.value == words == value.text and not value.quoted:
        return words
    return json.dumps(words, ensure_ascii=False)


_PLACE = """section: {section}  # 所属一级指标，须是规则库 book.yaml 的 sections 中的一个
weight: {weight}  # 满分
"""

_ROWS = """\
# 只给哪些行算分，例如：applies_when: 评分方式 = "正向"。每一行只能有一条规则适用。
"""

_INDICATOR = """\
# 指标：按自评表的一行算分。改好后运行 perfeval rules check，读取规则并运行示例。
indicator: {title}
{each}{place}# 依据：以 book.yaml 的 citations 中的文件名开头，如“预算法 第十二条”；或写 算术关系、逻辑关系、通行做法。
# 没有依据、由旧表推得的，改写 reconstructed: 由何推得，并加一行 confidence: unverified。
basis: 通行做法
# 计分方式三选一：first 取第一个成立的；deduct 从满分起逐项扣；award 从 0 起逐项加。
first:
  - id: full  # 计分项的名称，供示例和问题引用
    when: {fact} >= 1  # 条件：写事实的名称，数和 true、false 不加引号，文字加双引号
    score: 1  # 得分，也可以写算式
  - score: 0  # 没有 when 的一项是“其余情形”
    remark: {fact}为 {{{fact}}}。  # 花括号里是事实或算式，打印时换成它的值
note: 说明什么情形下会算错或误报。
# 示例：given 给出事实，expect 写应得的结果。门槛两边各写一个，另写一个缺少事实的。
examples:
  - given: {{{fact}: 1}}
    expect: {{score: 1, lines: [full]}}
  - given: {{{fact}: 0}}
    expect: {{score: 0}}
  - given: {{}}
    expect: undecided
"""

_CHECK = """\
# 核对：条件成立就是发现。改好后运行 perfeval rules check，读取规则并运行示例。
# 标题写应当怎样（一切正常时这句话是真的），不写出了什么错。
check: {title}
severity: warning  # error 错误、warning 警告、question 询问（须由人判断的，措辞为请单位说明）、info 提示
# 依据：以 book.yaml 的 citations 中的文件名开头，如“预算法 第十二条”；或写 算术关系、逻辑关系、通行做法。
# 没有依据的门槛，改写 reconstructed: 由何推得，并加一行 confidence: unverified。
basis: 逻辑关系
{each}# 条件：且 and、或 or、非 not(…)；为空写 = null；至少有一条写 some r in 指标 satisfies r.权重 > 30。
# 数写进 book.yaml 的 parameters，这里写 参数.名称，换年度、换地区时不必改规则。
when: {fact} < 1
# 结论：花括号里是事实或算式，打印时换成它的值。
finding: {fact}为 {{{fact}}}，不应小于 1。
remedy: 核对原始凭证后更正。
note: 说明什么情形下会误报。
# 示例：given 给出事实，expect 写 fires 成立、quiet 不成立、undecided 未能判断、not applicable 不适用。
# 门槛两边各写一个，另写一个缺少事实的；null 是已知为空，不写是未知。
examples:
  - given: {{{fact}: 0}}
    expect: fires
  - given: {{{fact}: 1}}
    expect: quiet
  - given: {{}}
    expect: undecided
"""

_PROBLEM = """\
# 问题：条件成立就提出问题和整改建议。改好后运行 perfeval rules check，读取规则并运行示例。
problem: {title}
severity: warning  # error 错误、warning 警告、question 询问、info 提示
# 依据：以 book.yaml 的 citations 中的文件名开头，如“预算法 第十二条”；或写 算术关系、逻辑关系、通行做法。
# 没有依据的门槛，改写 reconstructed: 由何推得，并加一行 confidence: unverified。
basis: 通行做法
{each}# 条件：且 and、或 or、非 not(…)；为空写 = null；也可以写 fired("规则编号")、score("指标编号") < 5。
when: {fact} < 1
# 问题表述：花括号里是事实或算式，打印时换成它的值。
statement: {fact}为 {{{fact}}}，不应小于 1。
# explains: [指标编号]  # 这个问题说明哪些指标的失分；某一计分项写 指标编号#计分项
note: 说明什么情形下会误报。
remedies:
  - remedy: 查明原因并更正
    actions:
      - 核对原始凭证
      - 更正账表
    responsible: 财务部门
    within: 30 days  # 或 3 months
    done_when: {fact} >= 1  # 整改完成的标志
examples:
  - given: {{{fact}: 0}}
    expect: fires
  - given: {{{fact}: 1}}
    expect: quiet
  - given: {{}}
    expect: undecided
"""
