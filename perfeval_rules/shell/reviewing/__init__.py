"""``perfeval review``: decisions on findings, kept in files beside the case."""
