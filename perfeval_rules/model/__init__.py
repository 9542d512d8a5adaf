"""Every value that crosses from one stage to the next: frozen dataclasses, no logic.

``places`` (where in a file, what is wrong there) ← ``values`` (what an expression yields) ← ``syntax`` (an expression's
tree) ← ``vocabulary`` ← ``rules`` and ``cases`` ← ``findings`` ← ``report``.
"""
