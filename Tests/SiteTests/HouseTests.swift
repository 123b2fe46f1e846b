import TestSupport
import Testing

/// The rules of the house that a reader of the code relies on: who imports what (docs/ARCHITECTURE.md).
@Suite struct HouseTests {
    /// Module → what its files import.
    private static func imports() throws -> [String: Set<String>] {
        let sources =
            String(#filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")) + "/Sources"
        var imports: [String: Set<String>] = [:]
        let tree = try FileTree(below: sources)
        for path in tree.paths where path.hasSuffix(".swift") {
            let module = String(path.prefix { $0 != "/" })
            for line in (tree.text(path) ?? "").split(separator: "\n") where line.hasPrefix("import ") {
                imports[module, default: []].insert(String(line.dropFirst("import ".count)))
            }
        }
        return imports
    }

    @Test func `no module imports Foundation`() throws {
        let imports = try Self.imports()
        #expect(imports.count > 10)
        #expect(imports.filter { $0.value.contains("Foundation") }.keys.sorted() == [])
    }

    @Test func `only Markup, Publishing and Serving import C`() throws {
        let c: Set<String> = ["CCMarkGFM", "CLibXML2", "CYAML", "CSystemCalls"]
        #expect(try Self.imports().filter { !$0.value.isDisjoint(with: c) }.keys.sorted() == ["Markup", "Publishing", "Serving"])
    }

    @Test func `only Reading, Publishing, Serving, the commands and the build's own tools touch the system`() throws {
        let allowed = ["EmbedTheme", "PairwiseCommand", "Publishing", "Reading", "Serving", "theme-embedder"]
        #expect(try Self.imports().filter { $0.value.contains("Glibc") }.keys.sorted() == allowed)
    }

    @Test func `only Serving knows the network`() throws {
        let network: Set<String> = ["NIOCore", "NIOHTTP1", "NIOPosix"]
        #expect(try Self.imports().filter { !$0.value.isDisjoint(with: network) }.keys.sorted() == ["Serving"])
    }

    @Test(arguments: [
        ("JSONText", []), ("Parallel", ["Dispatch", "Synchronization"]), ("Diagnostics", ["JSONText"]), ("Digests", []),
        ("Records", ["Digests"]),
        ("Templating", ["Diagnostics", "JSONText", "Synchronization"]),
        ("Capabilities", ["Diagnostics", "Digests", "Markup", "Parallel", "Reading"]),
        ("Planning", ["Capabilities", "Diagnostics", "Reading"]),
        ("Serving", ["CSystemCalls", "Glibc", "JSONText", "NIOCore", "NIOHTTP1", "NIOPosix", "Synchronization"]),
    ])
    func `a module imports only what stands below it`(module: String, below: [String]) throws {
        #expect((try Self.imports()[module] ?? []).subtracting(below).sorted() == [])
    }
}
