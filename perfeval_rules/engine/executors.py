"""Which executor answers: durable-rules where it imports, plain Python everywhere."""

from perfeval_rules.engine.plain import PlainExecutor
from perfeval_rules.engine.program import Program
from perfeval_rules.engine.run import Executor


class EngineMissing(Exception):
    """The engine that was asked for does not import here."""


def available_engine() -> str:
    """The engine that ``auto`` takes, with its version, or plain Python and why."""
    problem = _durable_problem()
    if problem:
        return f"plain Python (durable-rules does not import: {problem})"
    from importlib.metadata import version

    return f"durable-rules {version('durable-rules')}"


def executor_for(engine: str, program: Program) -> Executor:
    """The executor called ``engine`` (auto, durable, plain) for ``program``. Raises ``EngineMissing``."""
    if engine == "plain":
        return PlainExecutor()
    problem = _durable_problem()
    if not problem:
        from perfeval_rules.engine.chaining import ChainingExecutor

        return ChainingExecutor(program)
    if engine == "durable":
        raise EngineMissing(problem)
    return PlainExecutor()


def _durable_problem() -> str:
    """Why durable-rules does not import here; empty when it does."""
    try:
        import perfeval_rules.engine.chaining  # noqa: F401 - the import is the question
    except ImportError as error:
        return str(error)
    return ""
