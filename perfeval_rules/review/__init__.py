"""The review of findings: stable ids, decisions and what makes them stale, settled scores, history."""
