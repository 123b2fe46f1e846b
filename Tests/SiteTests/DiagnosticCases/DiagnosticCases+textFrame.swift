extension DiagnosticCase {
    static let textFrame: [DiagnosticCase] = [
        DiagnosticCase(
            "no-table",
            """
            == sources/a.txt
            Oak vs Ash
            Oak Capabilities
            Draws trees.
            Ash Capabilities
            Draws leaves.
            """),
        DiagnosticCase(
            "only-names",
            """
            == sources/a.txt
            Oak vs Ash
            """),
        DiagnosticCase(
            "no-title",
            """
            == sources/oak-vs-ash.txt
            It draws trees.
            +2 more capabilities
            It draws leaves.
            """),
        DiagnosticCase(
            "no-names",
            """
            == sources/a.txt
            It draws trees.
            | Type | Model | Tool |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "empty-name",
            """
            == sources/a.txt
            | Feature | Oak | — |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "long-name",
            """
            == sources/a.txt
            | Feature | Oak | \(times(81, "Ashes "))|
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "ambiguous-title",
            """
            == sources/a.txt
            Oak vs Elm vs Ash
            | Type | Model | Tool |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "title-differs",
            """
            == sources/a.txt
            Oak vs Elm
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "markup-in-name",
            """
            == sources/a.txt
            | Feature | <b>Oak</b> | Ash |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "path-in-name",
            """
            == sources/a.txt
            | Feature | ../../etc/passwd | Ash |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "same-name-twice",
            """
            == sources/a.txt
            | Feature | Oak | Oak |
            |---|---|---|
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "cut-table",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Model | Tool |
            """),
        DiagnosticCase(
            "only-table",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Weight | 4 kg | 5 kg |
            """),
        DiagnosticCase(
            "cut-row",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "one-sided-table",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak |
            |---|---|
            | Type | Model |
            | Capabilities | 1 |
            Draws trees.
            """),
        DiagnosticCase(
            "one-sided-row",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Model |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "too-many-cells",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Model | Agent | Tool |
            | Capabilities | 0 | 0 |
            """),
    ]
}
