"""Questionnaires: what a book asks of a case, and what is known already, in; YAML or a workbook to fill in out."""
