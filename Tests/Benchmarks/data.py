#!/usr/bin/env python3
"""Writes made-up sites for the benchmarks, the same for one seed on every machine.

data.py ARTIFACTS NEAREST SEED OUT

  OUT/pairwise/  Content/artifacts/*.md: one file an artifact, 8 to 16 capabilities each, about 12 kB
  OUT/texts/     Content/sources/*.txt: one comparison text a pair, about 15 kB
  OUT/hugo/      the same artifacts and pairs as data files, and layouts that show of them what Pairwise's pages show in short
"""
import json, os, random, sys
from collections import Counter

VERBS = "extract index translate rank stream validate compress schedule trace deploy transcribe segment embed cache".split()
THINGS = "documents speech maps invoices proteins lectures recipes logs meshes contracts satellites tables chats tickets".split()
WORDS = """attention ledger quorum shard kernel lattice beacon mantle copper harbour willow granite thistle ember saddle
orchard lantern marble meadow cobalt sparrow timber velvet anchor basalt cinder drift falcon glacier hollow island juniper
kestrel linen mosaic nectar opal pepper quartz raven silver tundra umber violet walnut yarrow zephyr brook cedar dune elm
fern gorse heather iris jasper knoll larch moss nettle oak pine quill reed sage thorn vine wren alder birch clover""".split()
TYPES = ["Model", "Repository", "Agent", "API", "Dataset", "Product"]
PRICING = ["Free", "Paid", "Freemium"]
SYLLABLES = "ka ri to ne lo mi su ve da zen pol tra qui bex um fi hal ix ja kel nor pex ras sol tym vor yan zar".split()


def slug(name):
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def themes(count):
    r = random.Random(11)
    return [(r.choice(VERBS), r.choice(THINGS), r.sample(WORDS, 6)) for _ in range(count)]


def statement(theme, r, other):
    verb, thing, words = theme
    tail = words[2:]
    r.shuffle(tail)
    k = words[:2] + tail
    n = r.randint(2, 64)
    text = [
        f"{verb.capitalize()}s {thing} through a {k[0]} stage that relies on {k[1]} and {k[2]}.",
        f"The {k[3]} step checks every result before it reaches the `{k[3]}_{k[4]}_{n}` hook, and keeps {k[4]} state "
        f"the same across retries, so that a run of {n} batches can be taken up where it stopped.",
        f"Inputs are split at {k[3]} bounds, scored with {k[5]} and joined in order; large {thing} finish without tuning by hand.",
        f"Errors carry the {k[5]} position & a short explanation; **{k[4]}** mode needs about {n + 9} percent less memory, "
        f"with [a limit](https://example.org/{k[5]}/{n}) on the size of one request.",
    ]
    return {
        "title": f"{k[0]}-based {thing} {verb} with {k[1]}",
        "text": " ".join(text),
        "unique": f"Couples {k[0]} with {k[5]} in one pass rather than chaining services, so that {k[2]} is known when {thing} are first read.",
        "versus": f"More predictable than {other} when the {k[4]} load changes, but takes longer to warm up than a plain {k[1]} design.",
    }


