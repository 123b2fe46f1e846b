"""From a save to the new page in a real Chromium: serve_latency.py PAIRWISE [ARTIFACTS [SAVES]] [--project DIR]

Serves a generated project, or a copy of DIR, opens the page of one artifact, and saves its file again and again. A
measure begins when the saved file is in its place. It ends when the browser begins to load the page again, and when it
has drawn it. Printed: the median, the 95th percentile and the longest, and how long the whole build took, of which the page is shown
first.
"""

import argparse
import math
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Browser"))
from stage import chromium  # noqa: E402

VERBS = "extracts renders indexes translates schedules compresses validates merges signs sorts maps traces".split()
THINGS = "tables maps lectures clauses timetables invoices recipes proofs scores ledgers photographs sketches".split()
MANNERS = "by hand, in batches, on a phone, without a network, for large teams, with a history, over night, in plain text".split(", ")


def generate(folder, artifacts):
    """Artifacts as Markdown, with six statements each out of many, and pairs with the nearest eight."""
    dice = random.Random(1)
    os.makedirs(folder + "/Content/artifacts")
    with open(folder + "/Content/site.yml", "w") as file:
        file.write("title: Latency\npairs: {nearest: 8}\n")
    for number in range(artifacts):
        statements = "\n".join(
            f"### {verb.capitalize()} {thing} {manner}\n\nIt {verb} {thing} {manner}, in {dice.randrange(2, 90)} steps that can be repeated.\n"
            for verb, thing, manner in {(dice.choice(VERBS), dice.choice(THINGS), dice.choice(MANNERS)) for _ in range(6)})
        with open(f"{folder}/Content/artifacts/tool-{number:05}.md", "w") as file:
            file.write(f"---\nname: Tool {number}\ntype: {dice.choice(['Model', 'Repository', 'Service'])}\nrank: {dice.randrange(1, 100)}\n"
                       f"pricing: {dice.choice(['Free', 'Paid'])}\nfacts:\n  Size: {dice.randrange(1, 900)} MB\n---\n\nSomething about tool {number}.\n\n"
                       f"## Capabilities\n\n{statements}")


def percentile(values, part):
    return sorted(values)[max(0, math.ceil(len(values) * part) - 1)]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("pairwise")
    options.add_argument("artifacts", nargs="?", type=int, default=1000)
    options.add_argument("saves", nargs="?", type=int, default=40)
    options.add_argument("--project")
    options = options.parse_args()
    folder = tempfile.mkdtemp(prefix="pairwise-latency-")
    try:
        project = folder + "/project"
        if options.project:
            shutil.copytree(options.project, project, ignore=shutil.ignore_patterns("public"))
        else:
            generate(project, options.artifacts)
        measure(os.path.abspath(options.pairwise), project, folder, options.saves)
    finally:
        shutil.rmtree(folder)


def measure(pairwise, project, folder, saves):
    name = sorted(name for name in os.listdir(project + "/Content/artifacts") if name.endswith(".md"))[0]
    path = f"{project}/Content/artifacts/{name}"
    with open(path) as file:
        text = file.read()
    head, front, body = text.split("---\n", 2)
    with open(folder + "/terminal.txt", "w") as terminal:
        server = subprocess.Popen([pairwise, "serve", "--project", project, "--port", "0"], stdout=subprocess.PIPE, stderr=terminal, text=True,
                                  env={name: value for name, value in os.environ.items() if name != "TMPDIR"})
    address = server.stdout.readline().removeprefix("Serving ").strip()
    latencies, begun = [], []
    with chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}artifacts/{name.removesuffix('.md')}/")
        for number in range(saves):
            # A mark that is on the artifact's page, and changes what its pairs show.
            mark = f"Edition {number} of this text."
            with open(path + ".new~", "w") as file:
                file.write(f"---\n{front}---\n\n{mark}\n{body}")
            os.rename(path + ".new~", path)
            saved = time.time()
            # In the page, two frames after the text is there: it has been drawn.
            drawn = None
            while drawn is None:
                try:
                    drawn = page.evaluate("""mark => new Promise(done => {
                        // Seldom: an editor's browser does not look at all, and there are two cores.
                        const look = () => document.body?.textContent.includes(mark)
                            ? requestAnimationFrame(() => requestAnimationFrame(() => done([performance.timeOrigin, performance.timeOrigin + performance.now()])))
                            : setTimeout(look, 20);
                        look();
                    })""", mark)
                except Exception as fault:
                    # The page that was asked is being replaced.
                    if "context" not in str(fault) and "navigation" not in str(fault):
                        raise
            begun.append(drawn[0] - saved * 1000)
            latencies.append(drawn[1] - saved * 1000)
            # Not in step with anything that ticks.
            time.sleep(0.2 + random.random() * 0.1)
    server.send_signal(signal.SIGINT)
    server.wait(30)
    with open(folder + "/terminal.txt") as terminal:
        says = terminal.read()
    builds = [(int(pages), int(took)) for pages, took in re.findall(r"Built (\d+) pages in (\d+) ms after", says)]
    took = [took for _, took in builds]
    if len(took) != saves:
        sys.exit(f"{len(took)} builds for {saves} saves:\n{says}")
    print(f"{builds[0][0]} pages, {saves} saves:")
    for title, values in [("save to reload", begun), ("save to the drawn page", latencies), ("save to the whole site", took)]:
        print(f"  {title:24} median {percentile(values, .5):5.0f} ms   p95 {percentile(values, .95):5.0f} ms   longest {max(values):5.0f} ms")


if __name__ == "__main__":
    main()
