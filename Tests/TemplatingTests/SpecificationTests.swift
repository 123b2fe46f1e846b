import Diagnostics
import JSONText
import Templating
import Testing

/// The official suite, which is not part of this repository: `MUSTACHE_SPEC_DIR=… swift test --filter Specification`.
@Suite struct SpecificationTests {
    @Test func `every case of the official suite passes, lambdas left out`() throws {
        guard let files = SpecificationFiles() else {
            print("NOT RUN: the official Mustache suite; set MUSTACHE_SPEC_DIR to the folder of its JSON files")
            return
        }
        var executed = 0
        for (file, tests) in try files.documents() {
            for test in tests {
                executed += 1
                check(test, of: file)
            }
        }
        #expect(executed == 184)
        print("Mustache suite: \(executed) cases executed")
    }

    private func check(_ test: JSONValue, of file: String) {
        guard case .string(let name) = test["name"], case .string(let template) = test["template"],
            case .string(let expected) = test["expected"]
        else {
            Issue.record("\(file): a case without name, template or expectation")
            return
        }
        var sources = [SourceFile(path: "the template under test", bytes: Array(template.utf8))]
        if case .object(let partials) = test["partials"] {
            for case (let name, .string(let text)) in partials { sources.append(SourceFile(path: name, bytes: Array(text.utf8))) }
        }
        var faults = DiagnosticList()
        let library = TemplateLibrary(files: sources, strictness: .plain, reporting: &faults)
        var output: [UInt8] = []
        let data = test["data"].map(Value.init(json:)) ?? .null
        library.render("the template under test", data, into: &output, reporting: &faults)
        #expect(String(decoding: output, as: UTF8.self) == expected, "\(file): \(name)")
        #expect(!faults.hasErrors, "\(file): \(name)")
    }
}
