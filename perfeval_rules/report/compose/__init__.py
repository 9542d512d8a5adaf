"""From an assessment to a neutral report: the parts of one case's report, the overview of many, lists of rules."""
