import JSONText
import TestSupport
import Testing

/// docs/CONTENT.md against the schemas that the executable prints.
@Suite struct ContentDocumentTests {
    /// What the tables below a heading list, `rank.label` for a key inside of another.
    private func documented(below heading: Substring) throws -> [String] {
        let page = try Disk.text(of: Repository.root + "/docs/CONTENT.md")
        let sections = ("## \n" + page).split(separator: "\n## ")
        // An example may hold the same heading before.
        let section = try #require(sections.last { $0.hasPrefix(heading + "\n") })
        return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    }

    /// The keys of a schema: those that hold keys of their own by these alone, unless they take something else as well.
    private func keys(of schema: JSONValue, in path: String = "") -> [String] {
        guard case .object(let members)? = schema["properties"] else { return [] }
        return members.flatMap { key, value -> [String] in
            let inner = keys(of: value, in: path + key + ".")
            if !inner.isEmpty { return inner }
            if let items = value["items"] {
                let inner = keys(of: items, in: path + key + "[].")
                if !inner.isEmpty { return inner }
            }
            guard case .array(let choices)? = value["oneOf"] else { return [path + key] }
            return [path + key] + choices.flatMap { keys(of: $0, in: path + key + ".") }
        }
    }

    @Test(arguments: [
        ("site", "site.yml"), ("artifact", "Artifacts"), ("capability", "Capabilities"), ("comparison", "Comparisons"), ("page", "Pages"),
    ])
    func `docs CONTENT md lists the keys of a kind of file, in their order, and no other`(kind: String, heading: Substring) throws {
        let printed = try Execution.pairwise("schema", kind, in: Repository.root)
        let schema = try JSONReader.value(in: Array(printed.output.utf8))
        let common = kind == "site" ? [] : ["draft", "publishDate", "expiryDate", "reviewBy"]
        #expect(try documented(below: heading) + common == keys(of: schema))
    }
}
