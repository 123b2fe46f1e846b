extension DiagnosticEntry {
    static let savedPage: [DiagnosticEntry] = [
        DiagnosticEntry(
            "unplaced-text", .warning,
            meaning: "Text of a saved page has no place: it stands under no heading that names a side, and in no table.",
            remedy: "Nothing, if it is no part of the comparison. Else give it a heading `NAME Capabilities`.",
            example: """
                Content/sources/a.html:1:1: warning: text that belongs nowhere: 'Subscribe to our letter.' [unplaced-text]
                1 | <main><h1>Oak vs Ash</h1><p>Subscribe to our letter.</p>
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: it is left out; capabilities stand below 'NAME Capabilities', or directly below the table
                """),
        DiagnosticEntry(
            "html-too-long", .error,
            meaning: "A saved page is larger than 32 MiB.",
            remedy: "Save the part that compares the two, without the pictures inside it.",
            example: """
                Content/sources/a.html:1:1: error: page of more than 32 MiB [html-too-long]
                  = help: save the part that compares the two, without the pictures inside it
                """),
        DiagnosticEntry(
            "html-too-deep", .error,
            meaning: "Elements stand inside each other more than 256 times.",
            remedy: "Save the part that compares the two.",
            example: """
                Content/sources/a.html:2:1: error: more than 256 elements inside each other; the rest of the page is not read [html-too-deep]
                2 | <div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>…
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: save the part that compares the two, without the pictures inside it
                """),
        DiagnosticEntry(
            "html-too-many-elements", .error,
            meaning: "A saved page holds more than 500,000 elements.",
            remedy: "Save the part that compares the two, and nothing else.",
            example: """
                Content/sources/a.html:2:1: error: more than 500000 elements; the rest of the page is not read [html-too-many-elements]
                2 | <p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><…
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: save the part that compares the two, and nothing else
                """),
        DiagnosticEntry(
            "html-too-many-attributes", .error,
            meaning: "One tag holds more than 10,000 attributes.",
            remedy: "Save the part that compares the two, and nothing else.",
            example: """
                Content/sources/a.html:2:1: error: tag with more than 10000 attributes; the page is not read [html-too-many-attributes]
                2 | <p a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a…
                  | ^
                  = help: save the part that compares the two, and nothing else
                """),
    ]
}
