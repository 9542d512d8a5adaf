"""Changes that change nothing, as far as that is cheap to see."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.figures.rounding import SCORE_DECIMALS
from perfeval_rules.model.rules import Indicator, Line, Scoring
from perfeval_rules.model.syntax import And, Call, Comparison, If, Literal, Name, Node, Not, Or

OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def same_order(one: Line, other: Line) -> bool:
    """Whether two neighbouring lines of a ``first`` list may stand in either order."""
    if one.when is not None and other.when is not None and exclusive(one.when.tree, other.when.tree):
        return True
    if _open_where_blank(one, other) or _open_where_blank(other, one):
        return True
    return one.points.tree == other.points.tree and one.remark == other.remark


def _open_where_blank(one: Line, other: Line) -> bool:
    """Whether ``one`` leaves all points open where a value is blank, with which ``other`` cannot compare anyway."""
    if one.when is None or other.when is None or not _all_points(one.points.tree):
        return False
    blanks = list(_blanks(one.when.tree))
    ordered = [side for part in _demands(other.when.tree) for side in _ordered(part)]
    return bool(blanks) and all(blank in ordered for blank in blanks)


def _all_points(node: Node) -> bool:
    match node:
        case Call(_, Name(_, "得分区间"), (Literal(_, Decimal() as low), Name(_, "权重"))):
            return low == 0
        case _:
            return False


def _blanks(node: Node) -> Iterator[Node | None]:
    """What a condition asks to be blank, one of several being enough; ``None`` for anything else it asks."""
    match node:
        case Or(_, parts):
            for part in parts:
                yield from _blanks(part)
        case Comparison(_, "=", left, Literal(_, None)):
            yield left
        case _:
            yield None


def _ordered(node: Node) -> tuple[Node, ...]:
    """Both sides of a comparison that a blank value cannot answer."""
    return (node.left, node.right) if isinstance(node, Comparison) and node.operator not in ("=", "!=") else ()


def exclusive(one: Node, other: Node) -> bool:
    """Whether one condition asks for what the other rules out."""
    return any(_contradict(first, second) for first in _demands(one) for second in _demands(other))


def _demands(node: Node) -> Iterator[Node]:
    """The parts that must all hold."""
    if isinstance(node, And):
        for part in node.parts:
            yield from _demands(part)
    else:
        yield node


def _contradict(one: Node, other: Node) -> bool:
    if isinstance(one, Not) or isinstance(other, Not):
        return one == Not(one.span, other) or other == Not(other.span, one)
    match one, other:
        case Comparison(_, "=", left, Literal(_, value)), Comparison(_, "=", same, Literal(_, another)):
            return left == same and value != another
        case Comparison(_, operator, left, right), Comparison(_, against, same, equal):
            return OPPOSITE[operator] == against and left == same and right == equal
        case _:
            return False


def falls_through_alike(rule: Indicator, line: Line) -> bool:
    """Whether a ``first`` list without its last ``line`` gives the same: nothing, and no remark."""
    last = rule.scoring is Scoring.FIRST and line is rule.lines[-1]
    return last and line.points.tree == Literal(line.span, Decimal(0)) and line.remark is None


def all_is_lost(rule: Indicator, line: Line) -> bool:
    """Whether the points of a line cannot matter, since it is a gate that costs everything."""
    return line.gate and rule.scoring is Scoring.DEDUCT


def needs_no_gate(rule: Indicator, line: Line) -> bool:
    """Whether a line costs all the weight even where it is no gate."""
    match line.points.tree:
        case Literal(_, Decimal() as points) if rule.each is None:
            return rule.scoring is Scoring.DEDUCT and points >= rule.weight
        case _:
            return False


def worth_the_same(points: Node, node: Node, after: Node, rule: Indicator) -> bool:
    """Whether the number ``node`` in an expression of points, changed to ``after``, leaves their worth as it is."""
    match node, after:
        case Literal(_, Decimal() as one), Literal(_, Decimal() as other):
            if any(node is place for place in _score_places(points)):
                return _within(one, rule, other) == _within(other, rule, one)
            finer = min(one, other) >= SCORE_DECIMALS
            return finer and any(node is place for place in _rounding_places(points))
        case _:
            return False


def _score_places(node: Node) -> Iterator[Node]:
    """The parts of an expression of points whose value may become the points themselves."""
    match node:
        case If(_, _, yes, no):
            yield from _score_places(yes)
            yield from _score_places(no)
        case Call(_, Name(_, "min" | "max" | "得分区间"), arguments):
            for argument in arguments:
                yield from _score_places(argument)
        case _:
            yield node


def _rounding_places(points: Node) -> Iterator[Node]:
    """Where points say to how many decimals they are rounded, which they are to two in any case."""
    for part in _score_places(points):
        match part:
            case Call(_, Name(_, name), (_, places)) if name.startswith("round"):
                yield places


def _within(number: Decimal, rule: Indicator, other: Decimal) -> Decimal:
    """``number`` of points within nothing and the rule's weight; the weight of a row is not known."""
    most = rule.weight if rule.each is None else max(number, other, Decimal(0))
    return min(max(number, Decimal(0)), most)
