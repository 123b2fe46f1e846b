struct CapabilityNaming {
    static func names(of clusters: [[Int]], _ statements: [StatementText], taken: [String]) -> [String] {
        clusters.map {
            statements[$0[0]].title ?? (statements[$0[0]].description.split(separator: " ").prefix(4).joined(separator: " ") + " \($0[0])")
        }
    }
}
