"""What reports say, in the reader's language: sentences, points, legal bases, places and proofs in a line."""
