"""The development server with a real browser: what open pages do when files are saved."""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager

from stage import Stage, expect


class Served:
    """A small project and the server that shows it."""

    def __init__(self, pairwise, folder, options):
        self.pairwise, self.project, self.options = pairwise, folder + "/project", options
        self.scratch = folder + "/scratch"
        os.mkdir(self.scratch)
        subprocess.run([pairwise, "init", self.project, "--with-theme"], check=True, capture_output=True)
        self.start(0)

    def start(self, port):
        self.terminal = open(f"{self.scratch}/../terminal.txt", "w+")
        self.process = subprocess.Popen(
            [self.pairwise, "serve", "--project", self.project, "--port", str(port), *self.options],
            stdout=subprocess.PIPE, stderr=self.terminal, text=True, env={**os.environ, "TMPDIR": self.scratch})
        self.address = self.process.stdout.readline().removeprefix("Serving ").strip()
        expect(self.address.startswith("http://127.0.0.1:"), f"no address, but: {self.says()}")

    def stop(self, number=signal.SIGINT):
        self.process.send_signal(number)
        expect(self.process.wait(10) == 0, f"ended with {self.process.returncode}")
        self.process.stdout.close()
        self.terminal.close()
        expect(os.listdir(self.scratch) == [], f"left behind: {os.listdir(self.scratch)}")

    def says(self):
        self.terminal.flush()
        with open(self.terminal.name) as file:
            return file.read()

    def path(self, name):
        return f"{self.project}/{name}"

    def read(self, name):
        with open(self.path(name)) as file:
            return file.read()

    def save(self, name, text):
        """As editors save: written beside, then renamed."""
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name + ".new~"), "w") as file:
            file.write(text)
        os.rename(self.path(name + ".new~"), self.path(name))


@contextmanager
def serving(stage, *options):
    folder = tempfile.mkdtemp(prefix="pairwise-test-")
    served = None
    try:
        served = Served(os.path.abspath(stage.pairwise), folder, options)
        yield served
        served.stop()
    finally:
        if served and served.process.poll() is None:
            served.process.kill()
            served.process.wait()
        shutil.rmtree(folder)


@contextmanager
def opened(stage, served, path="/"):
    """A page, as a stage opens it; its faults count as those of the check's own stage."""
    own = Stage(stage.browser, served.address.rstrip("/"))
    own.faults = stage.faults
    with own.page(path) as page:
        page.set_default_timeout(20_000)
        # Whatever is set on the window is gone after a load.
        page.evaluate("window.isOld = true")
        yield page


def paragraphs(last):
    return "---\ntitle: Long\n---\n\n" + "\n\n".join(f"Paragraph {number} of a long page." for number in range(150)) + f"\n\n{last}\n"


LOADED_AGAIN = "() => window.isOld === undefined"


def check_serve_follows_a_save(stage):
    """A saved page is loaded again, scrolled to where it was; a new page and a deleted one too."""
    with serving(stage) as served:
        served.stop()
        served.save("Content/pages/long.md", paragraphs("The first end."))
        served.start(0)
        with opened(stage, served, "/long/") as page:
            expect("The first end." in page.inner_text("main"), "not the page")
            page.evaluate("scrollTo({top: 1777, behavior: 'instant'})")
            served.save("Content/pages/long.md", paragraphs("The second end."))
            page.wait_for_function(LOADED_AGAIN)
            page.wait_for_function("document.body.innerText.includes('The second end.')")
            page.wait_for_function("scrollY === 1777")
            expect(page.locator("script[src*='live.js']").count() == 1, "not one script")

            os.remove(served.path("Content/pages/long.md"))
            page.wait_for_function("document.title.startsWith('Not found')")
            served.save("Content/pages/long.md", paragraphs("The third end."))
            page.wait_for_function("document.body.innerText.includes('The third end.')")
        says = served.says()
        expect(" ms after Content/pages/long.md.\n" in says and "Ctrl-C stops.\n" in says, says)
    stage.faults[:] = [fault for fault in stage.faults if "404" not in fault]


