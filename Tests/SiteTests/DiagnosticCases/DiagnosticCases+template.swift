extension DiagnosticCase {
    static let template: [DiagnosticCase] = [
        DiagnosticCase(
            "unclosed-tag",
            """
            == /Templates/page.mustache
            <p>{{page.title</p>
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "empty-tag",
            """
            == /Templates/page.mustache
            <p>{{ }}</p>
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "space-in-name",
            """
            == /Templates/page.mustache
            <p>{{page title}}</p>
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "bad-delimiters",
            """
            == /Templates/page.mustache
            {{=<%=}}
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "unclosed-section",
            """
            == /Templates/page.mustache
            {{#page}}<p>Words</p>
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "stray-close",
            """
            == /Templates/page.mustache
            {{#page}}<p>Words</p>{{/pge}}{{/page}}
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "nested-too-deep",
            """
            == /Templates/page.mustache
            \(times(101, "{{#page}}"))
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "unknown-name",
            """
            == /Templates/page.mustache
            <h1>{{site.titel}}</h1>
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "no-text-to-show",
            """
            == /Templates/page.mustache
            <h1>{{page}}</h1>
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "unknown-template",
            """
            == /Templates/page.mustache
            {{<layuot}}{{/layuot}}
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "endless-recursion",
            """
            == /Templates/page.mustache
            {{>page}}
            == pages/about.md
            ---
            title: About
            ---
            Words.
            """),
        DiagnosticCase(
            "dead-asset",
            """
            == /Templates/assets/style.css
            @font-face { src: url(fonts/tex.woff2) }
            == /Templates/assets/fonts/text.woff2
            -
            """),
        DiagnosticCase(
            "asset-name-taken",
            """
            == /Templates/assets/brand.css
            a { color: red }
            == /Templates/assets/brand.js
            start();
            """),
    ]
}
