"""Random conditions and formulas over one small vocabulary, as an author writes them."""

from functools import cache

from hypothesis import strategies as st

NUMBERS = ("数一", "数二", "数三", "年度")
TEXTS = ("文一", "文二")
BOOLEANS = ("真一", "真二")
DATES = ("日一", "日二")
NUMBER_FIELDS, BOOLEAN_FIELDS, TEXT_FIELDS = ("值", "限", "权重"), ("是", "否"), ("名称", "注")

CONSTANTS = ("0", "1", "5", "5.0", "-3", "0.1", "95%", "1000000", "0.00001", "123456789012345.6", "5.0000000000000001")


@cache
def numbers(fields: bool, posted: tuple[str, ...] = (), depth: int = 2) -> st.SearchStrategy[str]:
    """Expressions that come to a number; with ``fields``, over a row of 指标; ``posted`` are calls of ``score``."""
    leaves = st.sampled_from(
        (*NUMBERS, *CONSTANTS, *posted, *(NUMBER_FIELDS if fields else ()), "参数.线", "参数.期", "推数", "count(指标)")
    )
    if not depth:
        return leaves
    inner = numbers(fields, posted, depth - 1)
    return st.one_of(
        leaves,
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("abs({})".format, inner),
        st.builds("(if {} then {} else {})".format, booleans(fields, (), depth - 1), inner, inner),
        st.builds(
            "{}(指标.{})".format, st.sampled_from(("sum", "max", "min")), st.sampled_from((*NUMBER_FIELDS, "推差"))
        ),
        st.builds("count(指标[{}])".format, booleans(True, (), 0)),
        st.builds("max(数列)".format),
    )


@cache
def booleans(fields: bool, posted: tuple[str, ...] = (), depth: int = 2) -> st.SearchStrategy[str]:
    """Expressions that come to true or false; ``posted`` are calls of ``score`` and ``fired``."""
    scores = tuple(call for call in posted if call.startswith("score"))
    fired = tuple(call for call in posted if call.startswith("fired"))
    number = numbers(fields, scores, min(depth, 1))
    text = st.sampled_from((*TEXTS, *(TEXT_FIELDS if fields else ())))
    day = st.sampled_from((*DATES, '@"2024-06-30"'))
    constant, order = st.sampled_from(CONSTANTS), st.sampled_from(("<", "<=", ">", ">=", "=", "!="))
    equality, word = st.sampled_from(("=", "!=")), st.sampled_from(('"甲"', '"乙"', '""', '"it\'s"'))
    leaves = st.one_of(
        st.sampled_from((*BOOLEANS, "推真", *fired, *(BOOLEAN_FIELDS if fields else ()))),
        st.builds("{} {} {}".format, number, order, constant),
        st.builds("{} {} {}".format, constant, order, st.sampled_from((*NUMBERS, *scores, "参数.期"))),
        st.builds("{} {} {}".format, number, order, number),
        st.builds("{} {} {}".format, text, equality, word),
        st.builds("{} in ({}, {})".format, text, word, word),
        st.builds("{} {} {}".format, st.sampled_from(DATES), order, day),
        st.builds("{} in [{}..{}]".format, number, st.sampled_from(("0", "-3")), st.sampled_from(("1", "5.0"))),
        st.builds("{} in (> {}, < {})".format, number, constant, constant),
        st.builds("{} between {} and {}".format, number, constant, constant),
        st.builds("{} {} null".format, st.sampled_from((*NUMBERS, *TEXTS, *BOOLEANS)), equality),
        st.builds("{} {} {}".format, st.sampled_from(BOOLEANS), equality, st.sampled_from(("true", "false"))),
        st.builds("list contains(文列, {})".format, word),
    )
    if not depth:
        return leaves
    inner = booleans(fields, posted, depth - 1)
    return st.one_of(
        leaves,
        st.builds("not({})".format, inner),
        st.builds("({} {} {})".format, inner, st.sampled_from(("and", "or")), inner),
        st.builds("({0} {3} {1} {3} {2})".format, inner, inner, inner, st.sampled_from(("and", "or"))),
        st.builds("({} r in 指标 satisfies r.{} > {})".format, QUANTIFIERS, st.sampled_from(NUMBER_FIELDS), number),
    )


QUANTIFIERS = st.sampled_from(("some", "every"))
