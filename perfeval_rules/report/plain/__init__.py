"""Rules in plain words: ``rule`` tells a whole rule, ``conditions`` and ``values`` the two ways an expression speaks.

``speech`` holds what all of them share; ``names``, ``logic``, ``lists`` and ``calls`` tell one kind of construct each.
"""
