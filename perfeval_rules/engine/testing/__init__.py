"""The examples of rules: run, compared with what they expect, and what they leave unseen or would not notice."""
