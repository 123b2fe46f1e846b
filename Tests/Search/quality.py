"""How good the search is, and Pagefind beside it, on the same pages and queries in one run.

quality.py --site NAME=FOLDER … [--data data.json] [--pagefind] [--check]
NAME is `demo`, `seeds` (their queries stand in judged.tsv) or `generated` (queries made from --data).
"""
import argparse, collections, pathlib, shutil, statistics, subprocess, sys, tempfile

from judged import generated, written
from sites import Server, first, ndcg, ranked


def measures(queries, answers):
    """By kind: success at 1, 3 and 5, MRR@10, nDCG@10, share without results."""
    groups = collections.defaultdict(list)
    for query, urls in zip(queries, answers):
        for kind in (query.kind, "all"):
            groups[kind].append((first(urls, query.grades), ndcg(urls, query.grades), not urls))
    rows = {}
    for kind, list_ in groups.items():
        ranks = [rank for rank, _, _ in list_]
        share = lambda depth: sum(0 < rank <= depth for rank in ranks) / len(ranks)
        rows[kind] = {"n": len(ranks), "s1": share(1), "s3": share(3), "s5": share(5), "mrr": sum(1 / rank for rank in ranks if rank) / len(ranks),
                      "ndcg": statistics.mean(one for _, one, _ in list_), "zero": statistics.mean(none for _, _, none in list_)}
    return rows


def pagefind(folder, queries, glob=None):
    """Pagefind's urls for each query, asked in Chromium; and the median bytes and requests of a first query."""
    from playwright.sync_api import sync_playwright
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-path", f"{out}/pagefind", "--quiet"]
        subprocess.run(command + (["--glob", glob] if glob else []), check=True)
        (pathlib.Path(out) / "index.html").write_text("<!doctype html><title>x</title>")
        server, urls, loads = Server(out), [], []
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            ask = """async q => { window.pf ??= await import('/pagefind/pagefind.js'); const r = await window.pf.search(q);
                return Promise.all(r.results.slice(0, 10).map(async one => (await one.data()).url)); }"""
            for text in [query.text for query in queries if len(query.text.split()) == 3][:7]:
                page = browser.new_page()
                page.goto(server.url)
                server.requests.clear()
                page.evaluate(ask, text)
                page.wait_for_timeout(50)
                loads.append((sum(size for _, size in server.requests), len(server.requests)))
                page.close()
            page = browser.new_page()
            page.goto(server.url)
            for query in queries:
                urls.append([url.lstrip("/").replace("artifact/", "artifacts/", 1) if url.startswith("/artifact/") else url.lstrip("/")
                             for url in page.evaluate(ask, query.text)])
            browser.close()
        server.close()
    return urls, [statistics.median(one) for one in zip(*loads)] if loads else [0, 0]


def table(name, tool, rows, load):
    for kind, row in rows.items():
        print(f"| {name} | {kind} | {row['n']} | {tool} | {row['s1']:.3f} | {row['s3']:.3f} | {row['s5']:.3f} | {row['mrr']:.3f} | {row['ndcg']:.3f} | {row['zero']:.3f} |"
              + (f" {load[0] / 1000:.1f} kB, {load[1]:.0f} |" if kind == "all" else " |"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", action="append", default=[])
    parser.add_argument("--data")
    parser.add_argument("--pagefind", action="store_true")
    parser.add_argument("--check", action="store_true", help="fail when a promised figure is missed")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    missed = []
    print("| site | queries | n | tool | success@1 | success@3 | success@5 | MRR@10 | nDCG@10 | zero results | first query |\n|---|---|---|---|---|---|---|---|---|---|---|")
    for site in options.site:
        name, folder = site.split("=", 1)
        queries = list(generated(options.data) if name == "generated" else written(name))
        answers = ranked(folder, [query.text for query in queries])
        for answer in answers:
            if "error" in answer:
                sys.exit(f"{answer['q']}: {answer['error']}")
        rows = measures(queries, [answer["urls"] for answer in answers])
        table(name, "Pairwise", rows, [statistics.median(sum(size for _, size in answer["loads"]) for answer in answers), statistics.median(len(answer["loads"]) for answer in answers)])
        if name == "generated":
            # The hits on artifact pages alone, in the first five of them.
            only = [[url for url in answer["urls"] if url.startswith("artifacts/")] for answer in answers]
            artifacts = {kind: row for kind, row in measures(queries, only).items()}
            table(name, "Pairwise, artifacts", artifacts, [0, 0])
        if options.misses:
            for query, answer in zip(queries, answers):
                rank = first(answer["urls"], query.grades)
                if rank != 1:
                    print("   miss", rank, query.kind, repr(query.text), answer["urls"][:4], list(query.grades)[:2], file=sys.stderr)
        for kind, row in rows.items():
            for key, least, kinds in [("s1", 1, "name"), ("s3", 0.95, "typo")]:
                if kinds in kind and row[key] < least:
                    missed.append(f"{name}: {kind}: {key} {row[key]:.3f} < {least}")
        if rows["all"]["mrr"] < 0.95 and name != "generated":
            missed.append(f"{name}: MRR@10 {rows['all']['mrr']:.3f} < 0.95")
        if options.pagefind:
            for label, glob in [("Pagefind, all pages", None), ("Pagefind, artifacts", "artifacts/**/*.html")]:
                urls, load = pagefind(folder, queries, glob)
                table(name, label, measures(queries, urls), load)
    if options.check and missed:
        sys.exit("Missed: " + "; ".join(missed))


if __name__ == "__main__":
    main()
