"""Functions on contexts: reading, changing and merging their entries."""

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.unknowns import known
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.values import Value

Context = dict[str, Value]


@builtin("get value(m: context, key: text) -> any")
def get_value(context: Context, key: str) -> Value:
    """The value of a key."""
    if key not in context:
        raise NoValue(_no_key(key))
    return context[key]


def _no_key(key: str) -> Message:
    return say("the context has no key '{key}'", key=key)


@builtin("get entries(m: context) -> list of context")
def get_entries(context: Context) -> Value:
    """A list of contexts, each with a ``key`` and its ``value``."""
    bounds.spend(len(context))
    return [{"key": key, "value": value} for key, value in context.items()]


@builtin("context(entries: list of context) -> context")
def make_context(entries: list[Value]) -> Value:
    """The context with these entries, each of which has a ``key`` and a ``value``."""
    made: Context = {}
    for entry in entries:
        if not isinstance(entry, dict) or not {"key", "value"} <= entry.keys():
            raise NoValue(say("an entry has a 'key' and a 'value'"))
        key = known(entry["key"])
        if not isinstance(key, str) or key in made:
            raise NoValue(say("the keys are different texts"))
        made[key] = entry["value"]
    return made


@builtin("context put(context: context, key: text, value: any) -> context")
def put(context: Context, key: str, value: Value) -> Value:
    """The context with another value of a key."""
    bounds.spend(len(context))
    return {**context, key: value}


@builtin("context put(context: context, keys: list of text, value: any) -> context")
def put_deeply(context: Context, keys: list[Value], value: Value) -> Value:
    """The context with another value where a list of keys leads."""
    bounds.spend(len(context))
    if not keys:
        raise NoValue(say("the list is empty"))
    key, *rest = keys
    if not isinstance(key, str):
        raise NoValue(say("a key is a text"))
    if not rest:
        return {**context, key: value}
    inner = known(context.get(key))
    if not isinstance(inner, dict):
        raise NoValue(say("'{key}' is no context", key=key))
    return {**context, key: put_deeply(inner, rest, value)}


@builtin("context merge(contexts: list of context) -> context")
def merge(contexts: list[Value]) -> Value:
    """One context with the entries of all; later ones win."""
    merged: Context = {}
    for context in contexts:
        if not isinstance(context, dict):
            raise NoValue(say("only contexts can be merged"))
        bounds.spend(len(context))
        merged |= context
    return merged
