"""Documents as they come in: the bytes of a file in, an original of paragraphs and grids out."""
