extension DiagnosticCase {
    static let savedPage: [DiagnosticCase] = [
        DiagnosticCase(
            "unplaced-text",
            """
            == sources/a.html
            <main><h1>Oak vs Ash</h1><p>Subscribe to our letter.</p>
            <table><tr><th>Feature</th><th>Oak</th><th>Ash</th></tr>
            <tr><td>Capabilities</td><td>0</td><td>0</td></tr></table></main>
            """),
        DiagnosticCase(
            "html-too-long",
            """
            == sources/a.html
            \(times(34000000, "x"))
            """),
        DiagnosticCase(
            "html-too-deep",
            """
            == sources/a.html
            <h1>Oak vs Ash</h1>
            \(times(300, "<div>"))
            """),
        DiagnosticCase(
            "html-too-many-elements",
            """
            == sources/a.html
            <h1>Oak vs Ash</h1>
            \(times(500001, "<p>"))
            """),
        DiagnosticCase(
            "html-too-many-attributes",
            """
            == sources/a.html
            <h1>Oak vs Ash</h1>
            <p \(times(10001, "a "))></p>
            """),
    ]
}
