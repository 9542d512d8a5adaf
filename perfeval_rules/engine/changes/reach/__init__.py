"""The way to a better grade: a case and a grade in, the smallest sets of facts that lift it there out.

``readers`` (which facts an indicator rests on) ← ``handles`` (which of them can still be changed, and to what) ←
``groups`` (what every choice within a group of indicators comes to) ← ``search`` (the smallest choice that suffices).
"""
