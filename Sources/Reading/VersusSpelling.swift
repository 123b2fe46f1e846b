/// `A vs. B`, `A VS B` and `A versus B` are the title `A vs B`.
enum VersusSpelling {
    private static let others = ["vs.", "Vs.", "VS.", "VS", "Vs", "versus"]

    /// The title with the usual word between its names; as it is where it has that already, so that no name is changed.
    static func usual(_ title: String) -> String {
        if title.contains(" vs ") { return title }
        return others.reduce(title) { $0.replacing(" \($1) ", with: " vs ") }
    }
}
