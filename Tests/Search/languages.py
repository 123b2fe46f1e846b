"""Words of several languages as readers type them, on small sites in those languages: languages.py PAIRWISE

The ranking is the theme's own script, over an index that the executable wrote: where the two cut, fold or stem a word in
different ways, the artifact is not found.
"""
import pathlib, subprocess, sys, tempfile

from sites import ranked

# The site's language, what one of its artifacts says, and what a reader types to find it.
CASES = [
    ("en", "Translates documents and repositories", ["translating document", "repository", "translation of the documents"]),
    ("de", "Übersetzungen für Straßen und Häuser", ["ubersetzung", "Übersetzung", "strasse", "STRAẞEN", "haus hauser"]),
    ("fr", "Génération d’images à partir des textes, œuvres et journaux", ["generation image", "Générations", "texte", "oeuvre", "journal"]),
    ("es", "Traducciones rápidas de documentos, luces y niños", ["traduccion rapida", "documento", "luz", "ninos"]),
    ("pt", "Traduções de documentos e lições", ["traducao", "documento", "licao"]),
    ("it", "Traduzione di documenti e città", ["documento", "traduzioni", "citta"]),
    ("nl", "Vertalingen van documenten", ["vertaling", "document"]),
    ("pl", "Tłumaczenie książek, Łódź", ["tlumaczenie", "lodz", "ksiazek"]),
    ("ja", "東京タワーの写真を撮影します", ["東京", "タワー", "写真", "東京タワー"]),
    ("zh", "把图片翻译成文字", ["图片", "翻译", "图片翻译"]),
    ("th", "แปลภาษาไทยเป็นข้อความ", ["ภาษาไทย", "ข้อความ"]),
    ("ko", "사진 번역 기능", ["번역", "사진 번역"]),
    ("ru", "Перевод документов и Ёлка", ["перевод", "ДОКУМЕНТОВ", "ёлка"]),
    ("el", "Μετάφραση κειμένων στους δρόμους", ["ΜΕΤΆΦΡΑΣΗ", "δρόμουσ"]),
    ("ar", "ترجمة النصوص العربية", ["ترجمة", "النصوص"]),
    ("tr", "Işık ve ÇEVİRİ ağaç", ["isik", "agac"]),
    ("en", "ＧＰＴ４ naïve café ŉ", ["gpt4", "naive", "cafe", "ŉ"]),
]


def missed(pairwise, language, says, queries):
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder, "Content")
        (content / "artifacts").mkdir(parents=True)
        (content / "site.yml").write_text(f"language: {language}\n", encoding="utf-8")
        for slug, title, text in (("wanted", "Alpha", says), ("other", "Omega", "Xyzzy plugh")):
            (content / f"artifacts/{slug}.md").write_text(f"---\nname: {slug}\n---\n\n## Capabilities\n\n### {title}\n\n{text}.\n", encoding="utf-8")
        subprocess.run([pairwise, "build", "--project", folder], check=True, capture_output=True)
        for answer in ranked(folder + "/public", [*queries, "qqqqqqqq"]):
            if answer.get("error"):
                yield f"{language}: {answer['q']}: {answer['error']}"
            elif ("artifacts/wanted/" in answer["urls"]) != (answer["q"] in queries) or "artifacts/other/" in answer["urls"]:
                yield f"{language}: “{answer['q']}” finds {answer['urls']} where a text says “{says}”"


def main():
    faults = [fault for case in CASES for fault in missed(sys.argv[1], *case)]
    print("\n".join(faults) or f"ok words of {len({case[0] for case in CASES})} languages are found as readers type them")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
