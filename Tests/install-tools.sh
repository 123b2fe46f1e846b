#!/usr/bin/env bash
# Installs the system packages that Pairwise needs, saying so first: install-tools.sh [test]
# With `test`, also what the tests need: a browser and the checkers.
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
  echo "Pairwise is built with Swift 6.2 or later, and there is no 'swift' on this machine." >&2
  echo "Get it from https://www.swift.org/install/ and run this command again." >&2
  exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
major=${version%%.*}
minor=${version#*.}
if [ -n "$version" ] && { [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; }; then
  echo "Pairwise is built with Swift 6.2 or later; this machine has $version." >&2
  echo "Get a newer one from https://www.swift.org/install/ and run this command again." >&2
  exit 1
fi

packages=(libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libyaml-dev pkg-config)
if [ "${1:-}" = test ]; then packages+=(python3 python3-venv default-jre-headless libxml2-utils chromium); fi
missing=()
for package in "${packages[@]}"; do
  case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true) in
    *"install ok installed"*) ;;
    *) missing+=("$package") ;;
  esac
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "These packages (by their Debian names) are missing, and this machine has no apt-get:" >&2
  echo "  ${missing[*]}" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "These packages are missing. Install them with:" >&2
  echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
  echo "and run this command again." >&2
  exit 1
fi
echo "Installing with apt-get: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
