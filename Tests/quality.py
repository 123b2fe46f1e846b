#!/usr/bin/env python3
"""How well statements are grouped: quality.py PAIRWISE [SEEDS_DIR] [--vectors COMMAND] [--vocabulary DIR]

Builds a small site of each labelled field of Tests/Fixtures/Quality, without a vocabulary, and compares the groups in its
graph.json with the labels, pair by pair: precision is the share of joined pairs that belong together, recall the share of
pairs that belong together and were joined. The seeds' labels are by file and line; they count when SEEDS_DIR is given.
COMMAND, an embedding tool, gets the statements of each field as `pairwise statements` prints them, and makes vectors.jsonl of
them. DIR is a folder of capability files, which the seeds are then built with.
"""
import argparse
import csv
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FIXTURES = pathlib.Path(__file__).parent / "Fixtures" / "Quality"


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def build(pairwise, project, vectors):
    """The capability of every statement, by file and line."""
    if vectors:
        listed = subprocess.run([pairwise, "statements", "--project", str(project)], capture_output=True, check=True).stdout
        made = subprocess.run(vectors, shell=True, input=listed, capture_output=True, check=True).stdout
        (project / "Content" / "vectors.jsonl").write_bytes(made)
    run = subprocess.run([pairwise, "build", "--project", str(project)], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"the build of {project} failed:\n{run.stderr}")
    graph = json.loads((project / "public" / "graph.json").read_text(encoding="utf-8"))["graph"]
    return {
        (statement["file"], statement["line"]): edge["target"]
        for edge in graph["edges"]
        if edge["relation"] == "provides"
        for statement in edge["metadata"]["statements"]
    }


def field(pairwise, project, path, vectors):
    """A field's rows as comparison texts, two artifacts each; (group, label) of each statement."""
    artifacts = {}
    with open(path, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            artifacts.setdefault(row["artifact"], []).append(row)
    names = list(artifacts)
    if len(names) % 2:
        names.append(names[0])
    labels, seen = {}, set()
    sources = project / "Content" / "sources"
    sources.mkdir(parents=True)
    for left, right in zip(names[::2], names[1::2]):
        file = f"{slug(left)}-vs-{slug(right)}.txt"
        lines = [f"{left} vs {right}", f"| Feature | {left} | {right} |", "|---|---|---|"]
        lines.append(f"| Capabilities | {len(artifacts[left])} | {len(artifacts[right])} |")
        for name in (left, right):
            lines.append(f"{name} Capabilities")
            for row in artifacts[name]:
                if row["title"]:
                    lines.append(row["title"])
                lines.append(row["description"])
                # With an odd number one artifact stands in two texts; each statement counts once.
                if name not in seen:
                    labels[f"sources/{file}", len(lines)] = row["label"]
                if row["unique"]:
                    lines.append(f"Unique: {row['unique']}")
                if row["versus"]:
                    lines.append(f"vs alternatives: {row['versus']}")
        seen.update((left, right))
        (sources / file).write_text("\n".join(lines), encoding="utf-8")
    groups = build(pairwise, project, vectors)
    missing = [place for place in labels if place not in groups]
    if missing:
        sys.exit(f"{path.stem}: the reader did not take {missing[0]} for a statement")
    return [(groups[place], label) for place, label in labels.items()]


def seeds(pairwise, project, folder, vectors, vocabulary):
    shutil.copytree(folder, project / "Content" / "sources")
    if vocabulary:
        copy = project / "Content" / "capabilities"
        copy.mkdir()
        for file in vocabulary.glob("*.md"):
            # What it includes and excludes are sentences of the demo, which the seeds do not have.
            text = re.sub(r"^(includes|excludes):\n(?:  .*\n)+", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
            (copy / file.name).write_text(text, encoding="utf-8")
    groups = build(pairwise, project, vectors)
    with open(FIXTURES / "seeds.tsv", encoding="utf-8", newline="") as rows:
        labels = {(f"sources/{row['file']}", int(row["line"])): row["label"] for row in csv.DictReader(rows, delimiter="\t")}
    missing = [place for place in labels if place not in groups]
    print(f"  seeds: {len(groups)} statements have an edge, {len(missing)} labelled ones have none")
    # What several texts say to the letter is one statement, and counts once.
    lines = {}
    for (file, line), label in labels.items():
        text = (project / "Content" / file).read_text(encoding="utf-8").split("\n")[line - 1]
        lines.setdefault((groups[file, line], text), label)
    return [(group, label) for (group, _), label in lines.items()]


def score(pairs):
    joined = same = both = 0
    for (group, label), (other_group, other_label) in itertools.combinations(pairs, 2):
        joined += group == other_group
        same += label == other_label
        both += group == other_group and label == other_label
    precision = both / joined if joined else 1.0
    recall = both / same if same else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pairwise", type=pathlib.Path)
    parser.add_argument("seeds", type=pathlib.Path, nargs="?")
    parser.add_argument("--vectors", metavar="COMMAND")
    parser.add_argument("--vocabulary", metavar="DIR", type=pathlib.Path)
    options = parser.parse_args()
    pairwise = str(options.pairwise.resolve())
    print(f"{'field':24} statements  precision  recall     F1")
    for path in sorted(FIXTURES.glob("*.tsv")):
        with tempfile.TemporaryDirectory() as folder:
            project = pathlib.Path(folder)
            if path.stem == "seeds":
                if not options.seeds or not options.seeds.is_dir():
                    print("  seeds: not measured, their folder was not given")
                    continue
                pairs = seeds(pairwise, project, options.seeds, options.vectors, options.vocabulary)
            else:
                pairs = field(pairwise, project, path, options.vectors)
            precision, recall, f1 = score(pairs)
            print(f"{path.stem:24} {len(pairs):10}  {precision:9.3f}  {recall:6.3f}  {f1:5.3f}")


main()
