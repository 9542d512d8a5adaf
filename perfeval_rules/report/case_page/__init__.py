"""The page of one case or several: dossiers in, one HTML file out that needs nothing else."""
