"""What the HTML pages of all reports are made of."""
