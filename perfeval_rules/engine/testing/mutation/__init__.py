"""Small mistakes made in rules on purpose, to see whether the examples would notice: a rule in, what they miss out.

``edits`` changes expressions, by the steps that ``thresholds`` knows; ``rules`` changes whole rules; ``alike`` knows
changes that change nothing; ``run`` asks the examples.
"""
