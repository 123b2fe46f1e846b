#!/usr/bin/env bash
# Makes .build/qa, a Python environment with what the browser tests and the checkers need. Does nothing when it is there.
set -euo pipefail
cd "$(dirname "$0")/../.."
mark=.build/qa/requirements.txt
cmp -s Tests/Browser/requirements.txt "$mark" && exit 0
echo "Making .build/qa for the browser tests and the checkers."
python3 -m venv .build/qa
.build/qa/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
cp Tests/Browser/requirements.txt "$mark"
