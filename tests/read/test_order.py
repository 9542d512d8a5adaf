"""The order of things that read each other."""

from hypothesis import given
from hypothesis import strategies as some

from perfeval_rules.read.books.order import generations, loops, with_wishes

NAMES = some.sampled_from("abcdef")
EDGES = some.dictionaries(NAMES, some.sets(NAMES), min_size=6, max_size=6)


def test_generations() -> None:
    """Each layer reads only earlier ones."""
    assert (("c", "d"), ("b",), ("a",)) == generations({"a": {"b", "c"}, "b": {"c"}, "c": set(), "d": set()})


def test_loop() -> None:
    """A circle is named in the direction of reading, from its first name on."""
    assert (("a", "b", "c", "a"),) == loops({"c": {"a"}, "b": {"c"}, "a": {"b", "d"}, "d": set()})


def test_every_loop() -> None:
    """Separate circles are all found."""
    assert {("a", "a"), ("b", "c", "b")} == set(loops({"a": {"a"}, "b": {"c"}, "c": {"b"}}))


@given(edges=EDGES)
def test_loops_or_an_order(edges: dict[str, set[str]]) -> None:
    """Things without circles have an order, in which everything comes after what it reads."""
    if loops(edges):
        return
    layers = generations(edges)
    layer_of = {name: number for number, layer in enumerate(layers) for name in layer}

    assert all(layer_of[other] < layer_of[name] for name, reads in edges.items() for other in reads)


@given(edges=EDGES, wishes=EDGES)
def test_wishes_make_no_circle(edges: dict[str, set[str]], wishes: dict[str, set[str]]) -> None:
    """Wishes are granted as long as they make no circle, and nothing is taken away."""
    if loops(edges):
        return
    granted = with_wishes(edges, wishes)

    assert () == loops(granted)
    assert all(reads <= granted[name] for name, reads in edges.items())
