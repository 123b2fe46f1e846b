"""The sites that are looked at: the demo, the five seed texts where they are at hand, and one that reads from the right."""

import dataclasses
import json
import os
import shutil
import subprocess

import check_comfort
import check_compare
import check_direction
import check_pages
import check_serve
from stage import DESKTOP, KINDS, PHONE

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclasses.dataclass(frozen=True)
class Site:
    name: str
    folder: str
    # The demo is served below a path, as its own address has it: a link that is not relative would show.
    mount: str
    kinds: dict
    checks: tuple
    # Widths and schemes for axe-core; the markup of the other sites is that of the demo, so two tell enough of them.
    looks: tuple = ((PHONE, "light"), (DESKTOP, "dark"))


def kinds_of(folder):
    """One page of each kind of any site, by its JSON index."""
    with open(folder + "/index.json", encoding="utf-8") as file:
        index = json.load(file)
    artifacts = sorted(index["artifacts"], key=lambda one: -one["capabilities"]["listed"])
    pairs = sorted(index["comparisons"], key=lambda one: -one["shared"])
    capability = max(index["capabilities"], key=lambda one: len(one["artifacts"]))
    three = ",".join(one["slug"] for one in artifacts[:3])
    return {
        "home": "/", "artifacts": "/artifacts/", "artifact": artifacts[0]["url"], "pair": pairs[0]["url"],
        "pair-of-few": pairs[-1]["url"], "compare": "/compare/", "compare-three": "/compare/?items=" + three,
        "capabilities": "/capabilities/", "capability": capability["url"], "matrix": "/matrix/",
        "type": f"/types/{sorted(os.listdir(folder + '/types'))[0]}/", "search": "/search/?q=" + artifacts[0]["slug"].split("-")[0],
        "404": "/404.html",
    } | ({"page": "/about/"} if os.path.isdir(folder + "/about") else {})


def build(pairwise, project, output):
    done = subprocess.run([pairwise, "build", "--project", project, "--output", output], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return output


def sites(demo, pairwise, scratch):
    """The sites, built below `scratch` but for the demo, which is built already."""
    yield Site("demo", demo, "/atlas", KINDS, (check_comfort, check_compare, check_pages, check_serve),
               tuple((width, scheme) for width in (PHONE, DESKTOP) for scheme in ("light", "dark")))
    seeds = os.environ.get("SEEDS_DIR", "")
    if os.path.isdir(seeds):
        shutil.copytree(seeds, scratch + "/seeds/Content/sources")
        folder = build(pairwise, scratch + "/seeds", scratch + "/seeds/public")
        yield Site("seeds", folder, "", kinds_of(folder), (check_pages,))
    folder = build(pairwise, HERE + "/../Fixtures/RightToLeft", scratch + "/right-to-left")
    yield Site("right to left", folder, "", kinds_of(folder), (check_pages, check_direction))
