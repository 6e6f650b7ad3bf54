# Two commands matter: `make run` and `make test`. Each installs what it needs into .venv.
# Without make (Windows): docs/without-make.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
comma := ,

.DEFAULT_GOAL := help
.PHONY: help run test ui app doctor clean

help:  ## what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: $(VENV)/orchestration+train  ## everything, from the bundled demo corpus to a scorecard
	$(BIN)/piano run

test: $(VENV)/desktop+orchestration+train+transcribe-export+soundfont+serve+dev libraries  ## lint, types, import rules, tests
	$(BIN)/python scripts/check.py

ui: $(VENV)/orchestration+train  ## the Dagster UI: webserver and daemon
	$(BIN)/piano ui

app: $(VENV)/desktop libraries  ## the pianist's window
	$(BIN)/piano app

doctor: $(VENV)/orchestration+train  ## what is installed, what is missing, how to get it
	$(BIN)/piano doctor

clean:  ## remove the environment (never your data in assets_data)
	rm -rf $(VENV)

# The libraries that wheels expect but cannot ship; installed on Debian and Ubuntu after saying so.
.PHONY: libraries
libraries:
	@$(PYTHON) piano_core/cli/system_libraries.py install

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it with PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

# One stamp a set of extras: `.venv/desktop`, `.venv/orchestration+train`, ...
$(VENV)/desktop $(VENV)/orchestration+train $(VENV)/desktop+orchestration+train+transcribe-export+soundfont+serve+dev: \
		pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt \
		-e ".[$(subst +,$(comma),$(notdir $@))]"
	@touch $@
