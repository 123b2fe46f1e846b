# Pairwise. Two commands: `make site` builds the demo into public/, `make test` runs every check.
# Both install what is missing first, and say so.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
SHARED ?= ../shared
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
PAIRWISE = .build/release/pairwise

PREFIX ?= /usr/local

.PHONY: help site install test quality tune tuner search-quality bench tools release format lint clean

help:
	@echo "make site    builds the executable and Content/ into public/"
	@echo "make install puts the executable and its manual page below PREFIX (/usr/local)"
	@echo "make test    runs every check: format, warnings, tests, demo, seeds"
	@echo "make quality         measures the grouping of statements on the labelled fields, each left out in turn too"
	@echo "make tune            judges the rule of grouping, or fits it anew (TUNE=vectors, choose, leave-one-out, confidence)"
	@echo "make search-quality  measures the search, beside Pagefind where that can be installed"
	@echo "make bench           measures builds beside the floor of their files, and Hugo where it is installed; and serve in a browser"
	@echo "make format  formats the Swift sources"
	@echo "make clean   removes what was built"

tools:
	@bash Tests/install-tools.sh $(TOOLS)

# The plug-in that embeds Templates/ is asked again only when the package changes: a template that is new or
# gone must touch it.
.build/templates.list: FORCE
	@mkdir -p .build
	@find Templates -type f | LC_ALL=C sort > $@.new
	@if ! cmp -s $@ $@.new; then mv $@.new $@; touch Package.swift; else rm $@.new; fi
FORCE:

release: tools .build/templates.list
	@echo "Building the release executable (the first time takes a minute or two)."
	@$(SWIFT) build -c release --product pairwise -j $(JOBS) 2>&1 | grep -v '^\[' || { echo "The build failed."; exit 1; }

site: release
	@$(PAIRWISE) build
	@echo
	@echo "The site is in public/, its first page in public/index.html."
	@echo "To view it:  $(PAIRWISE) serve   and open http://127.0.0.1:8000/"

install: release
	@install -D -m 755 $(PAIRWISE) $(DESTDIR)$(PREFIX)/bin/pairwise
	@install -D -m 644 docs/pairwise.1 $(DESTDIR)$(PREFIX)/share/man/man1/pairwise.1
	@echo "pairwise is in $(DESTDIR)$(PREFIX)/bin"

test: TOOLS = test
test: tools .build/templates.list
	@SWIFT="$(SWIFT)" SHARED="$(SHARED)" JOBS="$(JOBS)" bash Tests/run.sh

# A field judged by the sites that are built of it, then each by a rule that was fitted on the others.
quality: release tuner
	@python3 Tests/quality.py $(PAIRWISE) $(SHARED)/seeds
	@echo
	@echo "Each field by a rule that was chosen on the others (about a minute):"
	@$(TUNER) leave-one-out $(TUNED)

# TUNE is show, vectors, choose, leave-one-out or confidence.
tune: TUNE ?= show
tune: tools tuner
	@$(TUNER) $(TUNE) $(TUNED)

TUNER = .build/release/grouping-tuner
TUNED = $(if $(wildcard $(SHARED)/seeds),.build/tune)
tuner: tools
	@$(SWIFT) build -c release --product grouping-tuner -j $(JOBS) 2>&1 | grep -v '^\[' || { echo "The build failed."; exit 1; }
	@if [ -d "$(SHARED)/seeds" ]; then mkdir -p .build/tune/Content/sources && cp "$(SHARED)"/seeds/*.txt .build/tune/Content/sources/; fi

search-quality: release
	@SHARED="$(SHARED)" bash Tests/Search/quality.sh

# BENCH_DATA=FOLDER measures other data than the made-up one (Tests/Benchmarks/run.py). 2,000 artifacts make about 14,000 pages.
# BENCH_WORK should lie on a tmpfs: disks measure the disk.
BENCH_ARTIFACTS ?= 2000
BENCH_RUNS ?= 3
BENCH_SEED ?= 1
# Of which the development server makes about 10,000 pages.
LATENCY_ARTIFACTS ?= 1500
bench: release
	@$(SWIFT) build -c release --product benchmarks -j $(JOBS) 2>&1 | grep -v '^\[' || { echo "The build failed."; exit 1; }
	@work=$${BENCH_WORK:-$$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)}; trap 'rm -rf "$$work"' EXIT; \
	  python3 Tests/Benchmarks/run.py $(PAIRWISE) "$$work" $(BENCH_ARTIFACTS) $(BENCH_RUNS) $(BENCH_SEED)
	@.build/release/benchmarks
	@bash Tests/Browser/setup.sh && .build/qa/bin/python Tests/Benchmarks/serve_latency.py $(PAIRWISE) $(LATENCY_ARTIFACTS) 40

format:
	@$(SWIFT) format --in-place --recursive Sources Tests Package.swift

lint:
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean:
	@rm -rf .build public
