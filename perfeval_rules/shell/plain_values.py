"""Options and arguments that are plainly what their command asks for, taken as they are.

``typer`` sends every value through a validator, left out ones too, and making the first one takes longer than to check
a case. Whatever is not plain still goes its way.
"""

from collections.abc import Callable, Sequence
from functools import partial
from inspect import unwrap
from types import NoneType
from typing import Any, get_args, get_type_hints


def taking_plainly(parameters: Sequence[Any], callback: Callable[..., Any] | None) -> list[Any]:
    """The parameters of a command, made to take values by themselves that its annotations already fit."""
    asked = get_type_hints(unwrap(callback)) if callback is not None else {}
    for parameter in parameters:
        if not isinstance(parameter.process_value, partial):
            wanted = asked.get(parameter.name, bool | None)  # the one parameter without an annotation is --help
            parameter.process_value = partial(_taken, parameter, wanted, parameter.process_value)
    return [*parameters]


def _taken(parameter: Any, asked: Any, otherwise: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:
    kinds = get_args(asked) or (asked,)
    if value is None and NoneType in kinds:
        return parameter.callback(context, parameter, None) if parameter.callback is not None else None
    if parameter.callback is not None or not value:
        return otherwise(context, value)
    if asked == list[str]:
        return [*value] if isinstance(value, tuple) else otherwise(context, value)
    return value if type(value) in kinds else otherwise(context, value)
