"""Parts of running text: the text under 主要绩效, 主要问题, 改进措施 … in, as paragraphs; numbered items out of it.

``parts_of`` finds them among the pieces of a document, whether their text follows as paragraphs or stands in a box
beside or below the heading; ``sentences.running_facts`` makes facts of them.
"""

from perfeval_rules.recognise.parts.find import parts_of
from perfeval_rules.recognise.parts.part import Part

__all__ = ["Part", "parts_of"]
