"""Run by a test in a process of its own, where durable-rules does not import: prints what then happens."""

import sys

sys.modules["durable"] = None  # type: ignore[assignment]  # how Python is told that a module is not there

from real_case import real_case  # noqa: E402 - durable-rules has to be gone before

from perfeval_rules.engine.assess import EngineMissing, assess, available_engine  # noqa: E402 - likewise

book, case = real_case()
assessment = assess(case, book)
print(available_engine())  # noqa: T201 - what it is for
print(assessment.engine)  # noqa: T201 - likewise
print([(finding.rule.id, finding.row, finding.verdict.answer) for finding in assessment.findings])  # noqa: T201
print([score.bounds for score in assessment.scores], assessment.total, assessment.grades)  # noqa: T201
try:
    assess(case, book, engine="durable")
except EngineMissing as missing:
    print(type(missing).__name__)  # noqa: T201
