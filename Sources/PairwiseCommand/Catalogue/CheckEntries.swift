extension DiagnosticEntry {
    static let check: [DiagnosticEntry] = [
        DiagnosticEntry(
            "dead-anchor", .warning,
            meaning: "A link leads to a place on a page that the page does not have.",
            remedy: "Take the suggested anchor, or give the heading one with `{#name}`.",
            example: """
                Content/pages/about.md:4:18: warning: dead anchor: '/about/' has no '#price'; did you mean '#prices'? [dead-anchor]
                4 | See [the prices](#price).
                  |                  ^~~~~~
                  = page: /about/
                """),
        DiagnosticEntry(
            "stale-facts", .warning,
            meaning: "With `--max-age DAYS`: the facts were checked longer ago than that.",
            remedy: """
                Hold the values against the thing itself, and set `checked` (or the `date` of a table) to that day.
                """,
            example: """
                Content/artifacts/kiln.md:4:1: warning: 1 fact of 'kiln' was checked last on 2025-03-01, 306 days ago; --max-age is 180 [stale-facts]
                4 | pricing: Paid
                  | ^~~~~~~~~~~~~
                  = help: hold the values against the thing itself, and set 'checked' to that day
                """),
        DiagnosticEntry(
            "unsourced-facts", .note,
            meaning: """
                An artifact's file sets facts by hand, and gives neither `sources` nor a `url` where a reader could look \
                them up.
                """,
            remedy: "List the addresses you have them from below `sources`.",
            example: """
                Content/artifacts/kiln.md:3:1: note: 2 facts of 'kiln' are set by hand, and nothing says where from [unsourced-facts]
                3 | pricing: Paid
                  | ^~~~~~~~~~~~~
                  = help: list addresses below 'sources', or give its 'url'
                """),
        DiagnosticEntry(
            "lone-label", .note,
            meaning: """
                A fact's label stands on one artifact alone and is a letter or two away from one that several have, so that the \
                tables show two rows where one was meant.
                """,
            remedy: "Write the label as the others write it. If it is another thing, there is nothing to do.",
            example: """
                Content/artifacts/kiln.md:5:1: note: only 'kiln' has a fact 'Feul used'; did you mean 'Fuel used', which 2 artifacts have? [lone-label]
                5 |   Feul used: gas
                  | ^~~~~~~~~~~~~~~~
                  = help: facts stand in one row when their labels are the same to the letter
                """),
        DiagnosticEntry(
            "free-at-a-price", .warning,
            meaning: """
                Of one artifact one fact says that it is free, and another gives it a price, such as a row `Pricing` beside a row \
                `Starting Price`. Pages then give nobody the advice that it is free.
                """,
            remedy: "Mend the one that is wrong; or write `Freemium` or `Paid` into `Content/artifacts/`.",
            example: """
                Content/sources/a.txt:5:1: warning: 'oak' is called free, and its starting price is $0.65/hr [free-at-a-price]
                5 | | Starting Price | $0.65/hr | — |
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: pages call it neither free nor paid until one of the two is mended, here or in Content/artifacts/
                """),
        DiagnosticEntry(
            "verdict-contradicts-table", .warning,
            meaning: """
                The verdict of a source text says something of scores or prices that the text's own table denies. A lead \
                where both are level is a note.
                """,
            remedy: "Correct whichever of the two is wrong. Pages take the table.",
            example: """
                Content/sources/a.txt:7:1: warning: verdict contradicts its own table: 'Oak' does not lead on Adoption, 0.2 against 0.7 [verdict-contradicts-table]
                7 | Oak scores higher at 9/100 vs Ash at 4/100. Oak leads on adoption.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: correct whichever of the two is wrong; pages take the table
                """),
        DiagnosticEntry(
            "mentioned-no-page", .note,
            meaning: """
                Statements of three artifacts or more hold themselves against something that the site has no page for.
                """,
            remedy: """
                Write a page for it (`pairwise new artifact NAME`), or add the name to the `aliases` of the artifact that \
                is meant.
                """,
            example: """
                Content/artifacts/kiln.md:8:1: note: 'PotterBot' is mentioned by 3 statements of 3 artifacts, and has no page [mentioned-no-page]
                8 | Fires clay all day long.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~
                  = help: pairwise new artifact 'PotterBot' begins one; an alias joins it to a known artifact
                """),
        DiagnosticEntry(
            "near-duplicate", .warning,
            meaning: """
                Two pages have nine tenths of their runs of words in common: one thing under two names, or a copy that was \
                not rewritten.
                """,
            remedy: "Keep one of the two, or say on each what the other does not.",
            example: """
                Content/pages/heating.md:1:1: warning: page '/heating/' says nearly the same as '/firing/' (100 %) [near-duplicate]
                  = help: keep one of the two, or say on each what the other does not
                """),
        DiagnosticEntry(
            "unused-template", .warning,
            meaning: "A template of the project is neither one of the theme's nor called by one.",
            remedy: """
                Delete it, call it with `{{>NAME}}`, or give it the name of the built-in one it was meant to replace.
                """,
            example: """
                Templates/piar.mustache:1:1: warning: template 'piar' is named by no other; did you mean 'pair', which the theme has? [unused-template]
                  = help: rename it, and it takes the place of the built-in one
                """),
        DiagnosticEntry(
            "unused-asset", .note,
            meaning: "A picture in `Content/static/`, or a file in `Templates/assets/`, that no page, stylesheet or script uses.",
            remedy: "Delete it, unless something links to it that cannot be seen from here.",
            example: """
                Content/static/kiln.png:1:1: note: no page uses '/kiln.png' [unused-asset]
                  = help: delete it, unless something links to it that cannot be seen from here
                """),
        DiagnosticEntry(
            "unused-alias", .note,
            meaning: """
                Aliases that no source text and no statement uses, so they join nothing. Readers can still search by them.
                """,
            remedy: "See that they are spelt as the sources spell them.",
            example: """
                Content/artifacts/kiln.md:2:7: note: alias occurs in no source and no statement: 'Oven for clay' of 'Kiln' [unused-alias]
                2 | name: Kiln
                  |       ^~~~
                  = help: see that they are spelt as sources spell them; readers can search by them all the same
                """),
        DiagnosticEntry(
            "look-alikes", .note,
            meaning: "Two capabilities have one statement each, and their words say that they may be one.",
            remedy: """
                If they are, keep one file in `Content/capabilities/` whose `includes` pins both statements. If not, \
                `excludes` of one of them parts them for good.
                """,
            example: """
                Content/artifacts/kiln.md:8:1: note: capabilities 'Firing log' and 'Log of firings' have one statement each, and may be one [look-alikes]
                8 | Writes the heat of every minute into a file.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: if they are, write one file in Content/capabilities/ whose 'includes' pins both
                """),
        DiagnosticEntry(
            "no-pairs", .note,
            meaning: "The site has several artifacts and no page that compares two of them.",
            remedy: "Write `Content/comparisons/A-vs-B.md` for a pair, or give both a capability under the same heading.",
            example: """
                Content/artifacts/kiln.md:1:1: note: no page compares two of the 2 artifacts: no text does, and no two share a capability [no-pairs]
                  = help: pairwise new comparison 'kiln vs loom' begins one
                """),
    ]
}
