extension DiagnosticEntry {
    static let textList: [DiagnosticEntry] = [
        DiagnosticEntry(
            "conflicting-rows", .error,
            meaning: "Two rows of one file give one fact different values. The first is taken.",
            remedy: "Delete one of the two.",
            example: """
                Content/sources/a.txt:5:1: error: conflicting rows: 'Type' stands on line 4 with another value [conflicting-rows]
                5 | | Type | Model | Tool |
                  | ^~~~~~~~~~~~~~~~~~~~~~~
                  = help: delete one of the two; the first is taken
                """),
        DiagnosticEntry(
            "unreadable-value", .warning,
            meaning: """
                The value is not of the kind that this row takes. It is shown as it stands, and counts in no comparison.
                """,
            remedy: "Write it as the message says, or leave it.",
            example: """
                Content/sources/a.txt:4:10: warning: 'Rank' takes a rank such as 45/100, not 'high'; it is kept as text [unreadable-value]
                4 | | Rank | high | 45/100 |
                  |          ^~~~
                """),
        DiagnosticEntry(
            "unknown-row", .warning,
            meaning: "A row's label is one letter away from a label that is known by name, and the table has no such row.",
            remedy: "Take the suggested label. A row that is meant as it stands can stay: it is a fact of its own.",
            example: """
                Content/sources/a.txt:4:3: warning: row 'Pircing' is shown as a fact of its own; did you mean 'Pricing'? [unknown-row]
                4 | | Pircing | Paid | Free |
                  |   ^~~~~~~
                """),
        DiagnosticEntry(
            "count-mismatch", .error,
            meaning: "The row `Capabilities` declares another number than are listed and announced below.",
            remedy: "Correct the row, or add `+N more capabilities` where the list was cut.",
            example: """
                Content/sources/a.txt:4:22: error: counts disagree: 'Ash' declares 12 capabilities, but 1 is listed and 4 more announced [count-mismatch]
                4 | | Capabilities | 1 | 12 |
                  |                      ^~
                  = help: correct the 'Capabilities' row, or add '+N more capabilities' where the list was cut
                """),
        DiagnosticEntry(
            "cut-without-count", .warning,
            meaning: """
                Exactly eight capabilities are listed and more are declared: a list that was cut, without the line that \
                says so.
                """,
            remedy: "Add a line `+N more capabilities` below the list.",
            example: """
                Content/sources/a.txt:3:18: warning: list of 'Oak' is cut without saying so: 8 of 9 capabilities [cut-without-count]
                3 | | Capabilities | 9 | 1 |
                  |                  ^
                  = help: add a line '+N more capabilities' below it
                """),
        DiagnosticEntry(
            "lists-not-parted", .error,
            meaning: "Nothing tells where the first list of capabilities ends and the second begins, so neither is read.",
            remedy: "Add a row `Capabilities` with both numbers, or a line `NAME Capabilities` above each list.",
            example: """
                Content/sources/a.txt:5:1: error: nothing tells where the capabilities of 'Oak' end; the lines from here to line 6 are left out [lists-not-parted]
                5 | Draws trees.
                  | ^~~~~~~~~~~~
                  = help: add a 'Capabilities' row, or a line 'NAME Capabilities' above each list
                """),
        DiagnosticEntry(
            "unplaced-line", .warning,
            meaning: "A line belongs to no row, no capability and no verdict. It is left out.",
            remedy: "Delete it, or move it to where it belongs.",
            example: """
                Content/sources/a.txt:5:1: warning: line that belongs nowhere; it is left out [unplaced-line]
                5 | Log in
                  | ^~~~~~
                  = help: delete it, or move it into a capability
                """),
        DiagnosticEntry(
            "orphan-paragraph", .error,
            meaning: "`Unique:` or another labelled paragraph stands before the first capability.",
            remedy: "Put it below the description it belongs to.",
            example: """
                Content/sources/a.txt:5:1: error: 'Unique:' without a capability before it [orphan-paragraph]
                5 | Unique: It is fast.
                  | ^~~~~~~~~~~~~~~~~~~
                  = help: put it below the description it belongs to; it is left out
                """),
        DiagnosticEntry(
            "repeated-label", .error,
            meaning: "One capability has two paragraphs of one label. The first is taken.",
            remedy: "Join the two.",
            example: """
                Content/sources/a.txt:7:1: error: second 'Unique:' in one capability [repeated-label]
                7 | Unique: It is small.
                  | ^~~~~~~~~~~~~~~~~~~~
                  = help: join the two; the first is taken
                """),
        DiagnosticEntry(
            "second-verdict", .warning,
            meaning: "The text has two verdicts. The first is taken.",
            remedy: "Delete one of the two.",
            example: """
                Content/sources/a.txt:7:1: warning: second verdict: the one on line 6 is taken [second-verdict]
                7 | Ash scores higher at 9/100 vs Oak at 4/100.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: delete one of the two
                """),
        DiagnosticEntry(
            "verdict-names-neither", .warning,
            meaning: "The verdict names a winner that is neither of the two sides.",
            remedy: "Correct the name, or delete the verdict.",
            example: """
                Content/sources/a.txt:6:1: warning: verdict names neither side, so it has no winner [verdict-names-neither]
                6 | Elm scores higher at 9/100 vs Ash at 4/100.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: correct the name, or delete the verdict
                """),
        DiagnosticEntry(
            "verdict-contradicts-rank", .warning,
            meaning:
                "The verdict's winner has not the higher rank in the text's own table, or the verdict gives other ranks. The table counts.",
            remedy: "Correct whichever of the two is wrong.",
            example: """
                Content/sources/a.txt:7:1: warning: verdict contradicts the ranks in the table; the table counts [verdict-contradicts-rank]
                7 | Oak scores higher at 9/100 vs Ash at 4/100.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: correct whichever of the two is wrong
                """),
        DiagnosticEntry(
            "introduction-contradicts-rank", .warning,
            meaning:
                "The introduction says that one side ranks higher, and the text's own table gives other ranks, or the same to both. The table counts.",
            remedy: "Correct whichever of the two is wrong.",
            example: """
                Content/sources/a.txt:2:1: warning: introduction contradicts the ranks in the table; the table counts [introduction-contradicts-rank]
                2 | Oak ranks higher at 9/100 vs Ash at 9/100.
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: correct whichever of the two is wrong
                """),
    ]
}
