"""Chinese for figures, from where they are printed."""

from perfeval_rules.figures.values import CHINESE as CATALOGUE

__all__ = ["CATALOGUE"]
