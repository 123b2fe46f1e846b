"""The browser checks: run.py SITE PAIRWISE [NAME…]: SITE is a build of the demo, PAIRWISE the executable.

A check is a function whose name begins with `check_`; it raises AssertionError with what is wrong.
"""

import sys
import time

import check_comfort
import check_compare
import check_pages
import check_serve
from stage import Stage, chromium, serving


def main(folder, pairwise, only):
    checks = [(name, function) for module in (check_comfort, check_compare, check_pages, check_serve)
              for name, function in vars(module).items() if name.startswith("check_") and callable(function)]
    failed = 0
    # Below a path, as the demo's own address has it: a link that is not relative would show.
    with serving(folder, "/atlas") as base, chromium() as browser:
        for name, function in checks:
            if only and name.removeprefix("check_") not in only:
                continue
            stage = Stage(browser, base)
            stage.folder, stage.pairwise = folder, pairwise
            start = time.monotonic()
            try:
                says = function(stage)
                if stage.faults:
                    raise AssertionError("\n".join(stage.faults))
                print(f"ok    {name.removeprefix('check_'):22} {time.monotonic() - start:5.1f} s  {says or ''}".rstrip())
            except Exception as fault:
                failed += 1
                print(f"FAIL  {name.removeprefix('check_')}: {fault}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/"), sys.argv[2], sys.argv[3:]))
