extension DiagnosticCase {
    static let markdown: [DiagnosticCase] = [
        DiagnosticCase(
            "raw-html",
            """
            == pages/about.md
            ---
            title: About
            ---
            One <b>word</b>.
            """),
        DiagnosticCase(
            "template-tag",
            """
            == pages/about.md
            ---
            title: About
            ---
            See {{< figure "kiln.png" >}}.
            """),
        DiagnosticCase(
            "unsafe-link",
            """
            == pages/about.md
            ---
            title: About
            ---
            A [word](javascript:alert).
            """),
        DiagnosticCase(
            "pin-not-slug",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            ## Capabilities

            ### Hot reload {#Hot Reload}

            Reloads.
            """),
        DiagnosticCase(
            "outside-capability",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            ## Capabilities

            It does much.
            """),
        DiagnosticCase(
            "markdown-too-deep",
            """
            == pages/about.md
            ---
            title: About
            ---
            \(times(200, "*a **b "))\(times(200, "c** d* "))
            """),
        DiagnosticCase(
            "markdown-too-costly",
            """
            == pages/about.md
            ---
            title: About
            ---
            \(times(101, "> "))a
            """),
        DiagnosticCase(
            "markdown-too-long",
            """
            == pages/about.md
            ---
            title: About
            ---
            \(times(1800000, "word\n"))
            """),
    ]
}
