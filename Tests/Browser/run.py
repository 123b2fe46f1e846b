"""The browser checks: run.py SITE PAIRWISE [NAME…]: SITE is a build of the demo, PAIRWISE the executable.

A check is a function whose name begins with `check_`; it raises AssertionError with what is wrong.
"""

import os
import sys
import tempfile
import time

from sites import sites
from stage import Stage, chromium, serving


def run(site, browser, pairwise, only):
    """The checks of one site; returns how many failed."""
    failed = 0
    print(f"{site.name}:")
    with serving(site.folder, site.mount) as base:
        for name, function in [one for module in site.checks for one in vars(module).items()]:
            if not name.startswith("check_") or not callable(function) or (only and name.removeprefix("check_") not in only):
                continue
            stage = Stage(browser, base, site.kinds)
            stage.folder, stage.pairwise, stage.looks = site.folder, pairwise, site.looks
            start = time.monotonic()
            try:
                says = function(stage)
                if stage.faults:
                    raise AssertionError("\n".join(stage.faults))
                print(f"ok    {name.removeprefix('check_'):22} {time.monotonic() - start:5.1f} s  {says or ''}".rstrip())
            except Exception as fault:
                failed += 1
                print(f"FAIL  {name.removeprefix('check_')}: {fault}")
    return failed


def main(demo, pairwise, only):
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        failed = sum(run(site, browser, pairwise, only) for site in sites(demo, os.path.abspath(pairwise), scratch))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/"), sys.argv[2], sys.argv[3:]))
