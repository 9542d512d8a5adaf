"""Facts from running text: parts and a rule book in; facts, figures that nobody reads, and contradictions out.

``running_facts(parts, book, document=…, file=…) -> Running`` is the entry. It gives the texts that are facts
themselves (年度总体目标 …), the lists of 问题 and 措施, the days of 自评时间, and what the book's sentences say.
"""

from perfeval_rules.recognise.sentences.running import Running, running_facts

__all__ = ["Running", "running_facts"]
