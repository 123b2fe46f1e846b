"""What the search tests share: built sites, a server that counts, the ranking without a browser, the measures."""
import gzip, http.server, json, math, os, pathlib, re, subprocess, sys, threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def script(site):
    """The search script of a built site, as a module file that node can import."""
    source = next(pathlib.Path(site, "assets").glob("search.*.js"))
    target = pathlib.Path(site).parent / (pathlib.Path(site).name + ".search.mjs")
    target.write_bytes(source.read_bytes())
    return source, target


def node():
    """The JavaScript engine inside the playwright package: the same one drives the browser tests."""
    import playwright
    return str(pathlib.Path(playwright.__file__).parent / "driver" / "node")


def ranked(site, queries, limit=10):
    """Answers of the theme's own ranking to each query, in order: urls, why, loads, ms; as many as the search page shows."""
    _, module = script(site)
    text = "".join(json.dumps({"q": q, "limit": limit}) + "\n" for q in queries)
    run = subprocess.run([node(), str(HERE / "rank.mjs"), str(site), str(module)], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


class Server:
    """Serves a folder on loopback, gzip as hosts do, and counts what is asked for."""

    def __init__(self, folder, broken=lambda path: False):
        self.requests, self.broken = [], broken
        server = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *args):
                super().__init__(*args, directory=str(folder))

            def do_GET(self):
                path = self.path.split("?")[0]
                file = pathlib.Path(str(folder) + path)
                if path.endswith("/"):
                    file = file / "index.html"
                if not file.is_file() or server.broken(path):
                    server.requests.append((path, 0))
                    self.send_error(404)
                    return
                body = gzip.compress(file.read_bytes(), 9)
                server.requests.append((path, len(body)))
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(str(file)))
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    self.wfile.write(body)
                except ConnectionError:
                    pass  # The page was closed meanwhile.

            def log_message(self, *args):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()


def ndcg(urls, grades, depth=10):
    """`grades`: the gain of each url that is wanted."""
    gain = sum((2 ** grades.get(url, 0) - 1) / math.log2(rank + 2) for rank, url in enumerate(urls[:depth]))
    best = sum((2 ** grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(sorted(grades.values(), reverse=True)[:depth]))
    return gain / best if best else 0.0


def first(urls, wanted, depth=10):
    """The rank of the first wanted url, from 1; 0 when there is none."""
    return next((rank + 1 for rank, url in enumerate(urls[:depth]) if url in wanted), 0)
