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
    ]
}
