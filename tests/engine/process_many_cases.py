"""Run by a test in a process of its own: prints by how many MiB 10,000 cases make its memory grow."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "bench"), str(ROOT)]

from made_cases import as_case, made_values  # type: ignore[import-not-found]  # noqa: E402 - found by the path set above

from perfeval_rules.engine.assess import Assessor  # noqa: E402 - likewise
from perfeval_rules.read.book import read_book  # noqa: E402 - likewise

PAGE = 4096


def memory() -> float:
    """How many MiB of this process are in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 2**20


files = {str(path): path.read_bytes() for path in (ROOT / "bench" / "workload").rglob("*.yaml")}
book, _ = read_book("workload", {"workload": files}.get)
assert book is not None
cases = [as_case(values, number) for number, values in enumerate(made_values(100))]
assessor = Assessor(book, "durable")
for case in cases * 5:
    assessor.run(case)
before = memory()
for case in cases * 100:
    assessor.run(case)
print(memory() - before)  # noqa: T201 - what it is for
assessor.close()
