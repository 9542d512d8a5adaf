"""The durable-rules executor: a Rete network matches what conditions compare; what they compare is computed before.

``skeleton`` takes a condition apart into comparisons of measures with constants, ``border`` says which values may cross
into the C core, ``groups`` shares the clauses of a layer out over networks of bounded size, ``host`` is the one module
that imports durable-rules, ``executor`` asks the networks and reads their answers.
"""

from perfeval_rules.engine.chaining.executor import ChainingExecutor

__all__ = ["ChainingExecutor"]
