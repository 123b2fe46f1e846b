import Diagnostics
import TestSupport
import Testing

@testable import Reading

@Suite struct RecordTests {
    private func passports(_ json: String) -> (records: String, faults: String) {
        var diagnostics = DiagnosticList()
        let records = ArtifactPassportReader(labels: TableLabels())
            .records(in: SourceFile(json, path: "a.json"), contentPath: "sources/a.json", reporting: &diagnostics)
        return (records.map(\.shown).joined(separator: "\n"), printed(diagnostics))
    }

    private func manifest(_ yaml: String) -> (record: String?, faults: String) {
        var diagnostics = DiagnosticList()
        let record = ArtifactManifestReader(labels: TableLabels())
            .record(in: SourceFile(yaml, path: "a.yml"), contentPath: "sources/a.yml", reporting: &diagnostics)
        return (record?.shown, printed(diagnostics))
    }

    private static let passport = """
        {"passport": {"unfragile": {"@version": "1.0", "version": "2026-05-04",
          "artifact": {"id": "mcp-kiln", "slug": "kiln", "name": "Kiln", "type": "mcp",
            "url": "https://kiln.example", "page_url": "https://x.example/kiln",
            "categories": ["heat"], "tags": ["clay", "fire"],
            "pricing": {"model": "open_source", "free": true, "starting_price": "$0.20/1M tokens"},
            "status": "active", "verified": false},
          "capabilities": [
            {"id": "kiln__cap_0", "name": "Fires clay",
             "description": "Heats clay until it is hard.",
             "best_for": ["potters", "schools"], "limitations": ["one load"], "requires": "power",
             "confidence": 0.5, "success_rate": null},
            {"id": "kiln__cap_1"}],
          "trust": {"score": 0.62, "verified": true, "data_access_risk": "low", "permissions": [], "observed_outcomes": {"matches": 0}}}},
         "_links": {}}
        """

