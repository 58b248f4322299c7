# The same targets for people and CI. Everything runs in a virtual environment that make builds itself.
PYTHON ?= python3
VENV := .venv
COMMA := ,
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
export OMP_NUM_THREADS := 1
# The page is tested in a browser where there is one.
CHROMIUM := $(or $(SYNOPSE_CHROMIUM),$(shell command -v chromium || command -v chromium-browser))
EXTRAS := dev$(if $(CHROMIUM),$(COMMA)browser)

.PHONY: demo test check bench record serve clean

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Synopse needs Python 3.11 or newer; name one with make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[$(EXTRAS)]'
	touch $@

## demo: compare the bundled example story, print the synopsis, write synopse-demo.html
demo: $(STAMP)
	$(BIN)/synopse demo -o synopse-demo.html

## test: style, types, import layers, then all tests
test: check
	$(BIN)/pytest -n auto

## check: ruff, mypy strict, import layers
check: $(STAMP)
	$(BIN)/ruff check src tests bench training
	$(BIN)/ruff format --check src tests bench training
	$(BIN)/mypy
	$(BIN)/lint-imports

## bench: measure everything on ../shared/data and write docs/benchmarks.md
bench: $(STAMP)
	$(BIN)/python -m bench

## record: write the golden files anew; read the diff before committing
record: $(STAMP)
	$(BIN)/python tests/record.py

## serve: the web page on this machine
serve: $(STAMP)
	$(BIN)/synopse serve --open

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
