extension DiagnosticEntry {
    static let vector: [DiagnosticEntry] = [
        DiagnosticEntry(
            "vector-torn", .error,
            meaning: """
                A line of `vectors.jsonl` is no whole JSON object; the file was cut, or two programs wrote at once.
                """,
            remedy: "Make the vectors again: `pairwise statements`.",
            example: """
                Content/vectors.jsonl:1:27: error: line is no whole JSON object: a ',' or ']' belongs here [vector-torn]
                1 | {"id": "a", "vector": [0.1
                  |                           ^
                  = help: make the vectors again with one tool: pairwise statements
                """),
        DiagnosticEntry(
            "vector-shape", .error,
            meaning: "A line of `vectors.jsonl` is JSON, and not an id with a vector.",
            remedy: #"Write `{"id": "…", "vector": [0.1, 0.2]}` on each line."#,
            example: """
                Content/vectors.jsonl:1:1: error: line takes an id and a vector of numbers: {"id": "…", "vector": [0.1, 0.2]} [vector-shape]
                1 | {"id": "a", "vector": []}
                  | ^
                """),
        DiagnosticEntry(
            "vector-length", .error,
            meaning: "A vector has another length than the others: two models were mixed.",
            remedy: "Make all vectors again with one tool.",
            example: """
                Content/vectors.jsonl:3:1: error: vector of 1 number among vectors of 2 [vector-length]
                3 | {"id": "c", "vector": [1]}
                  | ^
                  = help: make the vectors again with one tool: pairwise statements
                """),
        DiagnosticEntry(
            "vector-twice", .error,
            meaning: "One statement has two vectors. The first is taken.",
            remedy: "Delete one of the two.",
            example: """
                Content/vectors.jsonl:2:1: error: second vector for 'a' [vector-twice]
                2 | {"id": "a", "vector": [2, 1]}
                  | ^
                  = help: delete one of the two; the first is taken
                """),
        DiagnosticEntry(
            "stale-vectors", .note,
            meaning: """
                Vectors stand in `vectors.jsonl` whose statement was edited or is gone. They do nothing; the edited statement is \
                compared by its words until it has a vector of its own.
                """,
            remedy: "Make vectors for what has none, `pairwise statements --missing`, and drop the old lines if they trouble you.",
            example: """
                Content/vectors.jsonl:1:1: note: 2 vectors belong to no statement, and nothing is done with them [stale-vectors]
                1 | {"id": "a", "vector": [1, 2]}
                  | ^
                  = help: the words of a statement give its id: pairwise statements --missing lists those that have none
                """),
        DiagnosticEntry(
            "unused-vectors", .note,
            meaning: """
                The vectors of `vectors.jsonl` change nothing. Either too few statements have one: they are compared alike, all with \
                vectors or all without. Or the vectors know nothing of these texts: two statements that are alike by their words, \
                and the nearest of another artifact, are no nearer by them than two statements of one artifact, which are \
                known to differ.
                """,
            remedy: """
                Make vectors for the rest, `pairwise statements --missing`; or make all with a model that knows the language of your texts.
                """,
            example: """
                Content/vectors.jsonl:1:1: note: 1 of 2 statements has a vector: until nine in ten have one, all are grouped by words alone [unused-vectors]
                1 | {"id": "cec9fb8c9ad5871d", "vector": [1, 2]}
                  | ^
                  = help: pairwise statements --missing lists those that have none
                """),
    ]
}
