extension DiagnosticCase {
    static let frontMatter: [DiagnosticCase] = [
        DiagnosticCase(
            "unclosed-front-matter",
            """
            == artifacts/zig.md
            ---
            name: Zig

            # Body
            """),
        DiagnosticCase(
            "toml-front-matter",
            """
            == artifacts/zig.md
            +++
            name = "Zig"
            +++
            A language.
            """),
        DiagnosticCase(
            "yaml-not-mapping",
            """
            == artifacts/zig.md
            ---
            - Zig
            ---
            """),
        DiagnosticCase(
            "yaml-syntax",
            """
            == artifacts/zig.md
            ---
            name: Zig: a language
            ---
            """),
        DiagnosticCase(
            "yaml-alias",
            """
            == artifacts/zig.md
            ---
            name: *zig
            ---
            """),
        DiagnosticCase(
            "yaml-second-document",
            """
            == site.yml
            title: Trees
            ---
            title: More trees
            """),
        DiagnosticCase(
            "yaml-too-deep",
            """
            == artifacts/zig.md
            ---
            name: \(times(65, "["))
            ---
            """),
        DiagnosticCase(
            "yaml-key-not-text",
            """
            == artifacts/zig.md
            ---
            name: Zig
            [a, b]: c
            ---
            """),
        DiagnosticCase(
            "repeated-key",
            """
            == artifacts/zig.md
            ---
            name: Zig
            name: Zag
            ---
            """),
        DiagnosticCase(
            "missing-key",
            """
            == artifacts/zig.md
            ---
            type: Language
            ---
            """),
        DiagnosticCase(
            "unknown-key",
            """
            == artifacts/zig.md
            ---
            name: Zig
            pircing: Free
            ---
            """),
        DiagnosticCase(
            "wrong-type",
            """
            == artifacts/zig.md
            ---
            name: Zig
            timesMatched: often
            ---
            """),
        DiagnosticCase(
            "no-such-day",
            """
            == artifacts/zig.md
            ---
            name: Zig
            checked: 2026-02-29
            ---
            """),
        DiagnosticCase(
            "not-a-choice",
            """
            == site.yml
            direction: lrt
            """),
        DiagnosticCase(
            "not-slug",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            == comparisons/1.md
            ---
            left: Zig Lang
            right: zig
            ---
            """),
        DiagnosticCase(
            "not-web-address",
            """
            == artifacts/zig.md
            ---
            name: Zig
            url: ziglang.org
            ---
            """),
        DiagnosticCase(
            "bad-base-url",
            """
            == site.yml
            baseURL: example.org/atlas
            """),
        DiagnosticCase(
            "bad-language",
            """
            == site.yml
            language: English
            """),
        DiagnosticCase(
            "alias-is-address",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            aliases: [/old/kiln/, Oven]
            ---
            """),
        DiagnosticCase(
            "bad-budget",
            """
            == site.yml
            budgets:
              file: 25 megs
            """),
        DiagnosticCase(
            "repeated-score",
            """
            == site.yml
            scores:
              - {key: ease}
              - {key: ease, label: Comfort}
            """),
        DiagnosticCase(
            "not-positive",
            """
            == site.yml
            scores:
              - {key: ease, max: 0}
            """),
        DiagnosticCase(
            "out-of-range",
            """
            == artifacts/zig.md
            ---
            name: Zig
            rank: 140
            ---
            """),
        DiagnosticCase(
            "unknown-score",
            """
            == artifacts/zig.md
            ---
            name: Zig
            scores: {qualty: 0.5}
            ---
            """),
        DiagnosticCase(
            "known-fact",
            """
            == artifacts/zig.md
            ---
            name: Zig
            facts: {Pricing: Free}
            ---
            """),
        DiagnosticCase(
            "review-due",
            """
            == artifacts/zig.md
            ---
            name: Zig
            reviewBy: 2020-01-31
            ---
            """),
    ]
}
