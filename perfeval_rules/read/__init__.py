"""From text to model: files become trees with places, and trees become rule books and cases.

``text`` (bytes to a tree) ← ``shape`` (does the tree have its kind's shape) ← ``vocabulary`` (facts, and values held
against them) ← ``rules`` (one rule file) ← ``books`` (a chain of them, merged, checked, ordered). ``book`` and
``cases`` are the ways in.
"""
