"""The only folder that knows z3: situations in, inputs that bring them about, or the proof that none does, out.

``terms`` are FEEL's values as formulas; ``sight`` takes syntax trees apart, with ``logic``, ``numbers``, ``lists``,
``calls`` and ``dates`` for their nodes; ``world`` holds the facts of the unknown case; ``claims`` says what a situation
is, ``ask`` asks, and ``decode`` reads the facts out of an answer.
"""
