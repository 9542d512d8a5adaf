"""Questionnaires that come back filled in: a document in; the case and its facts, exactly as they stand, out."""

from perfeval_rules.recognise.questionnaires.read import book_asked, questionnaire_of

__all__ = ["book_asked", "questionnaire_of"]
