"""What can be wrong with a book although each of its files is well formed: one small function a question."""

from perfeval_rules.read.books.checks.basis import bases
from perfeval_rules.read.books.checks.categories import categories
from perfeval_rules.read.books.checks.draft import Check
from perfeval_rules.read.books.checks.examples import examples
from perfeval_rules.read.books.checks.grades import grades
from perfeval_rules.read.books.checks.lines import lines
from perfeval_rules.read.books.checks.parameters import parameters
from perfeval_rules.read.books.checks.sections import known_sections, weights_of_book, weights_of_sections
from perfeval_rules.read.books.checks.tables import tables
from perfeval_rules.read.books.checks.vocabulary import record_facts, vocabulary

CHECKS: tuple[Check, ...] = (
    vocabulary,
    record_facts,
    bases,
    parameters,
    tables,
    known_sections,
    weights_of_book,
    weights_of_sections,
    grades,
    categories,
    lines,
    examples,
)
