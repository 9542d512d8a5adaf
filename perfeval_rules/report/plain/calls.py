"""Functions in words: a call in, as a condition or as a value, out."""

from perfeval_rules.model.syntax import Arithmetic, Call, ListOf, Literal, Name, Node
from perfeval_rules.report.plain.speech import Clause, Speech

CONDITIONS = {
    "contains": "{one} contains {other}",
    "starts with": "{one} begins with {other}",
    "ends with": "{one} ends with {other}",
    "matches": "{one} fits the pattern {other}",
    "list contains": "{other} is among {one}",
}

OF_ONE = {
    "sum": "the sum of {one}",
    "count": "the number of {one}",
    "mean": "the mean of {one}",
    "median": "the median of {one}",
    "min": "the least of {one}",
    "max": "the greatest of {one}",
    "abs": "the absolute value of {one}",
    "ceiling": "{one} rounded up",
    "floor": "{one} rounded down",
    "string": "{one}",
    "number": "{one}",
    "date": "{one}",
    "string length": "the number of characters of {one}",
    "upper case": "{one} in capitals",
    "lower case": "{one} in small letters",
    "distinct values": "{one} without repetitions",
    "flatten": "{one} in one list",
    "reverse": "{one} backwards",
    "string join": "{one} joined",
    "not": "the opposite of {one}",
    "单元格": "what the cell {one} reads as",
}

OF_TWO = {
    "round half up": "{one} rounded to {other} decimals",
    "round up": "{one} rounded up to {other} decimals",
    "round down": "{one} rounded down to {other} decimals",
    "modulo": "the remainder of {one} divided by {other}",
    "min": "the lesser of {one} and {other}",
    "max": "the greater of {one} and {other}",
    "split": "the parts of {one} between {other}",
    "string join": "{one} joined by {other}",
    "index of": "the positions of {other} in {one}",
    "substring": "{one} from character {other} on",
    "substring before": "{one} up to {other}",
    "substring after": "{one} after {other}",
    "得分区间": "a score from {one} to {other}",
    "唯一组合": "the only ones of {one} that add up to {other}",
    "数字对调": "the one of {one} of which two digits exchanged make the sum {other}",
}

OF_THREE = {
    "substring": "{third} characters of {one} from character {other} on",
    "差额解释数": "the number of ways in which {one} and {other} explain the difference to {third}",
    "单元格": "what the cell {one} reads as",
}


def condition(node: Call, speech: Speech) -> Clause | None:
    """A call that is true or false; ``None`` where there are no words for it."""
    match node:
        case Call(_, Name(_, "fired"), (Literal(_, str() as reference),), ()):
            return Clause(_fired(reference, speech))
        case Call(_, Name(_, function), (one, other), ()) if function in CONDITIONS:
            return Clause(speech.told(CONDITIONS[function], one=speech.value(one), other=speech.value(other)))
    return None


def _fired(reference: str, speech: Speech) -> str:
    """That another rule, or one of its lines, holds."""
    rule_id, _, line = reference.partition("#")
    rule = speech.book.rules.get(rule_id)
    title = rule_id if rule is None else rule.title
    if line:
        return speech.told("the line {line} of “{title}” holds", title=title, line=line)
    return speech.told("the rule “{title}” fires", title=title)


def value(node: Call, speech: Speech) -> str | None:
    """A call that comes to a value; ``None`` where there are no words for it."""
    if not isinstance(node.function, Name) or node.names:
        return None
    special = _special(node.function.name, node.arguments, speech)
    if special is not None:
        return special
    names = ("one", "other", "third")[: len(node.arguments)]
    table = (OF_ONE, OF_TWO, OF_THREE)[len(node.arguments) - 1] if 0 < len(node.arguments) <= 3 else {}
    template = table.get(node.function.name)
    if template is None:
        return None
    return speech.told(
        template, **{name: _part(part, speech) for name, part in zip(names, node.arguments, strict=True)}
    )


def _part(node: Node, speech: Speech) -> str:
    """An argument; a calculation stands in brackets, so that the function is not read with its last part alone."""
    said = speech.value(node)
    return speech.told("({clause})", clause=said) if isinstance(node, Arithmetic) else said


def _special(function: str, arguments: tuple[Node, ...], speech: Speech) -> str | None:
    """Calls that are not said after one pattern."""
    match function, arguments:
        case "score", (Literal(_, str() as reference),):
            rule = speech.book.rules.get(reference)
            return speech.told("the computed score of “{title}”", title=reference if rule is None else rule.title)
        case "replace", (text, pattern, Literal(_, "")):
            return speech.told("{text} without {pattern}", text=speech.value(text), pattern=speech.value(pattern))
        case "replace", (text, pattern, by, *_):
            blanks = {"text": speech.value(text), "pattern": speech.value(pattern), "by": speech.value(by)}
            return speech.told("{text} with {by} for {pattern}", **blanks)
        case "date", (year, month, day):
            blanks = {"year": speech.value(year), "month": speech.value(month), "day": speech.value(day)}
            return speech.told("day {day} of month {month} of {year}", **blanks)
        case "date", (Literal(_, str() as text),):
            return text
        case "concatenate" | "union" | "append", (first, *others):
            text = speech.value(first)
            for other in others:
                text = speech.told("{before} together with {other}", before=text, other=speech.value(other))
            return text
        case "min" | "max" | "sum" | "count", (_, _, _, *_):
            template = OF_ONE[function]
            return speech.told(template, one=speech.value(ListOf(arguments[0].span, arguments)))
    return None
