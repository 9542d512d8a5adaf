"""From findings to what people read: reports as neutral blocks, their writers, and diagnostics with excerpts."""
