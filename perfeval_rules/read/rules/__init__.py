"""From a tree to a rule: its texts, expressions, references and examples."""
