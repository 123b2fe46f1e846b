package struct StatementText: Sendable {
    package let artifact: Int
    package let title: String?
    package let description: String
    package let unique: String?
    package let versus: String?
    package init(artifact: Int, title: String?, description: String, unique: String?, versus: String?) {
        self.artifact = artifact; self.title = title; self.description = description; self.unique = unique; self.versus = versus
    }
}
package struct StatementClustering {
    package let clusters: [[Int]]
    package init(_ statements: [StatementText]) { clusters = statements.indices.map { [$0] } }
    func confidence(of: Int) -> Double { 1 }
}
struct CapabilityNaming {
    static func names(of clusters: [[Int]], _ statements: [StatementText], taken: [String]) -> [String] {
        clusters.map { statements[$0[0]].description.split(separator: " ").prefix(4).joined(separator: " ") + " \($0[0])" }
    }
}
