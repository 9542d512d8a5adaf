"""Many assessed projects as one case of a book of their own."""
