"""Whether a tree has the shape that its kind of file must have, by JSON Schema."""
