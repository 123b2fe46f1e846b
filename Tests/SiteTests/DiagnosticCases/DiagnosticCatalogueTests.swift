import Diagnostics
import TestSupport
import Testing

@testable import PairwiseCommand

/// docs/DIAGNOSTICS.md and `pairwise explain CODE` say what is true: of every code, with what is really printed.
@Suite struct DiagnosticCatalogueTests {
    @Test(arguments: DiagnosticCase.all)
    func `a code's example is what is printed`(of wrong: DiagnosticCase) async throws {
        let entry = try #require(DiagnosticCatalogue.entry(wrong.code))
        let found = try await wrong.printed().filter { $0.id == wrong.code }
        let printed = try #require(found.first, "nothing printed \(wrong.code)")
        #expect(DiagnosticPrinter(colour: false).text(of: printed) == entry.example + "\n")
        #expect(printed.severity == entry.severity)
    }

    @Test func `every entry has its case, and every case its entry`() {
        #expect(DiagnosticCase.all.map(\.code) == DiagnosticCatalogue.all.map(\.code))
    }

    @Test func `every code that the sources hold has an entry, and no entry is of a code that is gone`() throws {
        let codes = try Self.codesInSources()
        #expect(codes.count > 100)
        let known = Set(DiagnosticCatalogue.all.map(\.code))
        #expect(codes.subtracting(known).sorted() == [])
        #expect(known.subtracting(codes).sorted() == [])
    }

    @Test func `no code stands for two meanings, and each is a plain word or several with hyphens`() {
        let codes = DiagnosticCatalogue.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.filter { $0.contains { !($0.isASCII && $0.isLowercase) && $0 != "-" && $0 != "8" } } == [])
    }

    @Test(arguments: DiagnosticCatalogue.all.map(\.code))
    func `a message begins with the specific word, is no shout and no sentence`(code: String) throws {
        let entry = try #require(DiagnosticCatalogue.entry(code))
        let line = entry.example.prefix { $0 != "\n" }
        let start = try #require(line.firstRange(of: "\(entry.severity.rawValue): ")).upperBound
        let message = line[start...].dropLast(" [\(code)]".count)
        for word in ["invalid", "illegal", "fatal", "failed", "oops", "please", "!"] { #expect(!message.lowercased().contains(word)) }
        #expect(message.last != "." && message.first?.isUppercase != true || message.hasPrefix("HTML"))
        // What to do stands in the message, in its help, or is the entry's alone to say.
        #expect(!entry.meaning.isEmpty && entry.meaning.last == "." || entry.meaning.hasSuffix(".)"))
        #expect(!entry.remedy.isEmpty && entry.remedy.last == ".")
    }

    /// The texts of each `id` in the files of `Sources/` that declare a fault.
    private static func codesInSources() throws -> Set<String> {
        var codes: Set<String> = []
        let tree = try FileTree(below: Repository.root + "/Sources")
        for path in tree.paths where path.hasSuffix(".swift") {
            let text = tree.text(path) ?? ""
            guard text.contains(": Fault {") else { continue }
            for declaration in ["var id: String {\n", "let id = "] {
                for found in text.ranges(of: declaration) {
                    let rest = text[found.upperBound...]
                    let end = declaration.hasPrefix("var") ? rest.firstRange(of: "\n    }\n")?.lowerBound : rest.firstIndex(of: "\n")
                    let quoted = rest[..<(end ?? rest.endIndex)].split(separator: "\"", omittingEmptySubsequences: false)
                    codes.formUnion(quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
                }
            }
        }
        return codes
    }
}
