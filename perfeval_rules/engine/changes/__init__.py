"""What changes: one outcome against another, a case with other facts, the way to a better grade."""
