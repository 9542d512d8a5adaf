# Everything below sets itself up first. Another interpreter: make test PYTHON=python3.12
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test test-all check golden bench clean

demo: .venv/installed  ## Check the real case; findings are expected, so exit code 1 is fine here
	$(BIN)/perfeval check cases/safety-exam-2019 || test $$? -eq 1

test: .venv/ready  ## All tests, with coverage
	$(BIN)/pytest -n auto --cov --cov-report=term --cov-fail-under=95

test-all: test  ## The same, and how much the examples of our own rule books show and notice
	$(BIN)/perfeval rules test --coverage --min 100
	$(BIN)/perfeval rules test --mutate --min 90

check: .venv/ready  ## Types, lint, import order, and our own rule books
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/perfeval rules check
	$(BIN)/perfeval rules fmt --check

golden: .venv/ready  ## Rewrite expected outputs; read the difference before committing it
	PERFEVAL_GOLDEN=1 $(BIN)/pytest -n auto -q tests || true
	git diff --stat -- tests

bench: .venv/ready  ## Figures side by side with peers
	$(BIN)/python bench/run.py

.venv/installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("perfeval needs Python 3.11 or later: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/ready: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

clean:  ## Remove everything that was set up or produced
	rm -rf .venv build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