def check_serve_swaps_styles(stage):
    """A changed style is there without a page load, so that all that was typed and opened stays."""
    with serving(stage) as served, opened(stage, served, "/about/") as page:
        page.fill("#find-q", "typed")
        style = served.read("Templates/assets/style.css")
        for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
            served.save("Templates/assets/style.css", style + f"\nbody {{ background: {colour} }}\n")
            page.wait_for_function(f"getComputedStyle(document.body).backgroundColor === '{colour}'")
            page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")
        expect(page.evaluate("window.isOld") and page.input_value("#find-q") == "typed", "the page was loaded again")
        served.save("Content/site.yml", served.read("Content/site.yml").replace("Coffee at home", "Tea at home"))
        page.wait_for_function("document.title.includes('Tea at home')")
        expect(page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(4, 5, 6)", "the old style is back")


def check_serve_shows_errors(stage):
    """An error stands above the last good page in the words of the terminal, escaped, until it is mended."""
    with serving(stage) as served, opened(stage, served, "/about/") as page:
        good = served.read("Content/pages/about.md")
        served.save("Content/pages/about.md", good.replace("title:", "'<img src=x onerror=alert(1)>': 1\ntitl:"))
        fault = page.locator("pairwise-fault pre")
        fault.wait_for()
        text = fault.inner_text()
        line = good[:good.index("title:")].count("\n") + 1
        expect(f"Content/pages/about.md:{line}:1: error: unknown key '<img src=x onerror=alert(1)>'" in text, text)
        expect("did you mean 'title'?" in text and "titl:" in text, f"not all errors: {text}")
        expect(text.strip() in served.says(), f"the terminal says otherwise: {served.says()}")
        expect(page.evaluate("window.isOld") and page.locator("h1").inner_text() == "About this site", "the good page is gone")

        # Who comes later sees it, too; and it can be put aside.
        with opened(stage, served) as other:
            other.locator("pairwise-fault pre").wait_for()
            other.locator("pairwise-fault button").click()
            expect(other.locator("pairwise-fault").count() == 0, "it cannot be hidden")
        served.save("Content/pages/about.md", good.replace("About this site", "Mended"))
        page.wait_for_function("document.querySelector('h1').textContent === 'Mended'")
        expect(page.locator("pairwise-fault").count() == 0, "the overlay stays")

        # A template that is broken and mended as it was: the pages are those of before.
        layout = served.read("Templates/layout.mustache")
        page.evaluate("window.isOld = true")
        served.save("Templates/layout.mustache", layout.replace("{{root}}", "{{rooot}}"))
        fault.wait_for()
        served.save("Templates/layout.mustache", layout)
        page.wait_for_function("!document.querySelector('pairwise-fault')")


def check_serve_in_many_tabs(stage):
    """Twelve tabs follow at once: they share one stream, since a browser opens six connections to a host."""
    with serving(stage, "--base", "/some/where/") as served:
        expect(served.address.endswith("/some/where/"), served.address)
        context = stage.browser.new_context()
        tabs = [context.new_page() for _ in range(12)]
        for tab in tabs:
            tab.set_default_timeout(20_000)
            tab.goto(served.address)
            tab.evaluate("window.isOld = true")
        served.save("Content/site.yml", served.read("Content/site.yml").replace("Coffee at home", "Coffee everywhere"))
        for tab in tabs:
            tab.wait_for_function("document.title === 'Coffee everywhere'")
        context.close()


def check_serve_starts_again(stage):
    """A page that outlives its server follows the next one on the same port."""
    with serving(stage) as served:
        context = stage.browser.new_context()
        page = context.new_page()
        page.goto(served.address)
        port = served.address.rstrip("/").rsplit(":", 1)[1]
        served.stop(signal.SIGTERM)
        served.save("Content/site.yml", served.read("Content/site.yml").replace("Coffee at home", "Coffee later"))
        served.start(port)
        page.wait_for_function("document.title === 'Coffee later'", timeout=20_000)
        context.close()
