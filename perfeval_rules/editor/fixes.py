"""What a diagnostic's hint lets an editor mend at once: a diagnostic in, the text to put in its place out."""

from perfeval_rules.model.places import Diagnostic

_NAMES = "Did you mean '{name}'?"
_EXACTLY = ("Write {right}.", "Write {number}.", "Write {date}.")


def mended(diagnostic: Diagnostic) -> str | None:
    """What the stretch of a diagnostic should read as, where its hint says so exactly."""
    if diagnostic.hint is None or diagnostic.span.line != diagnostic.span.end_line:
        return None
    blanks = dict(diagnostic.hint.blanks)
    if diagnostic.hint.template == _NAMES:
        return str(blanks["name"])
    return str(next(iter(blanks.values()))) if diagnostic.hint.template in _EXACTLY else None
