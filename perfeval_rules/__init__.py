"""perfeval: rules, checks and scores for fiscal-project performance self-evaluations."""

__version__ = "0.1.0"
