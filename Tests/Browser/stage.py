"""What every browser check stands on: a built site on loopback, Chromium, and pages that tell on themselves."""

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

PHONE, TABLET, DESKTOP = 360, 768, 1440

# One page of each kind of the demo.
KINDS = {
    "home": "/",
    "artifacts": "/artifacts/",
    "artifact": "/artifacts/openai-gpt-4-1/",
    "pair": "/compare/openai-gpt-4-1-vs-openai-gpt-4o-2024-11-20/",
    "pair-without-overlap": "/compare/dreambooth-stable-diffusion-vs-openai-gpt-4-1/",
    "compare": "/compare/",
    "compare-three": "/compare/?items=openai-gpt-4-1,openai-gpt-4o-2024-11-20,dreambooth-stable-diffusion",
    "capabilities": "/capabilities/",
    "capability": "/capabilities/function-calling/",
    "matrix": "/matrix/",
    "type": "/types/model/",
    "search": "/search/?q=reasoning",
    "page": "/how-to-read/",
    "404": "/404.html",
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    # Browsers run a module only with a type that says script, whatever this machine's table of types says.
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def log_message(self, *_):
        pass


@contextmanager
def serving(folder, mount=""):
    """The address of `folder`, served on loopback below `mount`, as the demo's own address has it."""

    class Mounted(Quiet):
        def translate_path(self, path):
            if mount and not path.startswith(mount):
                return os.path.join(folder, "nothing-is-here")
            return super().translate_path(path[len(mount):] or "/")

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Mounted, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}"
    finally:
        server.shutdown()


@contextmanager
def chromium():
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if executable is None:
        raise SystemExit("no Chromium here; Tests/install-tools.sh test installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


class Stage:
    """A browser at a site. Every page opened here must log no error and ask no other host for anything."""

    def __init__(self, browser, base, kinds=None):
        self.browser, self.base, self.kinds = browser, base, kinds or {}
        self.faults = []

    @contextmanager
    def page(self, path="/", width=DESKTOP, scheme="light", script=True, **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script,
            reduced_motion="reduce", **options)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: message.type in ("error", "warning")
                and self.faults.append(f"{page.url}: console says {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: script fails: {error}"))
        page.on("request", lambda request: request.url.startswith((self.base, "data:"))
                or self.faults.append(f"{page.url}: asks for {request.url}"))
        self.go(page, path)
        try:
            yield page
        finally:
            context.close()

    def go(self, page, path):
        """Opens a page, and waits until its script has drawn what the address asks for."""
        page.goto(self.base + path)
        if "items=" in path:
            page.wait_for_function("(box => !box.hidden && !box.hasAttribute('aria-busy'))(document.getElementById('picker'))")


def expect(truth, says):
    if not truth:
        raise AssertionError(says)
