"""Workbooks: dossiers in, the bytes of an XLSX file out; only this folder imports XlsxWriter."""
