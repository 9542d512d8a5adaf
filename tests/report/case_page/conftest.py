"""What tests of the page share: dossiers of real cases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.dossier.compose import dossier

Assessed = Callable[..., Assessment]


@pytest.fixture
def dossier_of(assessed: Assessed) -> Callable[[str], Dossier]:
    """The dossier of the case in a folder, without digests, which change with every word of a rule or case."""

    def made(folder: str) -> Dossier:
        assessment = assessed(folder)
        case, book = replace(assessment.case, digest="-"), replace(assessment.book, digest="-")
        return dossier(replace(assessment, case=case, book=book), None, date(2024, 5, 6), "zh", "-")

    return made
