#!/usr/bin/env python3
"""Measures builds against the floor and, where it is installed, Hugo: interleaved runs, ratios with their spread.

run.py PAIRWISE WORK ARTIFACTS RUNS SEED

BENCH_DATA names a folder of other data instead: FOLDER/pairwise/Content/artifacts/*.md, and FOLDER/hugo/ where Hugo is to run.

Only ratios within one run are comparable: machines are noisy, and the runs of one round stand side by side.
"""
import os, re, shutil, statistics, subprocess, sys, time

pairwise, work, artifacts, runs, seed = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
here = os.path.dirname(os.path.abspath(__file__))


def timed(*command, folder=None):
    start, before = time.monotonic(), os.times()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    after = os.times()
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stderr[-2000:]}")
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    return (time.monotonic() - start) * 1000, cpu * 1000, done


def gone(path):
    shutil.rmtree(path, ignore_errors=True)


def pages(folder):
    return sum(name == "index.html" for _, _, names in os.walk(folder) for name in names)


def shown(name, values, base=None):
    middle = statistics.median(values)
    line = f"  {name:38}{middle:10.1f}"
    if base:
        ratios = [value / other for value, other in zip(values, base)]
        line += f"   × {statistics.median(ratios):8.3f}   ({min(ratios):.3f} – {max(ratios):.3f})"
    print(line)


os.makedirs(work, exist_ok=True)
data, site = f"{work}/data", f"{work}/site"
gone(data)
given = os.environ.get("BENCH_DATA")
if given:
    for part in ["pairwise/Content", "hugo"]:
        if os.path.isdir(f"{given}/{part}"):
            shutil.copytree(f"{given}/{part}", f"{data}/{part}")
else:
    print(subprocess.run([sys.executable, f"{here}/data.py", artifacts, "6", seed, data], check=True, capture_output=True, text=True).stdout.strip())
floor = f"{work}/floor"
subprocess.run(["cc", "-O2", "-pthread", "-o", floor, f"{here}/floor.c"], check=True)
hugo = shutil.which("hugo") if os.path.isdir(f"{data}/hugo") else None

project = f"{data}/pairwise"
some = sorted(os.listdir(f"{project}/Content/artifacts"))
full, fullCPU, same, sameCPU, least, leastHugo = [], [], [], [], [], []
# An edit of words that are in no statement, and one of a statement, after which all statements are grouped again.
edits = {"introduction": ([], []), "statement": ([], [])}
stats, memory = "", 0
for run in range(runs):
    gone(site)
    gone(f"{project}/.pairwise")
    wall, cpu, done = timed(pairwise, "build", "--project", project, "--output", site, "--stats")
    stats = done.stderr[done.stderr.index("  stage"):]
    memory = max(memory, int(re.search(r"total .* (\d+) MB", stats).group(1)))
    full.append(wall)
    fullCPU.append(cpu)
    # A floor is the least: one run in five takes twice as long as the others.
    floors = []
    for _ in range(3):
        gone(f"{work}/copy")
        floors.append(float(subprocess.run([floor, site, f"{work}/copy"], check=True, capture_output=True, text=True).stdout.split()[2]))
    least.append(min(floors))
    gone(f"{work}/copy")
    if hugo:
        gone(f"{data}/hugo/public")
        leastHugo.append(timed(hugo, "--quiet", folder=f"{data}/hugo")[0])
    wall, cpu, done = timed(pairwise, "build", "--project", project, "--output", site)
    if ", unchanged" not in done.stderr:
        sys.exit("a build of which nothing changed was not seen as one")
    same.append(wall)
    sameCPU.append(cpu)
    path = f"{project}/Content/artifacts/{some[run % len(some)]}"
    for kind, (walls, cpus) in edits.items():
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if kind == "introduction":
            text = text.replace("\n## Capabilities", f"\nRun {run}.\n\n## Capabilities", 1)
        else:
            text += f"\nRun {run}.\n"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        wall, cpu, _ = timed(pairwise, "build", "--project", project, "--output", site)
        walls.append(wall)
        cpus.append(cpu)

print(f"\n{pages(site)} pages, {runs} runs; milliseconds (median), ratio (least – most)\n")
shown("floor: the same files from memory", least)
shown("full build, to the floor", full, least)
shown("nothing changed, to a full build", same, full)
shown("  the same in processor time", sameCPU, fullCPU)
for kind, (walls, cpus) in edits.items():
    shown(f"one {kind} edited, to a full build", walls, full)
    shown("  the same in processor time", cpus, fullCPU)
if hugo:
    of = pages(f"{data}/hugo/public")
    perPage = [wall / of for wall in leastHugo]
    mine = [wall / pages(site) for wall in full]
    shown(f"Hugo a page ({of} pages)", perPage)
    shown("full build a page, to Hugo", mine, perPage)
print(f"  peak memory {memory} MB\n\nThe last full build, stage by stage:\n\n{stats}")
