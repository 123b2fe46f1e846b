#!/usr/bin/env bash
# How good the search is and what it costs: the demo, the seeds and a generated site of about 10,000 pages where the shared
# folder has them, and Pagefind on the same pages where it can be installed. Called by `make search-quality`.
set -euo pipefail
cd "$(dirname "$0")/../.."
SHARED=${SHARED:-../shared}
PAIRWISE=${PAIRWISE:-$PWD/.build/release/pairwise}
bash Tests/Browser/setup.sh
python=.build/qa/bin/python
work=.build/search
mkdir -p "$work"
pagefind=()
if "$python" -m pagefind --version >/dev/null 2>&1 || "$python" -m pip install --quiet pagefind pagefind-bin; then pagefind=(--pagefind); fi

"$PAIRWISE" build --output "$work/demo" >/dev/null 2>&1
sites=(--site "demo=$work/demo")
if [ -d "$SHARED/seeds" ]; then
  mkdir -p "$work/seeds/Content/sources"
  cp "$SHARED"/seeds/*.txt "$work/seeds/Content/sources/"
  "$PAIRWISE" build --project "$work/seeds" >/dev/null 2>&1
  sites+=(--site "seeds=$work/seeds/public")
fi
if [ -f "$SHARED/bench/gen.py" ]; then
  [ -f "$work/generated/data.json" ] || python3 "$SHARED/bench/gen.py" 1840 6 42 --forms json,pairwise --out "$work/generated"
  "$PAIRWISE" build --project "$work/generated/pairwise" >/dev/null
  sites+=(--site "generated=$work/generated/pairwise/public" --data "$work/generated/data.json")
fi
"$python" Tests/Search/quality.py "${sites[@]}" "${pagefind[@]}" --check
if [ -d "$work/generated" ]; then
  echo
  "$python" Tests/Search/limits.py "$work/generated/pairwise/public" --check
fi
