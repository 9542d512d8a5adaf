"""From an assessment and its review to the dossier that letters, sheets and pages are written from."""
