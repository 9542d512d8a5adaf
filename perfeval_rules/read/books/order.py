"""In which order things that read each other can be computed, and where they read each other in a circle."""

from collections.abc import Iterable, Mapping, Set
from graphlib import CycleError, TopologicalSorter

Edges = Mapping[str, Set[str]]
"""What each thing reads."""


def generations(edges: Edges) -> tuple[tuple[str, ...], ...]:
    """The things in layers, each reading only earlier ones; within a layer they keep the order of ``edges``."""
    position = {name: number for number, name in enumerate(edges)}
    sorter = TopologicalSorter(edges)
    sorter.prepare()
    layers = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=lambda name: position.get(name, -1))
        layers.append(tuple(ready))
        sorter.done(*ready)
    return tuple(layers)


def loops(edges: Edges) -> tuple[tuple[str, ...], ...]:
    """Circles, each as the names along it with the first again at the end; without them the rest has none."""
    left = {name: set(reads) for name, reads in edges.items()}
    found = []
    while (loop := _loop(left)) is not None:
        found.append(loop)
        left[loop[0]].discard(loop[1])
    return tuple(found)


def _loop(edges: Edges) -> tuple[str, ...] | None:
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        around: Iterable[str] = error.args[1]
        return _from_least(tuple(reversed(tuple(around)))[:-1])
    return None


def _from_least(circle: tuple[str, ...]) -> tuple[str, ...]:
    """The circle from its alphabetically first name, so that it always reads the same."""
    first = circle.index(min(circle))
    turned = circle[first:] + circle[:first]
    return (*turned, turned[0])


def with_wishes(edges: Edges, wishes: Edges) -> Edges:
    """The edges, and as many of the wished ones as make no circle."""
    granted = {name: set(reads) for name, reads in edges.items()}
    for name, wished in wishes.items():
        for other in sorted(wished - granted[name]):
            granted[name].add(other)
            if _loop(granted) is not None:
                granted[name].discard(other)
    return granted
