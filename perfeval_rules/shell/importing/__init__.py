"""``perfeval import``: documents in; a case file that a person can read and correct out."""
