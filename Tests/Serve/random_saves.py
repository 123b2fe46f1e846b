"""Saves at random, valid and broken, while a server watches: random_saves.py PAIRWISE [SAVES [SEED]].

After each round the served site must equal a clean build of the last good state, byte for byte, and the fault that pages
are told must be that of the clean build. At the end the server must hold no more files open than at its start.
"""

import http.client
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

SCRIPT = re.compile(rb'<script src="/\.pairwise/live\.js" data-page="\d+" data-style="\d+"></script>\n')
PATIENCE = 20


class Project:
    """The files as they should be, and every way in which editors put them there."""

    def __init__(self, folder, dice):
        self.folder, self.dice = folder, dice
        self.good = {}
        for base, _, names in os.walk(folder):
            for name in names:
                path = os.path.relpath(os.path.join(base, name), folder)
                with open(os.path.join(base, name), "rb") as file:
                    self.good[path] = file.read()
        self.changed = set()

    def write(self, path, data):
        full = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        way = self.dice.choice(["in place", "beside", "aside", "halves", "again"])
        if way == "beside":
            with open(full + ".tmp~", "wb") as file:
                file.write(data)
            os.replace(full + ".tmp~", full)
            return
        if way == "aside" and os.path.exists(full):
            os.replace(full, full + "~")
        if way == "again" and os.path.exists(full):
            os.remove(full)
            time.sleep(self.dice.random() * 0.03)
        with open(full, "wb") as file:
            if way == "halves":
                file.write(data[:len(data) // 2])
                file.flush()
                time.sleep(self.dice.random() * 0.03)
                data = data[len(data) // 2:]
            file.write(data)
        if os.path.exists(full + "~"):
            os.remove(full + "~")

    def remove(self, path):
        full = os.path.join(self.folder, path)
        if os.path.exists(full):
            os.remove(full)

    def save(self, number, is_broken):
        """One save: what it did, in words. What is broken is mended more often than not."""
        dice = self.dice
        kind = "mend" if is_broken and dice.random() < 0.6 else dice.choice(["figure", "figure", "page", "page", "title", "style", "static", "layout", "folder", "break", "break", "mend", "remove", "move"])
        if kind == "figure":
            self.put("Content/artifacts/french-press.md", self.good["Content/artifacts/french-press.md"].replace(b"$24", b"$%d" % (100 + number)))
        elif kind == "page":
            self.put(f"Content/pages/note-{dice.randrange(4)}.md", b"---\ntitle: Note %d\n---\n\nText %d of a note.\n" % (number, number))
        elif kind == "title":
            self.put("Content/site.yml", self.good["Content/site.yml"].replace(b"Coffee at home", b"Coffee %d" % number))
        elif kind == "style":
            self.put("Templates/assets/style.css", self.good["Templates/assets/style.css"] + b"\n/* %d */ p { order: %d }\n" % (number, number))
        elif kind == "static":
            self.put(f"Content/static/files/{dice.randrange(3)}.bin", dice.randbytes(dice.randrange(5000)))
        elif kind == "layout":
            self.put("Templates/partials/footer.mustache", self.good["Templates/partials/footer.mustache"] + b"<!-- %d -->\n" % number)
        elif kind == "folder":
            # A folder that is filled elsewhere and moved in, and one that is moved out.
            old = os.path.join(self.folder, "Content/pages/guide")
            new = os.path.join(self.folder, f".aside-{number}")
            if os.path.isdir(old):
                os.rename(old, new)
                shutil.rmtree(new)
            else:
                os.makedirs(new + "/deep")
                with open(new + "/deep/first.md", "w") as file:
                    file.write(f"---\ntitle: First {number}\n---\n\nInside.\n")
                os.rename(new, old)
        elif kind == "break":
            path, data = dice.choice([
                ("Content/site.yml", b"title: [unclosed\n"),
                ("Content/site.yml", b"titel: A slip\n"),
                ("Content/artifacts/french-press.md", b"---\nname: French press\nprice: x\n---\n"),
                ("Content/pages/note-0.md", b"no front matter\n"),
                ("Content/pages/note-1.md", b"---\ntitle: A\n---\n\n[dead](/nowhere/)\n"),
                ("Content/pages/note-2.md", b"---\ntitle: \xff\xfe\n---\n"),
                ("Content/sources/bad.txt", b""),
                ("Templates/layout.mustache", b"<title>{{site.titel}}</title>{{#unclosed}}"),
                ("Templates/partials/footer.mustache", b"{{>partials/nothing}}"),
                ("Templates/llms.txt.mustache", b"{{site.titel}}\n"),
            ])
            self.put(path, data)
            kind = f"break {path}"
        elif kind == "mend":
            # Everything that was changed is as it was.
            for path in sorted(self.changed):
                if path in self.good:
                    self.write(path, self.good[path])
                else:
                    self.remove(path)
            self.changed = set()
        elif kind == "remove":
            path = dice.choice(["Content/capabilities/several-cups-at-once.md", "Content/comparisons/espresso-machine-vs-french-press.md",
                                "Content/pages/note-3.md", "Templates/partials/footer.mustache", "Content/static/files/1.bin"])
            self.changed.add(path)
            self.remove(path)
            kind = f"remove {path}"
        elif kind == "move":
            old, new = [os.path.join(self.folder, f"Content/pages/note-{i}.md") for i in (0, 3)]
            if os.path.exists(old):
                os.replace(old, new)
                self.changed |= {"Content/pages/note-0.md", "Content/pages/note-3.md"}
        return kind

    def put(self, path, data):
        self.changed.add(path)
        self.write(path, data)


class Listener(threading.Thread):
    """The last state that pages are told of."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.connection.request("GET", "/.pairwise/events")
        self.stream = self.connection.getresponse()
        self.state, self.states = None, 0

    def run(self):
        for line in self.stream:
            if line.startswith(b"data: "):
                self.state = json.loads(line[6:])
                self.states += 1


def tree(folder):
    files = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(base, name), folder)
            if path != ".pairwise-manifest":
                with open(os.path.join(base, name), "rb") as file:
                    files[path] = file.read()
    return files


def difference(connection, expected, gone):
    """The first path that is not served as expected; None when the whole site is."""
    for path in sorted(expected) + sorted(gone):
        connection.request("GET", "/" + path)
        answer = connection.getresponse()
        body = answer.read()
        if path in expected:
            if answer.status != 200 or SCRIPT.sub(b"", body) != expected[path]:
                return path
        elif answer.status != 404:
            return path
    return None


def main(pairwise, saves, seed):
    dice = random.Random(seed)
    print(f"{saves} saves, seed {seed}")
    folder = tempfile.mkdtemp(prefix="pairwise-saves-")
    project, scratch, clean = f"{folder}/project", f"{folder}/scratch", f"{folder}/clean"
    os.mkdir(scratch)
    subprocess.run([pairwise, "init", project, "--with-theme"], check=True, capture_output=True)
    terminal = open(f"{folder}/terminal.txt", "w")
    server = subprocess.Popen([pairwise, "serve", "--project", project, "--port", "0"], stdout=subprocess.PIPE, stderr=terminal, text=True,
                              env={**os.environ, "TMPDIR": scratch})
    address = server.stdout.readline().removeprefix("Serving ").strip()
    port = int(address.rstrip("/").rsplit(":", 1)[1])
    listener = Listener(port)
    listener.start()
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def build():
        shutil.rmtree(clean, ignore_errors=True)
        run = subprocess.run([pairwise, "build", "--project", project, "--output", clean, "--base-url", address], capture_output=True, text=True)
        return run.returncode, run.stderr

    def holds(expected, gone, fault):
        until = time.monotonic() + PATIENCE
        while True:
            path = difference(connection, expected, gone)
            told = listener.state and listener.state["fault"]
            if path is None and bool(told) == bool(fault) and (not fault or all(line in fault for line in told.splitlines())):
                return None
            if time.monotonic() > until:
                return f"{path} differs; pages are told {told!r}, a clean build says {fault!r}"
            time.sleep(0.01)

    files = Project(project, dice)
    status, _ = build()
    expected, gone = tree(clean), set()
    open_at_start = None
    counts = {"good": 0, "broken": 0}
    number = 0
    failure = None if status == 0 else "the starter project has errors"
    while number < saves and not failure:
        before = {path: data for path, data in tree(project).items()}
        did = []
        # From a broken state, two saves might pass a good one, which would be shown by right, or be passed by.
        for _ in range(dice.choice([1, 1, 1, 2, 3]) if status == 0 else 1):
            did.append(files.save(number, status != 0))
            number += 1
            time.sleep(dice.random() * 0.03)
        status, says = build()
        if status == 0:
            now = tree(clean)
            gone = (gone | set(expected)) - set(now)
            expected = now
            counts["good"] += 1
            failure = holds(expected, gone, None)
        elif len(did) > 1:
            # A state in between may have been good, and be shown by right: back to the one before.
            for path in set(tree(project)) - set(before):
                files.remove(path)
            for path, data in before.items():
                if tree(project).get(path) != data:
                    files.write(path, data)
            status, says = build()
            counts["good"] += 1
            failure = holds(expected, gone, None) if status == 0 else "the state before is not good any more"
        else:
            counts["broken"] += 1
            failure = holds(expected, gone, says)
        if failure:
            failure = f"after {did}: {failure}"
        if number >= 10 and open_at_start is None:
            open_at_start = len(os.listdir(f"/proc/{server.pid}/fd"))
    open_at_end = len(os.listdir(f"/proc/{server.pid}/fd"))
    if not failure and open_at_start is not None and open_at_end > open_at_start + 2:
        failure = f"{open_at_end} files are open, {open_at_start} were"
    server.send_signal(signal.SIGINT)
    ended = server.wait(10)
    if not failure and (ended != 0 or os.listdir(scratch)):
        failure = f"ended with {ended}, left {os.listdir(scratch)}"
    terminal.close()
    if failure:
        print(f"FAIL  {failure}\nThe project and what the terminal said are in {folder}")
        return 1
    shutil.rmtree(folder)
    print(f"ok    {number} saves: {counts['good']} good rounds, {counts['broken']} broken; pages were told {listener.states} states")
    return 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 40, int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)))
