extension FileTree {
    /// A project of comparison texts about made-up tools, each compared with the next ones.
    ///
    /// - Parameters:
    ///   - tools: how many; pages grow with them.
    ///   - reach: with how many of those that follow each is compared.
    ///   - edition: figures depend on it, so that two editions differ on every page.
    package static func texts(tools: Int, reach: Int, edition: Int) -> FileTree {
        var files = ["Content/site.yml": Array("title: Edition \(edition)\npairs: {nearest: 2}\n".utf8)]
        for left in 0..<tools {
            for step in 1...reach where left + step < tools {
                files["Content/sources/\(left)-\(left + step).txt"] = Array(text(left, left + step, edition).utf8)
            }
        }
        return FileTree(files)
    }

    private static let verbs = ["Extracts", "Renders", "Indexes", "Translates", "Schedules", "Compresses", "Validates"]
    private static let things = ["tables from scans", "maps for walkers", "audio of lectures", "legal clauses", "train timetables"]

    private static func text(_ left: Int, _ right: Int, _ edition: Int) -> String {
        func rank(_ tool: Int) -> Int { (tool * 7 + edition) % 90 + 1 }
        func type(_ tool: Int) -> String { tool % 4 == 0 ? "Repository" : "Model" }
        func statements(_ tool: Int) -> String {
            (0..<3).map { number in
                let verb = verbs[(tool + number) % verbs.count]
                let thing = things[(tool * 3 + number) % things.count]
                return """
                    \(verb) \(thing) with method \(tool * 3 + number) of its own making.
                    Unique: It keeps \(number + 2) drafts beside one another.
                    vs alternatives: Slower than hand work on \(thing), and steadier.
                    """
            }.joined(separator: "\n")
        }
        return """
            Tool \(left) vs Tool \(right)
            Side-by-side comparison to help you choose.
            | Feature | Tool \(left) | Tool \(right) |
            |---|---|---|
            | Type | \(type(left)) | \(type(right)) |
            | UnfragileRank | \(rank(left))/100 | \(rank(right))/100 |
            | Adoption | \(left % 2) | \(right % 2) |
            | Quality | \(left % 3 / 2) | \(right % 3 / 2) |
            | Ecosystem | 0 | 0 |
            | Match Graph | 0 | 0 |
            | Pricing | Paid | Paid |
            | Capabilities | 3 decomposed | 3 decomposed |
            | Times Matched | 0 | 0 |
            \(statements(left))
            \(statements(right))

            """
    }
}
