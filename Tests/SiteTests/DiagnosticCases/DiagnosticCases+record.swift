extension DiagnosticCase {
    static let record: [DiagnosticCase] = [
        DiagnosticCase(
            "not-json",
            """
            == sources/a.json
            {
              "artifact": {"name": }
            }
            """),
        DiagnosticCase(
            "not-record",
            """
            == sources/a.json
            {"name": "Kiln"}
            """),
        DiagnosticCase(
            "nameless-record",
            """
            == sources/a.yml
            artifact:
              slug: kiln
            """),
        DiagnosticCase(
            "unread-field",
            """
            == sources/a.json
            {"artifact": {"name": "Kiln", "type": ["tool"]}}
            """),
        DiagnosticCase(
            "unknown-field",
            """
            == sources/a.yml
            artifact:
              name: Kiln
              licnse: MIT
            """),
        DiagnosticCase(
            "empty-capability",
            """
            == sources/a.json
            {"artifact": {"name": "Kiln"}, "capabilities": [{"id": "fire"}]}
            """),
        DiagnosticCase(
            "short-description",
            """
            == sources/a.yml
            artifact: {name: Kiln}
            capabilities:
            - {name: Fires, description: Heats clay.}
            """),
        DiagnosticCase(
            "lacks-columns",
            """
            == sources/f.csv
            slug,value
            kiln,MIT
            """),
        DiagnosticCase(
            "unknown-column",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            == sources/f.csv
            slug,fact,value,sorce
            kiln,Fuel,gas,me
            """),
        DiagnosticCase(
            "field-count",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            == sources/f.csv
            slug,fact,value
            kiln,Fuel,gas, wood
            """),
        DiagnosticCase(
            "open-quote",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            == sources/f.csv
            slug,fact,value
            kiln,Note,"two doors
            """),
        DiagnosticCase(
            "fact-without-name",
            """
            == artifacts/kiln.md
            ---
            name: Kiln
            ---
            == sources/f.csv
            slug,fact,value
            kiln,,gas
            """),
    ]
}
