#!/usr/bin/env python3
"""How well statements of known themes are grouped: themes.py PAIRWISE FOLDER...

A FOLDER holds a project and, in it or beside it, themes.json: a list of [file, line, theme] that names, for the lines of
Content/sources where a statement begins, what it speaks of. Each project is built without a vocabulary into a temporary folder
(in memory where there is room); pairs of statements are counted as by quality.py. The seconds are those that the processor
spent on `pairwise statements`: reading, facts, grouping, naming and planning, no pages.
"""
import argparse
import collections
import json
import pathlib
import resource
import subprocess
import sys
import tempfile


def spent(pairwise, project):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([pairwise, "statements", "--project", project], stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def groups(pairwise, project):
    """(artifact, capability) of each statement by file and line."""
    memory = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        output = pathlib.Path(folder) / "public"
        run = subprocess.run([pairwise, "build", "--project", project, "--output", output], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"the build of {project} failed:\n{run.stderr}")
        graph = json.loads((output / "graph.json").read_text(encoding="utf-8"))["graph"]
    return {
        (statement["file"], statement["line"]): (edge["source"], edge["target"])
        for edge in graph["edges"]
        if edge["relation"] == "provides"
        for statement in edge["metadata"]["statements"]
    }


def pairs(keys):
    return sum(count * (count - 1) // 2 for count in collections.Counter(keys).values())


def measure(pairwise, folder):
    gold = next((path for path in (folder / "themes.json", folder.parent / "themes.json") if path.is_file()), None)
    if gold is None:
        sys.exit(f"{folder}: there is no themes.json in it or beside it")
    found = groups(pairwise, folder)
    statements = {}
    for file, line, theme in json.loads(gold.read_text(encoding="utf-8")):
        artifact, capability = found[f"sources/{file}", line]
        # What several texts say of one artifact is one statement.
        statements[artifact, theme] = capability
    joined = pairs(statements.values())
    same = pairs(theme for _, theme in statements)
    both = pairs((theme, capability) for (_, theme), capability in statements.items())
    precision = both / joined if joined else 1.0
    recall = both / same if same else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    seconds = spent(pairwise, folder)
    print(f"{len(statements):10}  {precision:9.3f}  {recall:6.3f}  {f1:5.3f}  {seconds:8.2f}  {folder}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pairwise", type=pathlib.Path)
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    print("statements  precision  recall     F1   seconds")
    for folder in options.folders:
        measure(str(options.pairwise.resolve()), folder)


main()
