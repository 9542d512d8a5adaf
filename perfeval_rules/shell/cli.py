"""The whole command line: the program with all its commands, in the order in which its help lists them."""

from perfeval_rules.shell.commands import cases

# isort: split
from perfeval_rules.shell.commands import documents

# isort: split
from perfeval_rules.shell.commands import case

# isort: split
from perfeval_rules.shell.commands import review

# isort: split
from perfeval_rules.shell.commands import review_decisions, review_remedies

# isort: split
from perfeval_rules.shell.commands import rules

# isort: split
from perfeval_rules.shell.commands import changes

# isort: split
from perfeval_rules.shell.commands import authoring
from perfeval_rules.shell.commands.program import app

__all__ = [
    "app",
    "authoring",
    "case",
    "cases",
    "changes",
    "documents",
    "review",
    "review_decisions",
    "review_remedies",
    "rules",
]