    @Test func `a passport gives an artifact, its facts and capabilities, each with its line`() {
        let (records, faults) = passports(Self.passport)
        #expect(
            records
                == """
                Kiln slug=kiln url=https://kiln.example checked=2026-05-04
                  tags heat, clay, fire
                  2 type: MCP Server
                  5 pricing: Open source
                  5 startingPrice: $0.20/1M tokens
                  6 Status: active
                  6 Verified: no
                  13 Trust score: 0.62
                  13 Trust verified: yes
                  13 Data access risk: low
                  9 [Fires clay] Heats clay until it is hard. | best: potters; schools | limits: one load | requires: power
                """)
        #expect(
            faults == """
                a.json:12:5: warning: capability without a name and a description; it is left out [empty-capability]
                12 |     {"id": "kiln__cap_1"}],
                   |     ^~~~~~~~~~~~~~~~~~~~~
                   = help: give it a name and a description, or delete it

                """)
    }

    @Test func `the object inside a passport is read by itself, and so is a list`() {
        let (records, faults) = passports(
            """
            [{"artifact": {"name": "Kiln", "type": "webapp"}, "capabilities": []},
             {"unfragile": {"artifact": {"name": "Loom", "pricing": "free"}}}]
            """)
        #expect(
            records == """
                Kiln slug=- url=- checked=-
                  1 type: Web App
                Loom slug=- url=- checked=-
                  2 pricing: Free
                """)
        #expect(faults == "")
    }

    @Test func `what is unknown is not given: no price, no model, no month for a day`() {
        let (records, faults) = passports(
            """
            {"version": "2026-05", "artifact": {"name": "Kiln", "slug": "git--kiln", "url": null, "type": "unknown",
              "pricing": {"model": "unknown", "free": false, "starting_price": null}}}
            """)
        #expect(records == "Kiln slug=- url=- checked=-")
        #expect(faults == "")
    }

    @Test func `capabilities of a schema page are joined by the artifact they name`() {
        let (records, faults) = passports(
            """
            {"capabilities": [
            {"name": "Fires clay", "description": "Heats clay.", "artifactName": "Kiln", "artifactType": "tool",
             "artifactUrl": "https://kiln.example", "conditions": {"bestFor": ["potters"], "requires": ["power"]}, "timesMatched": 4},
            {"name": "Weaves", "description": "Makes cloth.", "artifactName": "Loom"},
            {"name": "Dries", "description": "Dries wood.", "artifactName": "Kiln"}, {"name": "Whose?"}]}
            """)
        #expect(
            records == """
                Kiln slug=- url=https://kiln.example checked=-
                  2 type: Tool
                  2 [Fires clay] Heats clay. | best: potters | requires: power
                  5 [Dries] Dries wood.
                Loom slug=- url=- checked=-
                  4 [Weaves] Makes cloth.
                """)
        #expect(faults.hasPrefix("a.json:5:74: error: 'name' of the artifact is missing [nameless-record]"))
    }

    @Test func `a passport that is no JSON is reported at the byte`() {
        #expect(
            passports("{\n  \"artifact\": {\"name\": }\n}").faults == """
                a.json:2:24: error: not JSON: a value belongs here [not-json]
                2 |   "artifact": {"name": }
                  |                        ^
                  = help: save it again as it was served

                """)
        #expect(passports("{\"a\": ").faults.contains("error: not JSON: the text ends where a value belongs [not-json]"))
        #expect(passports("").faults.contains("[empty-file]"))
    }

    @Test func `JSON of another kind is no passport`() {
        for text in ["{\"a\": 1}", "null", "[1]", "[]", "[null]", "{}", "{\"artifact\": \"Kiln\"}", "{\"passport\": []}"] {
            #expect(
                passports(text).faults.contains(
                    "error: no artifact: a passport holds 'passport.unfragile.artifact', a manifest 'artifact' [not-record]"), "\(text)")
        }
    }

    @Test func `an address that could run a script is refused`() {
        let (records, faults) = passports(#"{"artifact": {"name": "Kiln", "url": "javascript:alert(1)"}}"#)
        #expect(records == "Kiln slug=- url=- checked=-")
        #expect(faults.contains("'url' takes one that begins with https:// or http:// [not-web-address]"))
        #expect(
            passports(#"{"artifact": {"name": "Kiln", "homepage": "kiln.example"}}"#).faults.contains(
                "'kiln.example' is no web address: 'homepage' takes one that begins with https:// or http:// [not-web-address]"))
    }

    @Test func `a value of the wrong kind is left out and said`() {
        let (records, faults) = passports(#"{"artifact": {"name": "Kiln", "type": ["a"], "status": {}}, "capabilities": "none"}"#)
        #expect(records == "Kiln slug=- url=- checked=-")
        #expect(faults.contains("warning: 'type' takes a text, not a list; it is left out [unread-field]"))
        #expect(faults.contains("warning: 'status' takes a text, not an object; it is left out [unread-field]"))
        #expect(faults.contains("warning: 'capabilities' takes a list, not 'none'; it is left out [unread-field]"))
    }

    @Test(arguments: [
        (#""type": true"#, "'type' takes a text, not true"),
        (#""slug": "Rope A!""#, "'slug' takes lower-case letters, digits and single hyphens, not 'Rope A!'"),
        (#""updated": "2026-13-01""#, "'updated' takes a date such as 2026-03-31, not '2026-13-01'"),
        (#""version": "2026-02-30""#, "'version' takes a date such as 2026-03-31, not '2026-02-30'"),
        (#""date": ["2026-01-01"]"#, "'date' takes a text, not a list"),
        (#""homepage": {"a": 1}"#, "'homepage' takes a text, not an object"),
        (#""aliases": {"a": "b"}"#, "'aliases' takes texts, not an object"), (#""tags": ["x", ["y"]]"#, "'tags' takes texts, not a list"),
        (#""pricing": ["free"]"#, "'pricing' takes a text or an object, not a list"),
        (#""pricing": true"#, "'pricing' takes a text or an object, not true"),
        (#""pricing": {"model": false}"#, "'model' takes a text, not false"),
        (#""pricing": {"free": "no"}"#, "'free' takes true or false, not 'no'"),
        (#""pricing": {"startingPrice": [1]}"#, "'startingPrice' takes a text, not a list"),
        (#""license": false"#, "'license' takes a text, not false"),
        (#""verified": []"#, "'verified' takes true, false or a text, not a list"),
    ])
    func `a field of an artifact takes one kind of value; any other is said and left out`(field: String, message: String) {
        let (records, faults) = passports(#"{"artifact": {"name": "Rope", \#(field)}}"#)
        #expect(records.split(separator: "\n").filter { !$0.contains("tags x") } == ["Rope slug=- url=- checked=-"])
        #expect(
            faults.split(separator: "\n").first
                == "a.json:1:\(faults.split(separator: ":")[2]): warning: \(message); it is left out [unread-field]")
    }

    @Test func `a capability's fields take texts, and lists of texts`() {
        let (records, faults) = passports(
            """
            {"artifact": {"name": "Rope"}, "execution": "stdio", "trust": [0.5], "capabilities": [
            {"name": "Ties", "description": ["Ties a knot.", "Unties it."], "limitations": {"a": "b"}, "requires": [1, [2, 3]]},
            {"name": "Pulls", "description": "Pulls a load.", "unique": ["x"], "versusAlternatives": true, "conditions": ["wind"]},
            {"name": true, "description": "Holds."}, "Swings"]}
            """)
        #expect(
            records == """
                Rope slug=- url=- checked=-
                  2 [Ties] Ties | requires: 1
                  3 [Pulls] Pulls a load.
                  4 [-] Holds.
                """)
        #expect(
            faults.split(separator: "\n").filter { $0.hasPrefix("a.json") } == [
                "a.json:1:45: warning: 'execution' takes an object, not 'stdio'; it is left out [unread-field]",
                "a.json:1:63: warning: 'trust' takes an object, not a list; it is left out [unread-field]",
                "a.json:2:33: warning: 'description' takes a text, not a list; it is left out [unread-field]",
                "a.json:2:80: warning: 'limitations' takes texts, not an object; it is left out [unread-field]",
                "a.json:2:108: warning: 'requires' takes texts, not a list; it is left out [unread-field]",
                "a.json:3:61: warning: 'unique' takes a text, not a list; it is left out [unread-field]",
                "a.json:3:90: warning: 'versusAlternatives' takes a text, not true; it is left out [unread-field]",
                "a.json:3:110: warning: 'conditions' takes an object, not a list; it is left out [unread-field]",
                "a.json:4:10: warning: 'name' takes a text, not true; it is left out [unread-field]",
                "a.json:4:42: warning: 'capabilities' takes objects, not 'Swings'; it is left out [unread-field]",
            ])
    }

    @Test func `a day may have its time behind it, and less than a day is no fault`() {
        for (date, checked) in [
            ("2026-05-04T10:00:00Z", "2026-05-04"), ("2026-05-04 10:00", "2026-05-04"), ("2026-05", "-"), ("2026", "-"),
        ] {
            let (records, faults) = passports(#"{"artifact": {"name": "Rope", "updated_at": "\#(date)"}}"#)
            #expect(records == "Rope slug=- url=- checked=\(checked)", "\(date)")
            #expect(faults == "", "\(date)")
        }
    }

    // MARK: Manifests

    private static let long =
        "Heats clay step by step, holds each step for as long as its recipe asks, and cools the load without a crack."

    @Test func `a manifest gives the same, by the lines of its YAML`() {
        let (record, faults) = manifest(
            """
            unfragile_version: "1.0"
            checked: 2026-06-01
            artifact:
              name: Kiln
              slug: kiln
              type: cli
              maintainer: potters
              homepage: https://kiln.example
              repository: https://code.example/kiln
              license: MIT
            pricing:
              model: open-source
            execution:
              protocol: stdio
              auth_method: none
            trust: {dataAccessRisk: high, permissions: [disk]}
            capabilities:
              - id: kiln.fire
                name: Fires clay
                description: >-
                  \(Self.long)
                conditions:
                  bestFor: [potters]
                  limitations: [one load, no glass]
                  requires: []
                unique_aspect: Two doors.
            """)
        #expect(
            record == """
                Kiln slug=kiln url=https://kiln.example checked=2026-06-01
                  6 type: CLI Tool
                  12 pricing: Open source
                  10 License: MIT
                  7 Maintainer: potters
                  9 Repository: https://code.example/kiln
                  14 Protocol: stdio
                  15 Authentication: none
                  16 Data access risk: high
                  21 [Fires clay] \(Self.long) | unique: Two doors. | best: potters | limits: one load; no glass
                """)
        #expect(faults == "")
    }

    @Test func `a manifest without a name is an error, a short description a warning, a slip a note`() {
        let (record, faults) = manifest("artifact:\n  nam: Kiln\n  slug: kiln\n")
        #expect(record == nil)
        #expect(
            faults == """
                a.yml:2:3: error: 'name' of the artifact is missing [nameless-record]
                2 |   nam: Kiln
                  |   ^~~~~~~~~
                  = help: write the name below 'artifact'
                a.yml:2:3: note: 'nam' is not read; did you mean 'name'? [unknown-field]
                2 |   nam: Kiln
                  |   ^~~

                """)
        #expect(
            manifest("artifact: {name: Kiln}\ncapabilities:\n- {name: Fires, description: Heats clay.}\nsomething_else: 1\n").faults == """
                a.yml:3:30: warning: 11 characters of description, where a manifest takes 100 [short-description]
                3 | - {name: Fires, description: Heats clay.}
                  |                              ^~~~~~~~~~~
                  = help: say what it does, and how

                """)
    }

    @Test func `a description of another kind is no short one`() {
        let (record, faults) = manifest("artifact: {name: Rope}\ncapabilities:\n- {name: Ties, description: [Ties a knot., Unties it.]}\n")
        #expect(record == "Rope slug=- url=- checked=-\n  3 [Ties] Ties")
        #expect(
            faults == """
                a.yml:3:29: warning: 'description' takes a text, not a list; it is left out [unread-field]
                3 | - {name: Ties, description: [Ties a knot., Unties it.]}
                  |                             ^~~~~~~~~~~~~~~~~~~~~~~~~~

                """)
    }

    @Test func `YAML that names no artifact, or refers to itself, is an error`() {
        #expect(manifest("a: 1").faults.contains("[not-record]"))
        #expect(manifest("- a").faults.contains("[yaml-not-mapping]"))
        #expect(manifest("a: &x [1]\nb: [*x, *x]").faults.contains("[yaml-alias]"))
        #expect(manifest(String(repeating: "[", count: 100_000)).faults.contains("[yaml-too-deep]"))
    }

    @Test(arguments: 0..<200)
    func `no bytes stop the readers`(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed) &* 0x9E37_79B9 + 3)
        var bytes = Array(Self.passport.utf8)
        for _ in 0..<6 { bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random) }
        let text = String(decoding: bytes, as: UTF8.self)
        _ = passports(text)
        _ = manifest(text)
    }
}
