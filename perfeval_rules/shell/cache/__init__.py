"""Books that were read before, kept as data in a folder of the person's, so that the next process need not read them.

``shapes`` says of what values a book may consist, ``codec`` writes and reads these as JSON, ``folder`` keeps entries on
disk, and ``books`` decides whether an entry still says what the files say.
"""
