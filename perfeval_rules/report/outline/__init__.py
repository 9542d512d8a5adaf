"""From an assessment to the explanation of rules: what a person asks for, and full proofs as nested lists."""
