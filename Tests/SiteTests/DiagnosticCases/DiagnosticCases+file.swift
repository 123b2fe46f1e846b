extension DiagnosticCase {
    static let file: [DiagnosticCase] = [
        DiagnosticCase(
            "empty-file",
            """
            == sources/a.txt
            """),
        DiagnosticCase(
            "not-text",
            """
            == sources/a.txt
            Oak␀ vs Ash
            """),
        DiagnosticCase(
            "bad-utf8",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Mod�l | Tool |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "unreadable-file",
            """
            == artifacts/zig.md -> /nowhere/zig.md
            """),
        DiagnosticCase(
            "unread-kind",
            """
            == artifacts/zig.docx
            Zig
            """),
        DiagnosticCase(
            "unread-place",
            """
            == artefacts/zig.md
            ---
            name: Zig
            ---
            """),
        DiagnosticCase(
            "file-not-slug",
            """
            == artifacts/Zig Lang.md
            ---
            name: Zig
            ---
            """),
        DiagnosticCase(
            "folder-index",
            """
            == artifacts/_index.md
            ---
            title: All languages
            ---
            """),
    ]
}
