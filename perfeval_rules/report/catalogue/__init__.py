"""The rule catalogue: rule books in, pages that say everything their rules say out."""
