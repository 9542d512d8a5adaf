"""The functions of the rule language as an editor shows them: a name in, how to call it and what it does out."""

from collections.abc import Iterator

from perfeval_rules.feel.builtins import BUILTINS
from perfeval_rules.feel.signatures import Parameter, Signature
from perfeval_rules.model.places import Message, say
from perfeval_rules.read.vocabulary.scope import FUNCTIONS

MEANINGS: dict[str, Message] = {
    "abs": say("the number without its sign"),
    "after": say("whether the first lies after the second"),
    "all": say("whether all items are true"),
    "any": say("whether any item is true"),
    "append": say("the list with items added at its end"),
    "before": say("whether the first lies before the second"),
    "ceiling": say("rounded up, to whole numbers or so many decimals"),
    "coincides": say("whether the two are the same point or range"),
    "concatenate": say("several lists as one"),
    "contains": say("whether the text contains the other"),
    "context": say("a context made of a list of keys and values"),
    "context merge": say("several contexts as one"),
    "context put": say("the context with one value put in"),
    "count": say("how many items the list has"),
    "date": say("a date, from a text or from year, month and day"),
    "date and time": say("a date with a time"),
    "day of week": say("the name of the day of the week"),
    "day of year": say("which day of its year the date is"),
    "decimal": say("rounded to so many decimals, halves to the even digit"),
    "distinct values": say("the list with each value once"),
    "duplicate values": say("the values that occur more than once"),
    "duration": say("a duration, from a text such as P3M or P90D"),
    "during": say("whether the first lies within the range"),
    "ends with": say("whether the text ends with the other"),
    "even": say("whether the number is even"),
    "exp": say("e to the power of the number"),
    "finished by": say("whether the range ends where the other does"),
    "finishes": say("whether the first ends the range"),
    "fired": say("whether the rule with this id, or a line of it, fires"),
    "flatten": say("nested lists as one list"),
    "floor": say("rounded down, to whole numbers or so many decimals"),
    "get entries": say("the keys and values of a context, as a list"),
    "get value": say("the value of a key of a context"),
    "includes": say("whether the range includes the other"),
    "index of": say("the positions at which the value stands in the list"),
    "insert before": say("the list with an item put in before a position"),
    "is": say("whether both are the same value of the same kind"),
    "list contains": say("whether the list contains the value"),
    "list replace": say("the list with an item replaced"),
    "log": say("the natural logarithm"),
    "lower case": say("the text in small letters"),
    "matches": say("whether the regular expression is found in the text"),
    "max": say("the greatest item"),
    "mean": say("the average"),
    "median": say("the item in the middle"),
    "meets": say("whether the first range ends where the second begins"),
    "met by": say("whether the first range begins where the second ends"),
    "min": say("the least item"),
    "mode": say("the values that occur most often"),
    "modulo": say("what a division leaves over"),
    "month of year": say("the name of the month"),
    "now": say("the present date and time; rules may not read it"),
    "number": say("a number, from a text"),
    "odd": say("whether the number is odd"),
    "overlaps": say("whether the two ranges overlap"),
    "overlaps after": say("whether the first range overlaps the end of the second"),
    "overlaps before": say("whether the first range overlaps the beginning of the second"),
    "product": say("all numbers multiplied"),
    "range": say("a range, from a text such as [1..10]"),
    "remove": say("the list without the item at a position"),
    "replace": say("the text with what the regular expression finds replaced"),
    "reverse": say("the list turned round"),
    "round down": say("rounded towards zero to so many decimals"),
    "round half down": say("rounded to so many decimals, halves towards zero"),
    "round half up": say("rounded to so many decimals, halves away from zero"),
    "round up": say("rounded away from zero to so many decimals"),
    "score": say("the computed score of the indicator with this id"),
    "sort": say("the list in the order that a function of two items tells"),
    "split": say("the parts of a text between delimiters"),
    "sqrt": say("the square root"),
    "started by": say("whether the range begins where the other does"),
    "starts": say("whether the first begins the range"),
    "starts with": say("whether the text begins with the other"),
    "stddev": say("the standard deviation"),
    "string": say("the value as text"),
    "string join": say("texts joined into one"),
    "string length": say("how many characters the text has"),
    "sublist": say("a part of the list, from a position on"),
    "substring": say("a part of the text, from a position on"),
    "substring after": say("what stands after the first find"),
    "substring before": say("what stands before the first find"),
    "sum": say("the sum"),
    "time": say("a time of day"),
    "today": say("today's date; rules may not read it"),
    "union": say("several lists as one, each value once"),
    "upper case": say("the text in capital letters"),
    "week of year": say("the number of the week in its year"),
    "years and months duration": say("the years and months between two dates"),
    "单元格": say("what a cell of the table reads as: kind, sign, number, unit, date, level"),
    "唯一组合": say("the positions of the only items that add up exactly to the sum; empty if none or several do"),
    "数字对调": say("the one place where two neighbouring digits exchanged make the sum right"),
    "对读": say("target and actual of a row read beside each other, as comparable figures"),
    "差额解释数": say("how many explanations the difference of a sum has"),
    "得分区间": say("a score of which only the ends are known"),
}
"""What each function yields, in one clause."""


def function_names() -> Iterator[str]:
    """The names of all functions that an expression can call."""
    yield from FUNCTIONS
    yield from (name for name in BUILTINS if name != "@" and name not in FUNCTIONS)


def signatures(name: str) -> tuple[str, ...]:
    """Every way to call a function, with types."""
    given = FUNCTIONS.get(name)
    ways = [given] if given is not None else [overload.signature for overload in BUILTINS.get(name, ())]
    return tuple(dict.fromkeys(_written(way) for way in ways))


def _written(way: Signature) -> str:
    return f"{way.name}({', '.join(map(_parameter, way.parameters))}) -> {way.result}"


def _parameter(one: Parameter) -> str:
    shown = f"{one.name}{'…' * one.variadic}: {one.type}"
    return f"[{shown}]" if one.optional else shown
