"""A process that decides on a finding again and again: the folder, who decides and how often in, decisions out."""

import sys
from pathlib import Path

from perfeval_rules.shell.program import main


def decide(case: str, by: str, times: int) -> int:
    """The number of decisions that failed."""
    words = ["review", "decide", case, "slow", "--as", "confirmed", "--by", by, "--reason"]
    return sum(main([*words, f"{by} {number}"]) for number in range(times))


def write(case: str, by: str) -> None:
    """Writes one reply after another, as fast as it can, until somebody kills it."""
    from perfeval_rules.review.steps import reply
    from perfeval_rules.shell.reviewing.store import locked, places_beside, save, stored

    places, number = places_beside(Path(case) / "case.yaml"), 0
    while True:
        with locked(places):
            found = stored(places, "findings")
            key = next(iter(found.review.findings))
            save(places, found, reply(found.review, key, f"{by} {number}"), by, "reply")
        number += 1
        sys.stdout.write(".")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[3] == "0":
        write(sys.argv[1], sys.argv[2])
    sys.exit(decide(sys.argv[1], sys.argv[2], int(sys.argv[3])))
