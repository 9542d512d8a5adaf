"""From originals to facts: the words of a rule book say what each label, column and sentence means."""
