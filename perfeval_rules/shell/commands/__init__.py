"""The commands and their options, by ``typer``, in modules by what they are about.

Each command hands over to its own module at once, and loads it only then: help and mistakes need no rule engine.
"""
