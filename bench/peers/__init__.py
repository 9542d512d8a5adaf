"""The same rules in other engines' languages, each translated from the rule book by program.

``steps`` and ``terms`` take the book apart into what every language has, ``infix`` writes them with operators, and one
module an engine knows its habits: ``load`` goes from the steps of the book to a function from a case's plain values to
what every step came to.
"""
