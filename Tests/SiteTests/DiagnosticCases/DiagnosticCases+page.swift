extension DiagnosticCase {
    static let page: [DiagnosticCase] = [
        DiagnosticCase(
            "route-taken",
            """
            == pages/about.md
            ---
            title: About
            ---
            Words.
            == pages/About.md
            ---
            title: About us
            ---
            Words.
            """),
        DiagnosticCase(
            "same-artifact-twice",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            == artifacts/rust.md
            ---
            name: Rust
            ---
            == comparisons/1.md
            ---
            left: zig
            right: zig
            ---
            """),
        DiagnosticCase(
            "comparison-twice",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            == artifacts/rust.md
            ---
            name: Rust
            ---
            == comparisons/1.md
            ---
            left: zig
            right: rust
            ---
            == comparisons/2.md
            ---
            left: rust
            right: zig
            ---
            """),
        DiagnosticCase(
            "pick-outside-pair",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            == artifacts/rust.md
            ---
            name: Rust
            ---
            == comparisons/1.md
            ---
            left: zig
            right: rust
            pick: ada
            ---
            """),
        DiagnosticCase(
            "dead-link",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            == artifacts/rust.md
            ---
            name: Rust
            ---
            == pages/about.md
            ---
            title: About
            ---
            See [Zig](/artifacts/zigg/).
            """),
        DiagnosticCase(
            "static-file-in-the-way",
            """
            == static/index.html
            <p>Mine</p>
            """),
        DiagnosticCase(
            "over-budget",
            """
            == site.yml
            budgets:
              files: 20
            """),
    ]
}
