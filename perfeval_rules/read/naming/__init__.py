"""Where things are named: ``known`` (what a book's files can name), then one module a kind of place."""
