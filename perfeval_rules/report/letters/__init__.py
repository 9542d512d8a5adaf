"""Letters (公文) of a case: a dossier and a Word template in, a Word document out."""
