"""What goes wrong with a template, before it becomes a diagnostic of its file."""

from perfeval_rules.model.places import Diagnostic, Message, Span, say

MOST_SHOWN = 60
"""How many characters of a paragraph are shown."""


class Trouble(Exception):
    """What is wrong, what to do about it, and the words near which it is."""

    def __init__(self, message: Message, hint: Message | None = None, near: str = "") -> None:
        """Keep the parts apart, as a diagnostic wants them."""
        super().__init__(str(message))
        self.message = message
        self.hint = hint
        self.near = near


def diagnostic(trouble: Trouble, file: str) -> Diagnostic:
    """The diagnostic of a template's file, which has no lines."""
    message = trouble.message
    if trouble.near:
        near = trouble.near if len(trouble.near) <= MOST_SHOWN else f"{trouble.near[:MOST_SHOWN]}…"
        message = say("{message}, near “{words}”", message=message, words=near)
    return Diagnostic(Span(file, 1, 1, 1, 1), message, trouble.hint)
