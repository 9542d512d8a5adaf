"""From folders to one rule book: the chain of books merged, checked and put in order."""
