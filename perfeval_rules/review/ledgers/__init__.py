"""Ledgers that were edited by people and came back."""
