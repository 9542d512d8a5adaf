"""``review.yaml``: whatever people write comes back equal."""

from hypothesis import given, settings
from made_reviews import reviews

from perfeval_rules.model.review import Review
from perfeval_rules.read.reviews import read_review
from perfeval_rules.review.plain import review_of, state_of
from perfeval_rules.review.to_yaml import to_yaml


@settings(max_examples=300, deadline=None)
@given(review=reviews())
def test_reviews_come_back_equal(review: Review) -> None:
    """A review that is written and read again is the same, whatever is in its texts."""
    data = "".join(to_yaml(review.case, state_of(review), review.history)).encode()

    assert (review, ()) == read_review(data, "review.yaml")


@given(review=reviews())
def test_plain_data_come_back_equal(review: Review) -> None:
    """A review is the same after a way through plain data."""
    assert review == review_of(review.case, state_of(review), review.history)
