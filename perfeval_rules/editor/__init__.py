"""What an editor asks about a rule or case file: text and position in; suggestions, explanations and places out.

All of it also works on files that are only half typed. ``whereabouts`` finds out where in a YAML file a position is,
``shapes`` what the schemas let stand there, ``sight`` what an expression sees there; ``completion``, ``hover``,
``definitions``, ``symbols``, ``colours``, ``fixes`` and ``trials`` answer one kind of question each. Nothing here
knows the protocol in which editors ask.
"""
