extension DiagnosticEntry {
    static let frontMatter: [DiagnosticEntry] = [
        DiagnosticEntry(
            "unclosed-front-matter", .error,
            meaning: "The file begins with `---`, and no second `---` ends the front matter.",
            remedy: "Write `---` on a line of its own behind the last key.",
            example: """
                Content/artifacts/zig.md:1:1: error: front matter that begins here is not closed [unclosed-front-matter]
                1 | ---
                  | ^~~
                  = help: close it with a line of three hyphens; a line drawn across the page is written '***'
                """),
        DiagnosticEntry(
            "toml-front-matter", .error,
            meaning: "The file begins with `+++`, as front matter in TOML does. Only YAML is read, so nothing of the file is shown.",
            remedy: "Put the keys between two lines of `---`, each as `key: value`.",
            example: """
                Content/artifacts/zig.md:1:1: error: front matter in TOML is not read; it is YAML here [toml-front-matter]
                1 | +++
                  | ^~~
                  = help: write '---' for '+++', and 'key: value' for 'key = value'
                """),
        DiagnosticEntry(
            "yaml-not-mapping", .error,
            meaning: "There is a list or a text where `key: value` lines belong.",
            remedy: "Write each value behind its key.",
            example: """
                Content/artifacts/zig.md:2:1: error: a list where lines of 'key: value' belong [yaml-not-mapping]
                2 | - Zig
                  | ^~~~~
                """),
        DiagnosticEntry(
            "yaml-syntax", .error,
            meaning: "The YAML cannot be read from here on. The message names the usual cause.",
            remedy: "Do what the message says. A value that holds `: `, `#`, or begins with a sign is safe in quotes.",
            example: """
                Content/artifacts/zig.md:2:10: error: second ': ' in one value; put the value in quotes [yaml-syntax]
                2 | name: Zig: a language
                  |          ^
                """),
        DiagnosticEntry(
            "yaml-alias", .error,
            meaning: "YAML can refer to an earlier value by `*name`; such references are not followed here.",
            remedy: "Write the value again, or put a text that begins with `*` or `&` in quotes.",
            example: """
                Content/artifacts/zig.md:2:7: error: '*zig' is a YAML reference, which is not followed here [yaml-alias]
                2 | name: *zig
                  |       ^~~~
                  = help: write the value again where it is wanted, or put a text that begins with '*' or '&' in quotes
                """),
        DiagnosticEntry(
            "yaml-second-document", .error,
            meaning: "A `---` in the middle of the file begins a second YAML document, which nobody would read.",
            remedy: "Delete that line, or one of the two parts.",
            example: """
                Content/site.yml:2:1: error: second YAML document in one file [yaml-second-document]
                2 | ---
                  | ^~~
                  = help: delete the '---', or keep one of the two parts
                """),
        DiagnosticEntry(
            "yaml-too-deep", .error,
            meaning: "Lists and mappings stand inside each other more than 64 times.",
            remedy: "Look for a bracket that was typed too often.",
            example: """
                Content/artifacts/zig.md:2:70: error: more than 64 lists and mappings inside each other [yaml-too-deep]
                2 | name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                  |                                                                      ^
                """),
        DiagnosticEntry(
            "yaml-key-not-text", .error,
            meaning: "A list or a mapping stands where a key belongs.",
            remedy: "Write a plain word before the colon.",
            example: """
                Content/artifacts/zig.md:3:1: error: a list as a key; a key is a text [yaml-key-not-text]
                3 | [a, b]: c
                  | ^~~~~~
                """),
        DiagnosticEntry(
            "repeated-key", .error,
            meaning: "One key stands twice in one mapping; which of the two is meant cannot be known.",
            remedy: "Delete one of the two lines.",
            example: """
                Content/artifacts/zig.md:3:1: error: 'name' is given twice, on lines 2 and 3 [repeated-key]
                3 | name: Zag
                  | ^~~~
                  = help: delete one of the two
                """),
        DiagnosticEntry(
            "missing-key", .error,
            meaning: "A key that this kind of file must have is missing or empty.",
            remedy: "Add the line.",
            example: """
                Content/artifacts/zig.md:1:1: error: 'name' is missing [missing-key]
                1 | ---
                  | ^~~
                  = help: write a line 'name: …'
                """),
        DiagnosticEntry(
            "unknown-key", .error,
            meaning: "This kind of file has no such key. Nothing is accepted silently: a slip would lose its value.",
            remedy: """
                Take the suggested name, or one of the known keys. `pairwise schema` prints them for your editor. Facts of \
                your own go below `facts:`.
                """,
            example: """
                Content/artifacts/zig.md:3:1: error: unknown key 'pircing'; did you mean 'pricing'? [unknown-key]
                3 | pircing: Free
                  | ^~~~~~~
                """),
        DiagnosticEntry(
            "wrong-type", .error,
            meaning: "The value is of another kind than the key takes.",
            remedy: "Write a value of the kind that the message names.",
            example: """
                Content/artifacts/zig.md:3:15: error: timesMatched takes a whole number, not 'often' [wrong-type]
                3 | timesMatched: often
                  |               ^~~~~
                """),
        DiagnosticEntry(
            "no-such-day", .error,
            meaning: "The date is written as it should be, and the calendar has no such day.",
            remedy: "Correct the day.",
            example: """
                Content/artifacts/zig.md:3:10: error: 2026-02-29 is no day of the calendar: that month has 28 days [no-such-day]
                3 | checked: 2026-02-29
                  |          ^~~~~~~~~~
                """),
        DiagnosticEntry(
            "not-a-choice", .error,
            meaning: "The key takes one of a few words, and this is none of them.",
            remedy: "Take one of the words that are listed.",
            example: """
                Content/site.yml:1:12: error: direction does not take 'lrt'; did you mean 'ltr'? [not-a-choice]
                1 | direction: lrt
                  |            ^~~
                  = help: it takes ltr, rtl
                """),
        DiagnosticEntry(
            "not-slug", .error,
            meaning: """
                The value names an artifact or a capability by its slug, and is none: lower-case letters, digits and \
                single hyphens.
                """,
            remedy: "Write the slug: the last part of the page's address, and the name of its file.",
            example: """
                Content/comparisons/1.md:2:7: error: 'Zig Lang' is no slug: a slug is lower-case letters, digits and single hyphens [not-slug]
                2 | left: Zig Lang
                  |       ^~~~~~~~
                  = help: write it as 'zig-lang'
                """),
        DiagnosticEntry(
            "not-web-address", .error,
            meaning: "The value becomes a link to another site, so it must begin with `https://` or `http://`.",
            remedy: "Write the whole address.",
            example: """
                Content/artifacts/zig.md:3:6: error: 'ziglang.org' is no web address: 'url' takes one that begins with https:// or http:// [not-web-address]
                3 | url: ziglang.org
                  |      ^~~~~~~~~~~
                """),
        DiagnosticEntry(
            "bad-base-url", .error,
            meaning: "`baseURL` is the address at which the site will stand; search engines and the feed need it whole.",
            remedy: "Write it with `https://`, and without `?`, `#` or blanks.",
            example: """
                Content/site.yml:1:10: error: 'example.org/atlas' is no base address: 'baseURL' takes one such as https://example.org/atlas/ [bad-base-url]
                1 | baseURL: example.org/atlas
                  |          ^~~~~~~~~~~~~~~~~
                """),
        DiagnosticEntry(
            "bad-language", .error,
            meaning: "`language` is the tag of the site's language; browsers, readers aloud and the search go by it.",
            remedy: "Write two or three letters, and perhaps a region: `en`, `pt-BR`.",
            example: """
                Content/site.yml:1:11: error: 'English' is no language tag: 'language' takes one such as en or pt-BR [bad-language]
                1 | language: English
                  |           ^~~~~~~
                """),
        DiagnosticEntry(
            "alias-is-address", .warning,
            meaning:
                "Other generators redirect from the `aliases` of a page. Here an alias is another name that sources use, so that an address is none.",
            remedy: "Leave it out. Hosts redirect, by a file of theirs that `Content/static/` can hold, such as `_redirects`.",
            example: """
                Content/artifacts/kiln.md:3:11: warning: '/old/kiln/' is an address; an alias is another name that sources use [alias-is-address]
                3 | aliases: [/old/kiln/, Oven]
                  |           ^~~~~~~~~~
                  = help: where an old address shall lead here, the host redirects it; leave it out
                """),
        DiagnosticEntry(
            "bad-budget", .error,
            meaning: "A limit below `budgets` is no size, or no number of files.",
            remedy: "Write `150 kB`, `25 MB`, `1 GB`, or bytes; `files` takes a number. A kB is 1000 bytes, a KiB 1024.",
            example: """
                Content/site.yml:2:9: error: '25 megs' is no size: 'file' takes one such as 150 kB or 25 MB [bad-budget]
                2 |   file: 25 megs
                  |         ^~~~~~~
                """),
        DiagnosticEntry(
            "repeated-score", .error,
            meaning: "Two `scores` have one key, so that a value could be of either.",
            remedy: "Give one of them another key, or take it out.",
            example: """
                Content/site.yml:3:11: error: score 'ease' is there already [repeated-score]
                3 |   - {key: ease, label: Comfort}
                  |           ^~~~
                  = help: give it another key, or take one of the two out
                """),
        DiagnosticEntry(
            "not-positive", .error,
            meaning: "A scale that ends at 0 or below measures nothing.",
            remedy: "Write the highest value that the score can have.",
            example: """
                Content/site.yml:2:22: error: '0' is too small: 'max' takes a number above 0 [not-positive]
                2 |   - {key: ease, max: 0}
                  |                      ^
                """),
        DiagnosticEntry(
            "out-of-range", .error,
            meaning: "The number lies outside of its scale.",
            remedy: "Correct the number, or set the scale (`rank.max`, `scores[].max`) in `site.yml`.",
            example: """
                Content/artifacts/zig.md:3:7: error: '140' is out of range: 'rank' runs from 0 to 100 [out-of-range]
                3 | rank: 140
                  |       ^~~
                """),
        DiagnosticEntry(
            "unknown-score", .error,
            meaning: "`scores` names a score that the site does not have.",
            remedy: "Take the suggested key, or add the score to `scores` in `site.yml`.",
            example: """
                Content/artifacts/zig.md:3:10: error: unknown score 'qualty'; did you mean 'quality'? [unknown-score]
                3 | scores: {qualty: 0.5}
                  |          ^~~~~~
                """),
        DiagnosticEntry(
            "known-fact", .warning,
            meaning: "`facts` holds a row that an artifact has a key for; the page shows both.",
            remedy: "Write it as that key, or give the row another name.",
            example: """
                Content/artifacts/zig.md:3:9: warning: 'Pricing' is a row of its own beside the one of the key 'pricing' [known-fact]
                3 | facts: {Pricing: Free}
                  |         ^~~~~~~
                  = help: write 'pricing' beside 'facts' instead, or call the row something else than 'Pricing'
                """),
        DiagnosticEntry(
            "review-due", .warning,
            meaning: "The day of `reviewBy` has passed.",
            remedy: "Look the file over, and set a later day.",
            example: """
                Content/artifacts/zig.md:3:11: warning: review was due on 2020-01-31 [review-due]
                3 | reviewBy: 2020-01-31
                  |           ^~~~~~~~~~
                  = help: look the file over, and set a later 'reviewBy'
                """),
    ]
}
