"""From syntax tree to a function that answers.

A node is compiled once to a closure over a *frame*: a list whose first place holds the context and whose other places
hold variables. Which place is whose is decided while compiling (``scopes``). ``compiling`` finds the compiler of each
node in ``names``, ``filters``, ``operators``, ``tests``, ``logic``, ``loops``, ``literals``, ``calls``.
"""
