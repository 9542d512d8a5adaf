"""How fast the expression language is: the conditions of the book in ``workload/`` in, rates out."""

from collections.abc import Callable, Iterator
from timeit import Timer

from made_cases import as_case, made_values
from throughput import workload

from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.program import program_of
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.feel import compile_node, parse
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.vocabulary import PARAMETERS

NUMBERS = "预算执行率 >= 60% and 投入自评分 < 自评总分"
FILTER = "count(考试类别[通过率 < 60%])"


def feel_rates(rounds: int) -> Iterator[tuple[str, float]]:
    """What is done, and how often a second."""
    book = workload()
    program = program_of(book)
    texts = [rule.when.text for rule in book.rules.values() if hasattr(rule, "when")]
    trees = [parse(text) for text in texts]
    values = values_of(as_case(made_values(1)[0], 0), book, Standing.CLAIMED)
    values[PARAMETERS] = parameters_of(book, values)
    derive(program, values)
    batches = [batch for layer in program.layers for batch in layer.batches if batch.each is None]
    conditions = [clause.evaluate for batch in batches for clause in batch.clauses]
    yield "conditions parsed", _rate(lambda: [parse(text) for text in texts], len(texts), rounds)
    yield "conditions compiled", _rate(lambda: [compile_node(tree) for tree in trees], len(trees), rounds)
    yield "conditions evaluated", _rate(lambda: [evaluate(values) for evaluate in conditions], len(conditions), rounds)
    for text in (NUMBERS, FILTER):
        evaluate = compile_node(parse(text))
        yield text, _rate(lambda evaluate=evaluate: evaluate(values), 1, rounds)


def _rate(action: Callable[[], object], size: int, rounds: int) -> float:
    """How often a second ``action``, which does something ``size`` times, does it in the best of ``rounds``."""
    timer = Timer(action)
    number, _ = timer.autorange()
    return size * number / min(timer.repeat(rounds, number))
