"""What tests of the durable-rules executor need."""

import pytest

from perfeval_rules.engine.assess import available_engine

needs_durable = pytest.mark.skipif(
    not available_engine().startswith("durable-rules"), reason="durable-rules does not import on this Python"
)
