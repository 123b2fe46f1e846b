extension DiagnosticEntry {
    static let record: [DiagnosticEntry] = [
        DiagnosticEntry(
            "not-json", .error,
            meaning: "The file is not JSON from here on.",
            remedy: "Save it again as it was served.",
            example: """
                Content/sources/a.json:2:24: error: not JSON: a value belongs here [not-json]
                2 |   "artifact": {"name": }
                  |                        ^
                  = help: save it again as it was served
                """),
        DiagnosticEntry(
            "not-record", .error,
            meaning: "The JSON or YAML names no artifact.",
            remedy: """
                A passport holds `passport.unfragile.artifact`, a manifest `artifact`. Files of another kind do not belong \
                in `Content/sources/`.
                """,
            example: """
                Content/sources/a.json:1:1: error: no artifact: a passport holds 'passport.unfragile.artifact', a manifest 'artifact' [not-record]
                1 | {"name": "Kiln"}
                  | ^~~~~~~~~~~~~~~~
                  = help: give a passport as it was served, or a manifest as its maintainer wrote it
                """),
        DiagnosticEntry(
            "nameless-record", .error,
            meaning: "`artifact` has no `name`.",
            remedy: "Write the name.",
            example: """
                Content/sources/a.yml:2:3: error: 'name' of the artifact is missing [nameless-record]
                2 |   slug: kiln
                  |   ^~~~~~~~~~
                  = help: write the name below 'artifact'
                """),
        DiagnosticEntry(
            "unread-field", .warning,
            meaning: "A value is of another kind than its key takes. It is left out.",
            remedy: "Write a value of the kind that the message names, or leave it.",
            example: """
                Content/sources/a.json:1:39: warning: 'type' takes a text, not a list; it is left out [unread-field]
                1 | {"artifact": {"name": "Kiln", "type": ["tool"]}}
                  |                                       ^~~~~~~~
                """),
        DiagnosticEntry(
            "unknown-field", .note,
            meaning: "A key is not read, and looks like one that is.",
            remedy: "Correct it. A key that is meant as it stands can stay.",
            example: """
                Content/sources/a.yml:3:3: note: 'licnse' is not read; did you mean 'license'? [unknown-field]
                3 |   licnse: MIT
                  |   ^~~~~~
                """),
        DiagnosticEntry(
            "empty-capability", .warning,
            meaning: "A capability has neither a name nor a description. It is left out.",
            remedy: "Give it both, or delete it.",
            example: """
                Content/sources/a.json:1:49: warning: capability without a name and a description; it is left out [empty-capability]
                1 | {"artifact": {"name": "Kiln"}, "capabilities": [{"id": "fire"}]}
                  |                                                 ^~~~~~~~~~~~~~
                  = help: give it a name and a description, or delete it
                """),
        DiagnosticEntry(
            "short-description", .warning,
            meaning: "A manifest takes 100 characters or more of description: less tells a reader too little to compare.",
            remedy: "Say what it does, and how.",
            example: """
                Content/sources/a.yml:3:30: warning: 11 characters of description, where a manifest takes 100 [short-description]
                3 | - {name: Fires, description: Heats clay.}
                  |                              ^~~~~~~~~~~
                  = help: say what it does, and how
                """),
        DiagnosticEntry(
            "lacks-columns", .error,
            meaning: "The first row of a table of facts names its columns, and some are missing.",
            remedy: "Begin with `slug,fact,value,source,date`; the last two may be left out.",
            example: """
                Content/sources/f.csv:1:1: error: header lacks 'fact': a table of facts has slug, fact, value, source, date [lacks-columns]
                1 | slug,value
                  | ^~~~
                  = help: the first row names the columns, in any order: slug,fact,value,source,date
                """),
        DiagnosticEntry(
            "unknown-column", .warning,
            meaning: "A column that a table of facts does not have. It is left out.",
            remedy: "Take the suggested name, or delete the column.",
            example: """
                Content/sources/f.csv:1:17: warning: unknown column 'sorce'; did you mean 'source'? [unknown-column]
                1 | slug,fact,value,sorce
                  |                 ^~~~~
                """),
        DiagnosticEntry(
            "field-count", .error,
            meaning: "A row has more or fewer fields than the first one.",
            remedy: "Put a value that holds the separator in double quotes.",
            example: """
                Content/sources/f.csv:2:16: error: 4 fields in a row that takes 3 [field-count]
                2 | kiln,Fuel,gas, wood
                  |                ^~~~
                  = help: put a value that holds the separator in double quotes
                """),
        DiagnosticEntry(
            "open-quote", .error,
            meaning: "A quote is opened and never closed.",
            remedy: "Close it. A quote inside quotes is written twice.",
            example: """
                Content/sources/f.csv:2:11: error: quote that begins here is not closed [open-quote]
                2 | kiln,Note,"two doors
                  |           ^
                  = help: write a quote inside quotes twice
                """),
        DiagnosticEntry(
            "fact-without-name", .error,
            meaning: "A row gives a value without saying of what.",
            remedy: "Write the fact's name into the column `fact`.",
            example: """
                Content/sources/f.csv:2:1: error: fact without a name [fact-without-name]
                2 | kiln,,gas
                  | ^~~~
                  = help: write its name into the column 'fact'
                """),
    ]
}
