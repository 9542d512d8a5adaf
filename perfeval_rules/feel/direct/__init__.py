"""From syntax tree to one Python function: the quick way to the answers that ``running`` defines.

The function expects the plain case: numbers where it calculates, truth values where it decides, records that have their
fields. Wherever something else turns up (unknowns, nulls, coercions, errors, exhausted allowances) it gives up and asks
the closures, so that all of these have one meaning, defined in one place. It never answers otherwise than they do.

``build`` makes the function; ``operators``, ``logic``, ``records``, ``loops`` and ``calls`` write its parts with
``writing``; ``python`` makes nodes of the standard library's ``ast``. No text of an expression becomes Python text: its
names and constants are values in the function's globals, and its variables get names of ours.
"""
