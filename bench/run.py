"""Prints how fast everything is here: cases a second beside other engines, a whole process, the expression language."""

import argparse
import platform
from importlib.metadata import version

from feel_rates import feel_rates
from language import language_rates
from latency import bare, cold, warm
from throughput import rates


def main() -> None:
    """Measures in the order of the table of contents; takes about a minute."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=500, help="how many made-up cases a round has")
    parser.add_argument("--rounds", type=int, default=5, help="how many rounds; the best counts")
    options = parser.parse_args()

    print(f"Python {platform.python_version()}, durable-rules {version('durable-rules')}, {platform.machine()}\n")
    print("Cases a second (60 facts, lists of 12 and 30 records, 60 rules; one process)")
    for rate in rates(options.cases, options.rounds):
        print(f"  {rate.engine:42}", rate.note or f"{rate.cases_a_second:9,.0f}")
    print("\nperfeval check, the real case, a whole process (milliseconds)")
    for name, seconds in (("nothing compiled", cold()), ("warm", warm(9)), ("Python alone", bare(9))):
        print(f"  {name:42}{1000 * seconds:10,.0f}")
    print("\nThe expression language (a second)")
    for name, rate_of in feel_rates(options.rounds):
        print(f"  {name:42}{rate_of:10,.0f}")

    for text, lines in language_rates(options.rounds):
        print(f"\n{text}   (read a second, evaluated a second)")
        for line in lines:
            print(f"  {line.engine:42}", line.note or f"{line.read:9,.0f}{line.evaluated:12,.0f}")


if __name__ == "__main__":
    main()
