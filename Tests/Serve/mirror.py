"""A built site as the development server sends it: mirror.py PAIRWISE PROJECT FOLDER; PROJECT/public names the files.

The server keeps no list of files beside its site, and the search index follows the pages.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request


def fetched(url, seconds=10):
    """The body of an answer; what is not there yet is asked for again."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url) as answer:
                return answer.read()
        except urllib.error.HTTPError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def main(pairwise, project, folder):
    server = subprocess.Popen([pairwise, "serve", "--project", project, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address = server.stdout.readline().removeprefix("Serving ").strip()
    try:
        for base, _, names in os.walk(project + "/public"):
            for name in names:
                path = os.path.relpath(os.path.join(base, name), project + "/public")
                if path == ".pairwise-manifest":
                    continue
                body = fetched(address + path)
                if path.endswith(".html") and body.count(b"/.pairwise/live.js") != 1:
                    sys.exit(f"{path} is served without the script")
                os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
                with open(f"{folder}/{path}", "wb") as file:
                    file.write(body)
    except urllib.error.HTTPError as error:
        sys.exit(f"{error.url}: {error}")
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
