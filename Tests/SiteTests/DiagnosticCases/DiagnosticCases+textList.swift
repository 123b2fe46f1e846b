extension DiagnosticCase {
    static let textList: [DiagnosticCase] = [
        DiagnosticCase(
            "conflicting-rows",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Model | Agent |
            | Type | Model | Tool |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "unreadable-value",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Rank | high | 45/100 |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "unknown-row",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Pircing | Paid | Free |
            | Capabilities | 0 | 0 |
            """),
        DiagnosticCase(
            "count-mismatch",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 1 | 12 |
            Draws trees.
            Draws leaves.
            +4 more capabilities
            """),
        DiagnosticCase(
            "cut-without-count",
            """
            == sources/a.txt
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 9 | 1 |
            Oak Capabilities
            Draws part 0.
            Draws part 1.
            Draws part 2.
            Draws part 3.
            Draws part 4.
            Draws part 5.
            Draws part 6.
            Draws part 7.
            Ash Capabilities
            Draws leaves.
            """),
        DiagnosticCase(
            "lists-not-parted",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Model | Agent |
            Draws trees.
            Draws leaves.
            """),
        DiagnosticCase(
            "unplaced-line",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Type | Model | Agent |
            Log in
            | Capabilities | 1 | 0 |
            Draws trees.
            """),
        DiagnosticCase(
            "orphan-paragraph",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 0 | 1 |
            Unique: It is fast.
            Draws leaves.
            """),
        DiagnosticCase(
            "repeated-label",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 0 | 1 |
            Draws leaves.
            Unique: It is fast.
            Unique: It is small.
            """),
        DiagnosticCase(
            "second-verdict",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 0 | 1 |
            Draws leaves.
            Oak scores higher at 9/100 vs Ash at 4/100.
            Ash scores higher at 9/100 vs Oak at 4/100.
            """),
        DiagnosticCase(
            "verdict-names-neither",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | Capabilities | 0 | 1 |
            Draws leaves.
            Elm scores higher at 9/100 vs Ash at 4/100.
            """),
        DiagnosticCase(
            "verdict-contradicts-rank",
            """
            == sources/a.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | UnfragileRank | 4/100 | 9/100 |
            | Capabilities | 0 | 1 |
            Draws leaves.
            Oak scores higher at 9/100 vs Ash at 4/100.
            """),
        DiagnosticCase(
            "introduction-contradicts-rank",
            """
            == sources/a.txt
            Oak vs Ash
            Oak ranks higher at 9/100 vs Ash at 9/100.
            | Feature | Oak | Ash |
            |---|---|---|
            | UnfragileRank | 9/100 | 9/100 |
            | Capabilities | 0 | 1 |
            Draws leaves.
            """),
    ]
}