def artifacts(count, seed):
    r = random.Random(seed)
    names = []
    while len(names) < count:
        name = "".join(r.choice(SYLLABLES) for _ in range(r.randint(2, 4))).capitalize() + r.choice(["", "", " AI", " Kit", "DB", " Pro"])
        if slug(name) not in {slug(n) for n in names[-50:]}:
            names.append(name)
    names = list({slug(n): n for n in names}.values())
    pool = themes(1200)
    fields = max(4, min(80, len(names) // 20))
    made = []
    for name in names:
        field = r.randrange(fields)
        chosen = []
        size = r.randint(8, 16)
        while len(chosen) < size:
            theme = field * 15 + r.randrange(15) if r.random() < 0.6 else r.randrange(len(pool))
            if theme not in chosen:
                chosen.append(theme)
        scores = [r.randint(0, 100) for _ in range(4)]
        pricing = r.choice(PRICING)
        made.append({
            "name": name, "slug": slug(name), "type": r.choice(TYPES), "rank": sum(scores) // 4, "scores": scores, "pricing": pricing,
            "price": "" if pricing == "Free" else f"${r.randint(1, 90)}/mo", "matched": r.randrange(5000), "themes": chosen,
            "capabilities": [statement(pool[t], r, r.choice(names)) for t in chosen],
        })
    return made


def pairs(made, nearest):
    owners = {}
    for index, artifact in enumerate(made):
        for theme in artifact["themes"]:
            owners.setdefault(theme, []).append(index)
    found = set()
    for index, artifact in enumerate(made):
        shared = Counter(other for theme in artifact["themes"] for other in owners[theme] if other != index)
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:nearest]:
            found.add((min(index, other), max(index, other)))
    return sorted(found)


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def markdown(a):
    keys = ["adoption", "quality", "ecosystem", "matchGraph"]
    lines = ["---", f"name: {json.dumps(a['name'])}", f"type: {a['type']}", f"rank: {a['rank']}",
             "scores: {" + ", ".join(f"{k}: {v}" for k, v in zip(keys, a["scores"])) + "}", f"pricing: {a['pricing']}"]
    if a["price"]:
        lines.append(f"startingPrice: {json.dumps(a['price'])}")
    lines += [f"timesMatched: {a['matched']}", "---", "", "## Capabilities"]
    for c in a["capabilities"]:
        lines += ["", "### " + c["title"], "", c["text"], "", "Unique: " + c["unique"], "", "vs alternatives: " + c["versus"]]
    return "\n".join(lines) + "\n"


def text(a, b):
    rows = [("Type", "type"), ("UnfragileRank", "rank"), ("Pricing", "pricing"), ("Starting Price", "price"), ("Times Matched", "matched")]
    lines = [f"{a['name']} vs {b['name']}", "Side-by-side comparison to help you choose.", f"| Feature | {a['name']} | {b['name']} |", "|---|---|---|"]
    for label, key in rows:
        mark = "/100" if key == "rank" else ""
        lines.append(f"| {label} | {a[key] if a[key] != '' else '—'}{mark} | {b[key] if b[key] != '' else '—'}{mark} |")
    lines.append(f"| Capabilities | {len(a['capabilities'])} decomposed | {len(b['capabilities'])} decomposed |")
    for side in (a, b):
        for c in side["capabilities"][:8]:
            lines += [c["text"], "Unique: " + c["unique"], "vs alternatives: " + c["versus"]]
        if len(side["capabilities"]) > 8:
            lines.append(f"+{len(side['capabilities']) - 8} more capabilities")
    return "\n".join(lines) + "\n"


LAYOUT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>
{{- $all := hugo.Data.artifacts }}{{ with $all }}{{ end }}
<table>{{ range $key := slice "type" "rank" "pricing" "price" "matched" }}<tr><td>{{ $key }}</td>{{ range $.Params.sides }}<td>{{ index (index $all .) $key }}</td>{{ end }}</tr>
{{ end }}</table>
{{ range $.Params.sides }}{{ $a := index $all . }}<div><h2>{{ $a.name }}</h2>
{{ range $a.capabilities }}<section><h3>{{ .title }}</h3>{{ .text | markdownify }}<p><strong>Unique:</strong> {{ .unique | markdownify }}</p><p><strong>vs:</strong> {{ .versus | markdownify }}</p></section>
{{ end }}</div>{{ end }}</body></html>
"""


def hugo(made, found, out):
    put(f"{out}/hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "rss", "section"]\n')
    put(f"{out}/data/artifacts.json", json.dumps({a["slug"]: a for a in made}))
    put(f"{out}/layouts/_default/single.html", LAYOUT)
    put(f"{out}/layouts/index.html", "<!doctype html><title>Bench</title>\n")
    for a in made:
        put(f"{out}/content/artifacts/{a['slug']}.md", json.dumps({"title": a["name"], "sides": [a["slug"]]}) + "\n")
    for i, j in found:
        a, b = made[i], made[j]
        front = json.dumps({"title": f"{a['name']} vs {b['name']}", "sides": [a["slug"], b["slug"]]})
        put(f"{out}/content/compare/{a['slug']}-vs-{b['slug']}.md", front + "\n")


def main():
    count, nearest, seed, out = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    made = artifacts(count, seed)
    found = pairs(made, nearest)
    put(f"{out}/pairwise/Content/site.yml", f"title: Bench\nbaseURL: https://example.org/\npairs: {{nearest: {nearest}}}\n")
    put(f"{out}/texts/Content/site.yml", "title: Bench\npairs: {nearest: 0}\n")
    for a in made:
        put(f"{out}/pairwise/Content/artifacts/{a['slug']}.md", markdown(a))
    for i, j in found:
        put(f"{out}/texts/Content/sources/{made[i]['slug']}-vs-{made[j]['slug']}.txt", text(made[i], made[j]))
    hugo(made, found, f"{out}/hugo")
    print(f"{len(made)} artifacts, {len(found)} pairs")


main()
