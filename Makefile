# The environment of README.md where there is one, else the Python at hand.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)
TREEBANKS ?= ../shared/treebanks
ARTICLES ?= ../shared/unlabelled/articles.jsonl

SHARED ?= ../shared

.PHONY: check test exports docs pipeline decisions ablations benchmark benchmark-pages clean

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

decisions:  ## train the model of decisions, and set the confidence of the rules (six minutes)
	$(PYTHON) -m hemicycle.extract.decisions.train $(SHARED) --apart apart.jsonl
	$(PYTHON) -m hemicycle.evaluate.shares $(SHARED)/gold/dev.jsonl apart.jsonl
	$(PYTHON) -m hemicycle evaluate $(SHARED)/gold/dev.jsonl --statements apart.jsonl

ablations:  ## what each part adds, and two baselines (a quarter of an hour)
	$(PYTHON) -m hemicycle.evaluate.ablations $(SHARED)

benchmark:  ## times of loading and reading, as ratios within one run; not a test
	$(PYTHON) -m hemicycle.benchmark $(ARTICLES) --treebanks $(TREEBANKS)

benchmark-pages:  ## times of the map and of pyvis's own page in Chromium (ten minutes); not a test
	$(PYTHON) -m hemicycle.benchmark.pages

clean:  ## remove what building and testing leave behind
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find graph tests -name __pycache__ -type d -prune -exec rm -rf {} +
