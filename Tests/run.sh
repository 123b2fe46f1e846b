#!/usr/bin/env bash
# Every check, in order; the first that fails ends the run. Called by `make test`. SAVES=1000 tries the development
# server for longer.
set -euo pipefail
cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
JOBS=${JOBS:-2}
SHARED=${SHARED:-../shared}
if [ -d "$SHARED/spec/mustache" ]; then export MUSTACHE_SPEC_DIR=${MUSTACHE_SPEC_DIR:-$(cd "$SHARED/spec/mustache" && pwd)}; fi
if [ -f "$SHARED/spec/gfm/spec.txt" ]; then export GFM_SPEC_FILE=${GFM_SPEC_FILE:-$(cd "$SHARED/spec/gfm" && pwd)/spec.txt}; fi
if [ -d "$SHARED/seeds" ]; then export SEEDS_DIR=${SEEDS_DIR:-$(cd "$SHARED/seeds" && pwd)}; fi
export PAIRWISE_STRICT=1

step() {
  local title=$1 start=$SECONDS
  shift
  echo "== $title"
  "$@"
  echo "== $title: $((SECONDS - start)) s"
}

build_seeds() {
  local project
  project=$(mktemp -d)
  mkdir -p "$project/Content/sources"
  cp "$SHARED"/seeds/*.txt "$project/Content/sources/"
  .build/debug/pairwise build --project "$project"
  rm -rf "$project"
}

browser() {
  bash Tests/Browser/setup.sh
  .build/qa/bin/python Tests/Browser/run.py .build/demo .build/debug/pairwise
}

search() {
  local folder
  folder=$(mktemp -d)
  .build/qa/bin/python Tests/Search/hostile.py "$folder"
  .build/debug/pairwise build --project "$folder" >/dev/null 2>&1 || true
  .build/qa/bin/python Tests/Search/quality.py --site demo=.build/demo --check
  .build/qa/bin/python Tests/Search/languages.py .build/debug/pairwise
  .build/qa/bin/python Tests/Search/client.py --demo .build/demo --hostile "$folder/public"
  rm -rf "$folder"
}

step "format" "$SWIFT" format lint --strict --recursive Sources Tests Package.swift
step "build without warnings" "$SWIFT" build --build-tests -j "$JOBS"
step "tests" "$SWIFT" test --skip-build
step "demo" .build/debug/pairwise build --strict --output .build/demo
step "browser" browser
step "search" search
step "random saves" python3 Tests/Serve/random_saves.py .build/debug/pairwise "${SAVES:-40}"
if [ -d "$SHARED/seeds" ]; then step "seeds" build_seeds; fi
step "checkers" bash Tests/checkers.sh "$SHARED/seeds"
