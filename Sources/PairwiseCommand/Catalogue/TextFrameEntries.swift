extension DiagnosticEntry {
    static let textFrame: [DiagnosticEntry] = [
        DiagnosticEntry(
            "no-table", .warning,
            meaning:
                "A text gives capabilities of two things and no table of facts, as a piece of a page does. The capabilities are taken.",
            remedy: "Save the page again, whole, if it has a table; a piece without one builds as it is.",
            example: """
                Content/sources/a.txt:1:1: warning: no table: the text gives capabilities and no facts [no-table]
                1 | Oak vs Ash
                  | ^~~~~~~~~~
                  = help: save it again, whole, if the page has a table such as '| Type | Model | Repository |'
                """),
        DiagnosticEntry(
            "only-names", .error,
            meaning: "A comparison text says which two things it compares, and nothing of them: it has neither a table nor a capability.",
            remedy: "Save the text again, whole; or take the file out of `Content/sources/`.",
            example: """
                Content/sources/a.txt:1:1: error: text of two names alone: neither a table nor capabilities [only-names]
                1 | Oak vs Ash
                  | ^~~~~~~~~~
                  = help: save the comparison text again, whole
                """),
        DiagnosticEntry(
            "no-title", .warning,
            meaning:
                "A text has neither a title `A vs B` nor a table's header, so that its two names are taken from the file's, `oak-vs-ash.txt`. Spelling and capitals are those of other sources, where there are any.",
            remedy: "Begin the text with a line `A vs B`, with the names as they are written.",
            example: """
                Content/sources/oak-vs-ash.txt:1:1: warning: neither title nor table header; 'oak' and 'ash' stand in the file's name [no-title]
                1 | It draws trees.
                  | ^~~~~~~~~~~~~~~
                  = help: begin the text with a line 'A vs B', with the names as they are written
                """),
        DiagnosticEntry(
            "no-names", .error,
            meaning:
                "Neither a title `A vs B` nor the header of a table nor the name of the file, `a-vs-b.txt`, says which two things are compared.",
            remedy: "Begin the text with a line `A vs B`.",
            example: """
                Content/sources/a.txt:1:1: error: no title 'A vs B', no table header and no file name such as 'a-vs-b.txt', so nothing says what is compared [no-names]
                1 | It draws trees.
                  | ^~~~~~~~~~~~~~~
                  = help: begin the text with a line 'A vs B'
                """),
        DiagnosticEntry(
            "empty-name", .error,
            meaning: "One of the two sides has no name.",
            remedy: "Write both names in the table's header.",
            example: """
                Content/sources/a.txt:1:1: error: side without a name [empty-name]
                1 | | Feature | Oak | — |
                  | ^~~~~~~~~~~~~~~~~~~~~
                  = help: write both names in the table header
                """),
        DiagnosticEntry(
            "long-name", .error,
            meaning: "A name of more than 400 bytes is a paragraph that slipped into the title.",
            remedy: "Write the name alone.",
            example: """
                Content/sources/a.txt:1:1: error: 'Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes As…' is too long for a name: a name takes at most 400 bytes [long-name]
                1 | | Feature | Oak | Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashes Ashe…
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: write the plain name wherever the file gives it
                """),
        DiagnosticEntry(
            "ambiguous-title", .error,
            meaning: "The title holds ` vs ` more than once, so it does not tell where the first name ends.",
            remedy: "Add a table header, which gives the names one by one.",
            example: """
                Content/sources/a.txt:1:1: error: ' vs ' occurs more than once in the title, and no table header says where the first name ends [ambiguous-title]
                1 | Oak vs Elm vs Ash
                  | ^~~~~~~~~~~~~~~~~
                  = help: add the table header '| Feature | A | B |'
                """),
        DiagnosticEntry(
            "title-differs", .warning,
            meaning: "The title and the table's header give different names. The header is taken.",
            remedy: "Correct whichever of the two is wrong.",
            example: """
                Content/sources/a.txt:1:1: warning: title differs from the table header, which says 'Oak vs Ash' [title-differs]
                1 | Oak vs Elm
                  | ^~~~~~~~~~
                  = help: correct whichever is wrong; the table header is taken
                """),
        DiagnosticEntry(
            "markup-in-name", .error,
            meaning: "A name holds HTML. It is shown as text, and no script can come of it; still somebody should look.",
            remedy: "Write the plain name wherever the file gives it.",
            example: """
                Content/sources/a.txt:1:13: error: name made of markup: '<b>Oak</b>' [markup-in-name]
                1 | | Feature | <b>Oak</b> | Ash |
                  |             ^~~~~~~~~~
                  = help: write the plain name wherever the file gives it
                """),
        DiagnosticEntry(
            "path-in-name", .error,
            meaning: "A name holds steps up a folder tree. It never becomes a path; still somebody should look.",
            remedy: "Write the plain name wherever the file gives it.",
            example: """
                Content/sources/a.txt:1:13: error: name made of path steps: '../../etc/passwd' [path-in-name]
                1 | | Feature | ../../etc/passwd | Ash |
                  |             ^~~~~~~~~~~~~~~~
                  = help: write the plain name wherever the file gives it
                """),
        DiagnosticEntry(
            "same-name-twice", .error,
            meaning: "Both sides have the same name.",
            remedy: "Correct one of the names, or delete the file.",
            example: """
                Content/sources/a.txt:1:1: error: 'Oak' is compared with itself [same-name-twice]
                1 | | Feature | Oak | Oak |
                  | ^~~~~~~~~~~~~~~~~~~~~~~
                  = help: correct one of the names, or delete the file
                """),
        DiagnosticEntry(
            "cut-table", .error,
            meaning: "The text ends inside its table: it was saved only in part.",
            remedy: "Save the text again, whole.",
            example: """
                Content/sources/a.txt:4:1: error: table is cut: the text ends before any capability [cut-table]
                4 | | Type | Model | Tool |
                  | ^~~~~~~~~~~~~~~~~~~~~~~
                  = help: save the comparison text again, whole
                """),
        DiagnosticEntry(
            "only-table", .warning,
            meaning: "The text ends with its table, and lists no capabilities. Its rows are taken.",
            remedy: "Save the text again, whole, if the page lists capabilities; a table of facts may stand alone.",
            example: """
                Content/sources/a.txt:4:1: warning: table alone: no capabilities below it [only-table]
                4 | | Weight | 4 kg | 5 kg |
                  | ^~~~~~~~~~~~~~~~~~~~~~~~
                  = help: save it again, whole, if the page lists capabilities; a table of facts may stand alone
                """),
        DiagnosticEntry(
            "cut-row", .error,
            meaning: "A row ends before its first value.",
            remedy: "Save the text again, or complete the row.",
            example: """
                Content/sources/a.txt:4:1: error: row 'Type' is cut: it has no value [cut-row]
                4 | | Type |
                  | ^~~~~~~~
                  = help: save the comparison text again, whole
                """),
        DiagnosticEntry(
            "one-sided-table", .error,
            meaning: "No row has a value for the second side.",
            remedy: "Save the text again, whole. Where a side gives no value, write `—`.",
            example: """
                Content/sources/a.txt:2:1: error: one-sided table: no row has a value for the second side [one-sided-table]
                2 | | Feature | Oak |
                  | ^~~~~~~~~~~~~~~~~
                  = help: write '—' where a side gives no value
                """),
        DiagnosticEntry(
            "one-sided-row", .error,
            meaning: "A row has a value for one side only.",
            remedy: "Write `—` where a side gives no value.",
            example: """
                Content/sources/a.txt:4:1: error: one-sided row: 'Type' has a value for one side only [one-sided-row]
                4 | | Type | Model |
                  | ^~~~~~~~~~~~~~~~
                  = help: write '—' where a side gives no value
                """),
        DiagnosticEntry(
            "too-many-cells", .error,
            meaning: "A row has more cells than a label and two values.",
            remedy: #"A bar inside a cell is written `\|`."#,
            example: #"""
                Content/sources/a.txt:4:1: error: 4 cells in a row that takes 3 [too-many-cells]
                4 | | Type | Model | Agent | Tool |
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: write '\|' for a bar inside a cell
                """#),
    ]
}
