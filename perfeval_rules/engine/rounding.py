"""The one place where numbers are rounded: half up, away from zero, as 四舍五入 is taught."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

SCORE_DECIMALS = 2
"""Points are kept to two decimals, as self-evaluation tables print them."""

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)
_WHOLE = Decimal("1e40")
"""From here on a number of the rule language, which has 34 digits, has no decimals to round."""
_LEAST_WHOLE = -_WHOLE


def half_up(number: Decimal, decimals: int) -> Decimal:
    """``number`` rounded half up to so many decimals."""
    return number.quantize(_last_place(decimals), context=_EXACT) if _LEAST_WHOLE < number < _WHOLE else number


def points(number: Decimal) -> Decimal:
    """``number`` of points rounded to the decimals that scores have."""
    return half_up(number, SCORE_DECIMALS)


@cache
def _last_place(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)
