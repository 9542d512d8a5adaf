"""Links within the page: what is to be chosen in, the fragment that the page's script reads out."""

from urllib.parse import quote, urlencode


def link(**chosen: str) -> str:
    """The link that chooses these values; a finding or case alone is gone to by a browser without scripts too."""
    return f"#{urlencode(chosen, quote_via=quote, safe='', errors='replace')}"
