extension DiagnosticCase {
    static let vector: [DiagnosticCase] = [
        DiagnosticCase(
            "vector-torn",
            """
            == vectors.jsonl
            {"id": "a", "vector": [0.1
            """),
        DiagnosticCase(
            "vector-shape",
            """
            == vectors.jsonl
            {"id": "a", "vector": []}
            """),
        DiagnosticCase(
            "vector-length",
            """
            == vectors.jsonl
            {"id": "a", "vector": [1, 2]}
            {"id": "b", "vector": [1, 2]}
            {"id": "c", "vector": [1]}
            """),
        DiagnosticCase(
            "vector-twice",
            """
            == vectors.jsonl
            {"id": "a", "vector": [1, 2]}
            {"id": "a", "vector": [2, 1]}
            """),
        DiagnosticCase(
            "stale-vectors",
            """
            == vectors.jsonl
            {"id": "a", "vector": [1, 2]}
            {"id": "b", "vector": [2, 1]}
            """),
        DiagnosticCase(
            "unused-vectors",
            """
            == sources/ash-vs-elm.txt
            Ash vs Elm
            | Feature | Ash | Elm |
            |---|---|---|
            | Capabilities | 1 | 1 |
            Ash Capabilities
            Splits wood
            Elm Capabilities
            Bends wood
            == vectors.jsonl
            {"id": "cec9fb8c9ad5871d", "vector": [1, 2]}
            """),
    ]
}
