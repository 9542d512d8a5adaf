"""Dates in the plain data that schemas look at."""


class Day(str):
    """An unquoted date, as the text that schemas know it by."""

    __slots__ = ()
