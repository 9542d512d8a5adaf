"""Whether examples notice mistakes: a book and one of its rules in, the mistakes that no example notices out."""

from perfeval_rules.engine.part import part_of
from perfeval_rules.engine.program import program_of, with_rule
from perfeval_rules.engine.testing.mutation.rules import mutants
from perfeval_rules.engine.testing.trials import holds
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.trials import Mutation


def mutation(book: RuleBook, rule_id: str) -> Mutation:
    """The mistakes in one rule that its examples, which must all hold, would not notice."""
    part = part_of(book, rule_id)
    rule, program = part.rules[rule_id], program_of(part)
    made, unnoticed = 0, []
    for mutant in mutants(rule, book):
        made += 1
        mistaken = with_rule(program, mutant.rule)
        if all(holds(mistaken, mutant.rule, example) for example in rule.examples):
            unnoticed.append(mutant.change)
    return Mutation(rule_id, made, tuple(unnoticed))
