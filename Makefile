# The environment of README.md where there is one, else the Python at hand.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)
TREEBANKS ?= ../shared/treebanks
ARTICLES ?= ../shared/unlabelled/articles.jsonl

.PHONY: check test exports docs pipeline benchmark clean

check:  ## format, lint, types, tests: what CI runs
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy graph/hemicycle tests
	$(PYTHON) -m pytest

test:  ## the tests alone; without the slow ones: make test ARGS='-m "not slow"'
	$(PYTHON) -m pytest $(ARGS)

exports:  ## rebuild the committed exports of the seeds, in place
	$(PYTHON) -m hemicycle build seeds --out exports

docs:  ## write the reference of the command line anew
	$(PYTHON) -m hemicycle.cli.reference > graph/docs/commands.md

pipeline:  ## train the bundled French pipeline (about an hour); commit its weights rarely
	$(PYTHON) -m hemicycle.pipeline.train $(TREEBANKS) $(ARTICLES)

benchmark:  ## times of loading and reading, as ratios within one run; not a test
	$(PYTHON) -m hemicycle.benchmark $(ARTICLES) --treebanks $(TREEBANKS)

clean:  ## remove what building and testing leave behind
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find graph tests -name __pycache__ -type d -prune -exec rm -rf {} +
