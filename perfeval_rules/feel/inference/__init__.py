"""What an expression reads and of what type it is, known before anything runs.

``scopes`` holds the names that are seen and collects what is found; ``names``, ``paths``, ``operators``, ``tests``,
``forms`` and ``calls`` infer one kind of node each; ``infer`` puts them together.
"""
