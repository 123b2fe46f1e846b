"""Checks the data files of a built site: check-data.py FOLDER

Every .json file parses, every address of the sitemap is a page of the site, and feedparser takes the feed.
"""
import json
import pathlib
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import feedparser

site = pathlib.Path(sys.argv[1])
faults = []

for path in sorted(site.rglob("*.json")):
    try:
        json.loads(path.read_bytes())
    except ValueError as error:
        faults.append(f"{path.relative_to(site)}: {error}")

feed = site / "feed.xml"
if feed.exists():
    parsed = feedparser.parse(feed.read_bytes())
    if parsed.bozo:
        faults.append(f"feed.xml: {parsed.bozo_exception}")
    ids = [entry.get("id") for entry in parsed.entries]
    if len(ids) != len(set(ids)):
        faults.append("feed.xml: two entries with one id")
    for entry in parsed.entries:
        if not entry.get("title") or not entry.get("updated_parsed"):
            faults.append(f"feed.xml: {entry.get('id')} without title or date")

base = json.loads((site / "index.json").read_bytes())["site"]["baseURL"] or "/"
root = urllib.parse.urlsplit(base).path
for element in ElementTree.parse(site / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
    address = element.text or ""
    if not address.startswith(base):
        faults.append(f"sitemap.xml: {address} is outside of {base}")
        continue
    path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
    if not (site / path[len(root):] / "index.html").is_file():
        faults.append(f"sitemap.xml: there is no page {address}")

for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
