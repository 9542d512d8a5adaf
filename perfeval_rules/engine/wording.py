"""A rule's texts: a template and what its rule sees in, a Chinese sentence with figures out."""

from collections.abc import Mapping

from perfeval_rules.engine.program import Program
from perfeval_rules.figures.shapes import shape_of
from perfeval_rules.figures.values import figure, in_chinese
from perfeval_rules.model.syntax import Expression, Template
from perfeval_rules.model.values import Value


def render(template: Template, program: Program, scope: Mapping[str, Value], each: str | None = None) -> str:
    """``template`` with its placeholders filled from ``scope``, a row of the list ``each`` or the case itself."""

    def filled(part: Expression) -> str:
        return figure(program.evaluate(part.tree, scope), in_chinese, shape_of(part.tree, program.book, each))

    return "".join(part if isinstance(part, str) else filled(part) for part in template.parts)
