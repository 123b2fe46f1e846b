"""The judged queries of judged.tsv, and those made from the data of a generated site."""
import collections, json, pathlib, random

from sites import HERE

Query = collections.namedtuple("Query", "kind text grades")


def written(site):
    for line in (HERE / "judged.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        of, kind, text, wanted = line.split("\t")
        if of == site:
            yield Query(kind, text, {url: int(grade) for url, grade in (one.rsplit("=", 1) for one in wanted.split())})


def misspelt(word, chance):
    """One letter dropped, doubled, changed, or swapped with the next."""
    at = chance.randrange(len(word) - 1)
    return [word[:at] + word[at + 1:], word[:at] + word[at] + word[at:], word[:at] + chance.choice("abcdefghijklmnop") + word[at + 1:],
            word[:at] + word[at + 1] + word[at] + word[at + 2:]][chance.randrange(4)]


def generated(data, count=200):
    """Names, misspelt names, capability titles and three words of one title; wanted are the artifacts of that theme."""
    artifacts = json.loads(pathlib.Path(data).read_text(encoding="utf-8"))["artifacts"]
    chance = random.Random(5)
    url = lambda one: f"artifacts/{one['slug']}/"
    owners, titles = collections.defaultdict(set), {}
    for one in artifacts:
        for capability in one["caps"]:
            owners[capability["title"]].add(url(one))
    for one in chance.sample(artifacts, count):
        yield Query("generated names", one["name"], {url(one): 3})
    for one in chance.sample([one for one in artifacts if one["name"].isalpha() and len(one["name"]) > 5], count):
        wrong = misspelt(one["name"], chance)
        if wrong.lower() != one["name"].lower():
            yield Query("generated typos", wrong, {url(one): 3})
    for title in chance.sample(sorted(owners), count):
        yield Query("generated titles", title, dict.fromkeys(owners[title], 2))
    for title in chance.sample(sorted(owners), count):
        words = [word for word in title.replace("-", " ").split() if word not in ("based", "with")]
        picked = " ".join(words[at] for at in sorted(chance.sample(range(len(words)), 3)))
        yield Query("generated three words", picked, dict.fromkeys(owners[title], 2))
