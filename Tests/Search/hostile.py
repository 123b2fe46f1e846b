"""Writes a project of hostile names and texts: hostile.py FOLDER"""
import json, pathlib, sys

NAMES = ["Img <img src=x onerror=alert(1)>", "quote\" onfocus=\"alert(1)", "__proto__", "constructor", "toString", "evil \u202e gnp.exe", "x" * 200_000,
         "' or 1=1 --", "Script </script><script>alert(1)</script>", "{{root}} {{{x}}}", "東京タワー", "Naïve Café", "a\\b \u0000c".replace("\u0000", ""), "= =equals", "~tilde"]


def main():
    content = pathlib.Path(sys.argv[1], "Content")
    (content / "artifacts").mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(NAMES):
        text = f"Handles <b>markup</b> & \"quotes\" for {name[:300]}, with `__proto__` keys and \u202e marks."
        if number == 3:
            text += " word" * 40_000
        (content / "artifacts" / f"hostile-{number}.md").write_text(
            f"---\nname: {json.dumps(name, ensure_ascii=False)}\ntype: \"<i>Type</i>\"\npricing: \"__proto__\"\n---\n\n## Capabilities\n\n### Shared skill {name[:60].replace('{', '')}\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
