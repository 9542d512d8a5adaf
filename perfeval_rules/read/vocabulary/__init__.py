"""The declared facts, and values held against them."""
