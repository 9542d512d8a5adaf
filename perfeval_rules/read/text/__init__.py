"""From the bytes of a file to its tree: every key and value with its place."""
