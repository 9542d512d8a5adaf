"""Names that are always there or have a meaning of their own, so that no book may declare them."""

from perfeval_rules.model.places import Span
from perfeval_rules.model.vocabulary import (
    COMPUTED_GRADE,
    COMPUTED_SCORE,
    COMPUTED_TOTAL,
    PARAMETERS,
    Declaration,
    Kind,
)

RESERVED = frozenset({PARAMETERS, COMPUTED_TOTAL, COMPUTED_GRADE})
"""Names that are always there, so that no book may declare them."""

SECTIONS_PARAMETER = "一级指标"
GRADES_PARAMETER = "等级"
RESERVED_PARAMETERS = frozenset({SECTIONS_PARAMETER, GRADES_PARAMETER})
"""Parameters that are made of the book's sections and grades."""

RESERVED_FIELDS = RESERVED | {"evidence", COMPUTED_SCORE}
"""Names that no field may have; a record of a case file has its evidence beside its fields."""

ROW_SCORE = Declaration(
    name=COMPUTED_SCORE, kind=Kind.NUMBER, unit="分", label="规则测算得分", span=Span("", 1, 1, 1, 1)
)
"""The field that every row of the table has: what the rules over rows score it."""
