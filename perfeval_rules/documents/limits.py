"""How much of one file is read: bounds that no real self-evaluation comes near, and that a hostile file runs into."""

MIB = 1 << 20

MOST_BYTES = 50 * MIB
"""A larger file is not opened."""

MOST_ENTRIES = 20_000
"""A package of more parts is not opened."""

MOST_UNPACKED = 400 * MIB
"""What the parts of a package may unpack to, together."""

MOST_RATIO = 250
SMALL_PART = 8 * MIB
"""A part above this size that unpacks to more than ``MOST_RATIO`` times its own size is a bomb."""

MOST_IN_MEMORY = 24 * MIB
"""A part that is held as one tree; what is only streamed through may be larger."""

MOST_TEXT = 10 * MIB
"""The bytes of one HTML page, table of values or plain text."""

MOST_DEPTH = 150
"""Elements within elements."""

MOST_ROWS = 20_000
MOST_COLUMNS = 500
MOST_BOXES = 400_000
"""Boxes of all grids of a file together."""

MOST_SHEETS = 250

MOST_PAGES = 300
MOST_EDGES = 3_000
"""A page with more ruling lines is a drawing, not a table."""

MOST_LAID_OUT = 4_000_000
"""Cells of a sheet, empty ones too, where a library keeps them all."""

MOST_TOLD = 64 * MIB
"""What a reader in a process of its own may tell of one document."""
