"""Proofs about rule books: a book in, what holds for every case and what does not out.

``questions`` asks (a ``situation`` that must, or must never, come about); ``solver`` looks for an input by the SMT
solver z3; ``confirm`` lets the engine itself show what was found; ``smaller`` makes it as plain as it gets; ``decide``
puts them together for one question, and ``books`` for a book. Only ``solver`` knows z3.
"""
