"""What values are and do: kinds, equality, order, arithmetic, dates and their texts, unknowns, and bounds on work."""
