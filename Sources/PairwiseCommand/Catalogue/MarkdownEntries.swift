extension DiagnosticEntry {
    static let markdown: [DiagnosticEntry] = [
        DiagnosticEntry(
            "raw-html", .warning,
            meaning: "HTML inside Markdown is left out of the page: a page holds no markup that nobody checked.",
            remedy: "Write it as Markdown, or show it as code between backticks.",
            example: """
                Content/pages/about.md:4:5: warning: HTML '<b>' is left out of the page [raw-html]
                4 | One <b>word</b>.
                  |     ^~~
                  = help: write it as Markdown, or show it as code between backticks
                """),
        DiagnosticEntry(
            "template-tag", .warning,
            meaning: """
                Text between `{{` and `}}` or `{%` and `%}`, or behind `:::`, as Hugo, Jekyll and others run it. Here it is text like any other, and \
                readers see it.
                """,
            remedy: "Write what the tag would make. If it is meant to be seen, put it between backticks.",
            example: """
                Content/pages/about.md:4:5: warning: '{{< figure "kiln.png" >}}' is shown as it stands: Markdown holds no template tags here [template-tag]
                4 | See {{< figure "kiln.png" >}}.
                  |     ^~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: write what the tag would make; if readers are to see the tag itself, put it between backticks
                """),
        DiagnosticEntry(
            "unsafe-link", .error,
            meaning: "The address could run a script in the browser of a reader.",
            remedy: "Use an http, https or mailto address, or a path of the site.",
            example: """
                Content/pages/about.md:4:10: error: 'javascript:alert' could run a script in a reader's browser, so the link is left out [unsafe-link]
                4 | A [word](javascript:alert).
                  |          ^~~~~~~~~~~~~~~~
                  = help: use an http, https or mailto address, or a path of the site
                """),
        DiagnosticEntry(
            "pin-not-slug", .error,
            meaning: "`{#…}` behind a heading takes a slug.",
            remedy: "Write the slug of a capability: lower-case letters, digits and single hyphens.",
            example: """
                Content/artifacts/zig.md:6:18: error: '{#Hot Reload}' is no slug: lower-case letters, digits and single hyphens [pin-not-slug]
                6 | ### Hot reload {#Hot Reload}
                  |                  ^~~~~~~~~~
                """),
        DiagnosticEntry(
            "outside-capability", .error,
            meaning: "Text stands between `## Capabilities` and the first `###` heading; it belongs to no capability.",
            remedy: "Put a `###` heading above it, or move it before `## Capabilities`.",
            example: """
                Content/artifacts/zig.md:6:1: error: text under '## Capabilities' that belongs to no '###' heading [outside-capability]
                6 | It does much.
                  | ^~~~~~~~~~~~~
                  = help: put a heading '### What it can do' above it; it is left out
                """),
        DiagnosticEntry(
            "markdown-too-deep", .error,
            meaning: "Quotes, lists and styles stand inside each other more than 256 times.",
            remedy: "Write it in a plainer way.",
            example: """
                Content/pages/about.md:4:1: error: more than 256 quotes, lists and styles inside each other [markdown-too-deep]
                4 | *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b *a **b…
                  | ^
                  = help: write it in a plainer way, or part it by empty lines
                """),
        DiagnosticEntry(
            "markdown-too-costly", .error,
            meaning: "The text has a shape that would keep the Markdown parser busy for minutes.",
            remedy: "Write it in a plainer way, or part it by empty lines.",
            example: """
                Content/pages/about.md:4:1: error: 101 quotes and lists inside each other [markdown-too-costly]
                4 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > …
                  | ^
                  = help: write it in a plainer way, or part it by empty lines
                """),
        DiagnosticEntry(
            "markdown-too-long", .error,
            meaning: "A page holds more than 8 MiB of text.",
            remedy: "Part it into several pages.",
            example: """
                Content/pages/about.md:4:1: error: text of more than 8 MiB on one page [markdown-too-long]
                4 | word
                  | ^
                  = help: part it into several pages
                """),
    ]
}
