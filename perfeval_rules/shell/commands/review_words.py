"""What the commands about reviews share: filters in a choice, how cases are assessed, an early end."""

from collections.abc import Callable
from typing import Any

from perfeval_rules.shell import options


def choice_of(
    severities: list[Any] | None,
    sections: list[str] | None,
    rules: list[str] | None,
    rows: list[str] | None,
    statuses: list[Any] | None,
) -> Any:
    """The filters of a command as one choice."""
    from perfeval_rules.review.lines import Choice

    return Choice(
        severities=tuple(severities or ()),
        sections=tuple(sections or ()),
        rules=tuple(rules or ()),
        rows=tuple(rows or ()),
        statuses=tuple(statuses or ()),
    )


def asked_for(rules: options.RulesOption, standing: options.Least = options.Least.CLAIMED) -> Any:
    """How the case under review is to be assessed."""
    from perfeval_rules.shell.assessing import Asked

    return Asked(options.Engine.AUTO.value, standing.standing, rules)


def carried_out(command: Callable[[], int]) -> int:
    """The exit code of ``command``, also where it had to stop on the way."""
    from perfeval_rules.shell.reviewing.desk import Halted

    try:
        return command()
    except Halted as halted:
        return halted.code
