"""From facts to findings: derive, infer (plain Python or durable-rules), explain, settle.

``rows`` makes values of a case's facts, ``derive`` computes the derived ones, ``program`` turns a rule book into
conditions layer by layer, ``plain`` and ``chaining`` answer them, ``meaning`` is the definition both must agree with,
``run`` settles scores layer by layer, ``explain`` proves every answer, ``assess`` does all of it for one case.
"""
