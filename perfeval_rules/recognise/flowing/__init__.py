"""Flowing text: the lines of a document whose tables are gone in, its grids and paragraphs out.

``grids_from(paragraphs, forms, indicator_names, sections) -> pieces`` is the entry. What cannot be told apart for
certain stays a paragraph, so that whoever reads the pieces finds it unread.
"""

from perfeval_rules.recognise.flowing.document import grids_from

__all__ = ["grids_from"]
