"""Holds files against the schemas that `pairwise schema` prints: check-schemas.py PAIRWISE PROJECT SITE...

The front matter of every file of PROJECT/Content and site.yml, and the JSON files of every SITE, by check-jsonschema.
"""
import pathlib
import subprocess
import sys
import tempfile

pairwise, project, *sites = sys.argv[1:]
content = pathlib.Path(project) / "Content"
validator = pathlib.Path(sys.executable).with_name("check-jsonschema")

with tempfile.TemporaryDirectory() as name:
    work = pathlib.Path(name)
    subprocess.run([pairwise, "schema", "--all", work / "schemas"], check=True)
    kinds = {"site": [content / "site.yml"] if (content / "site.yml").exists() else []}
    for kind, folder in [("artifact", "artifacts"), ("capability", "capabilities"), ("comparison", "comparisons"), ("page", "pages")]:
        kinds[kind] = []
        for path in sorted((content / folder).rglob("*.md")):
            front = path.read_text().split("\n---", 1)[0].removeprefix("---\n")
            copy = work / folder / path.with_suffix(".yml").name
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(front + "\n")
            kinds[kind].append(copy)
    kinds["index"] = [pathlib.Path(site) / "index.json" for site in sites]
    kinds["graph"] = [pathlib.Path(site) / "graph.json" for site in sites]
    kinds["search"] = [pathlib.Path(site) / "search" / "manifest.json" for site in sites]
    count = 0
    for kind, files in kinds.items():
        if not files:
            continue
        subprocess.run([validator, "--quiet", "--schemafile", work / "schemas" / f"{kind}.schema.json", *files], check=True)
        count += len(files)
print(f"schemas: {count} files hold to {len(kinds)} schemas")
