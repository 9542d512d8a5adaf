"""Two cases side by side: last year's and this year's, or a self-evaluation and its re-check."""
