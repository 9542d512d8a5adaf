"""What comes of trying rules out, as reports: trials, coverage and mutation in; blocks and JSON out."""
