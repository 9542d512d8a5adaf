"""The one place where numbers are rounded: half up, away from zero, as 四舍五入 is taught."""

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

SCORE_DECIMALS = 2
"""Points are kept to two decimals, as self-evaluation tables print them."""

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)


def last_place(decimals: int) -> Decimal:
    """One unit of the last of so many decimals."""
    return Decimal(1).scaleb(-decimals)


_SCORE_PLACE = last_place(SCORE_DECIMALS)


def half_up(number: Decimal, place: Decimal) -> Decimal:
    """``number`` rounded half up to a whole number of ``place``."""
    try:
        return number.quantize(place, None, _EXACT)  # given by position, which takes half the time
    except InvalidOperation:  # numbers have 34 digits: one that is too great for 80 has no decimals to round
        return number


def points(number: Decimal) -> Decimal:
    """``number`` of points rounded to the decimals that scores have."""
    return half_up(number, _SCORE_PLACE)
