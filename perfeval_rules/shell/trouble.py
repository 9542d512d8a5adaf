"""What keeps a command from being carried out: exceptions that carry their sentence."""

import errno

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.places import Message, say
from perfeval_rules.report.words.sentences import told


class Trouble(Exception):
    """Something that a person must be told, as an English template with its blanks."""

    def __init__(self, template: str, **blanks: object) -> None:
        """Blanks may be messages themselves."""
        super().__init__(template.format(**blanks))
        self.template, self.blanks = template, blanks

    def told(self, tell: Tell) -> str:
        """The sentence in the reader's language."""
        blanks = {
            name: told(blank, tell) if isinstance(blank, Message) else blank for name, blank in self.blanks.items()
        }
        return tell(self.template, **blanks)


class WrongUsage(Trouble):
    """The command cannot be carried out as given; ends the program with exit code 2."""


def why(error: OSError) -> Message:
    """What the operating system refused, in a clause."""
    return REASONS.get(error.errno or 0) or say("{reason}", reason=error.strerror or type(error).__name__)


REASONS = {
    errno.ENOENT: say("it does not exist"),
    errno.EACCES: say("permission denied"),
    errno.EPERM: say("permission denied"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("a part of the path is not a folder"),
    errno.ENOSPC: say("the disk is full"),
    errno.EROFS: say("the disk cannot be written to"),
    errno.ENAMETOOLONG: say("the name is too long"),
}
"""The common refusals, so that they can be told in the reader's language."""
