# Two commands do everything on a fresh machine with Python 3.11 and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint bench bench-detection leaks fuzz model samples constraints clean

demo: $(VENV)/installed
	$(BIN)/redactor demo --keep .demo

test: $(VENV)/tested
	.ci/servers
	$(MAKE) lint
	$(BIN)/pytest -n 2 --dist loadfile

lint: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy samples tests/cli tests/way
	$(BIN)/lint-imports

bench: $(VENV)/tested
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.sealing
	$(BIN)/python -m tests.benchmarks.log

bench-detection: $(VENV)/tested
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.benchmarks.detection

# Holds redactor beside openpyxl, LibreOffice and mat2; the last two are left out where they are not installed.
leaks: $(VENV)/tested
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.benchmarks.leaks

# Files changed at random: read to an end, and never called clear while they carry the marker.
fuzz: $(VENV)/tested
	REDACTOR_FUZZ=50000 $(BIN)/pytest tests/leaks/test_fuzz.py

samples: $(VENV)/installed
	$(BIN)/python samples/gangs_matrix.py

# Trains the model for names in prose again, with a fixed seed (see training/README.md).
model: $(VENV)/tested
	$(BIN)/pip install --quiet --constraint constraints.txt --requirement training/requirements.txt
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m training.train
	$(BIN)/python -m training.record

# Versions that were tested together; pyproject.toml keeps the ranges.
constraints: $(VENV)/tested
	$(BIN)/pip freeze --exclude-editable --exclude redactor | LC_ALL=C sort -f > constraints.txt

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/tested: $(VENV)/installed requirements-test.txt requirements-oracle.txt
	$(BIN)/pip install --quiet --constraint constraints.txt --requirement requirements-test.txt
	$(BIN)/pip install --quiet --no-deps --requirement requirements-oracle.txt
	touch $@

clean:
	rm -rf $(VENV) .demo dist build
