"""Pictures of each kind of page for the documentation: screenshots.py SITE [FOLDER]; FOLDER is docs/images.

Each is the first screen of the page at 1280 px, light, in at most 150 kB; the pair's also on a phone and dark.
"""

import io
import os
import sys

from PIL import Image
from stage import KINDS, Stage, chromium, serving

BYTES_MAX = 150_000
PICTURES = {kind: (path, 1280, 900, "light") for kind, path in KINDS.items() if kind != "pair-without-overlap"}
PICTURES["pair"] = (KINDS["pair"], 1280, 1150, "light")
PICTURES["pair-dark"] = (KINDS["pair"], 1280, 1150, "dark")
PICTURES["pair-phone"] = (KINDS["pair"], 390, 1150, "light")


def optimised(png):
    """The picture in as few colours as the page has use for, fewer until it is small enough."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    for colours in (256, 128, 64, 32):
        out = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= BYTES_MAX:
            break
    return out.getvalue()


def main(site, folder):
    os.makedirs(folder, exist_ok=True)
    with serving(site, "/atlas") as base, chromium() as browser:
        stage = Stage(browser, base)
        for name, (path, width, height, scheme) in PICTURES.items():
            with stage.page(path, width, scheme) as page:
                page.set_viewport_size({"width": width, "height": height})
                page.wait_for_timeout(200)
                picture = optimised(page.screenshot())
                with open(f"{folder}/{name}.png", "wb") as file:
                    file.write(picture)
                print(f"{name}.png {len(picture) // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2] if len(sys.argv) > 2 else "docs/images")
