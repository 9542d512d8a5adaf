"""A process of its own that keeps entries under one name until it has kept so many (0: until it is killed).

Words on the command line: the folder, a letter of which its entries are made, how many.
"""

import sys
from itertools import count
from pathlib import Path

from perfeval_rules.shell.cache.folder import keep

folder, letter, times = Path(sys.argv[1]), sys.argv[2].encode(), int(sys.argv[3])
for number in range(times) if times else count():
    keep(folder, "same", letter * (100_000 + number % 7 * 10_000))
    if number == 0:
        sys.stdout.write("began\n")
        sys.stdout.flush()
