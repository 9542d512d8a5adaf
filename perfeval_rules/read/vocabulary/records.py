"""What to say of records that are not as their fact is declared."""

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.vocabulary import Declaration
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.text.tree import Scalar, Tree


def unknown_field(key: Scalar, declaration: Declaration) -> Diagnostic:
    """What to say of a field that a record fact does not have."""
    message = say("the records of '{fact}' have no field called '{field}'", fact=declaration.name, field=key.text)
    return Diagnostic(key.span, message, did_you_mean(key.text, declaration.fields))


def not_a_record(tree: Tree, name: str) -> Diagnostic:
    """What to say of a list's item that should be a record."""
    return Diagnostic(tree.span, say("'{name}' must hold records: names of fields with their values", name=name))
