extension DiagnosticCase {
    static let graph: [DiagnosticCase] = [
        DiagnosticCase(
            "shared-slug",
            """
            == sources/a.txt
            C vs C++
            | Feature | C | C++ |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "spellings",
            """
            == sources/1.txt
            Zig-Lang vs Ash
            | Type | Model | Tool |
            | Capabilities | 0 | 0 |
            == sources/2.txt
            Zig Lang vs Elm
            | Type | Model | Tool |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "repeated-alias",
            """
            == artifacts/zag.md
            ---
            name: Zag
            aliases: [Zig]
            ---
            == artifacts/zig.md
            ---
            name: Zig
            ---
            """),
        DiagnosticCase(
            "unknown-artifact",
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
            left: zgi
            right: rust
            ---
            """),
        DiagnosticCase(
            "unknown-capability",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            ## Capabilities

            ### Hot reload {#hot-relaod}

            Reloads.
            == capabilities/hot-reload.md
            ---
            name: Hot reload
            ---
            """),
        DiagnosticCase(
            "parent-cycle",
            """
            == capabilities/mail.md
            ---
            name: Mail
            parent: mail
            ---
            """),
        DiagnosticCase(
            "no-such-statement",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            ## Capabilities

            ### Compiles

            Compiles C.
            == capabilities/build.md
            ---
            name: Build
            includes:
              - zig: Compiles D
            ---
            """),
        DiagnosticCase(
            "pinned-twice",
            """
            == artifacts/zig.md
            ---
            name: Zig
            ---
            ## Capabilities

            ### Compiles {#build}

            Compiles C.
            == capabilities/build.md
            ---
            name: Build
            ---
            == capabilities/post.md
            ---
            name: Post
            includes:
              - zig: Compiles
            ---
            """),
        DiagnosticCase(
            "one-artifact",
            """
            == artifacts/zig.md
            ---
            name: Zig
            aliases: [Ziglang]
            ---
            == sources/a.txt
            Zig vs Ziglang
            | Feature | Zig | Ziglang |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "facts-disagree",
            """
            == sources/1.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Rank | 45/100 | 20/100 |
            | Capabilities | 0 | 0 |
            == sources/2.txt
            Oak vs Elm
            | Feature | Oak | Elm |
            |---|---|---|
            | Rank | 43/100 | 20/100 |
            | Capabilities | 0 | 0 |
            """),
    ]
}
