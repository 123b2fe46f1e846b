/// When two clusters are one: a logistic function of numbers that mean the same in any field.
///
/// - Units: odds are natural logarithms; similarities 0 to 1. Leads are differences of roots of similarities, among which equal
///   steps say about as much anywhere.
struct JoinRule: Sendable {
    /// What is asked of a join.
    let wanted: Double
    /// No lower similarity can be enough, whatever its lead.
    private(set) var leastSimilarity = 1.0
    private let model: MatchModel
    private let few: Double
    private let constants: GroupingConstants

    private enum Tuning {
        /// What the corpus says counts within these odds; beyond them one has seen too little to know.
        static let least = -8.0
        static let most = 6.0
        /// With so many artifacts chance is known well enough.
        static let artifacts = 4
        /// Texts of so many words are terse, and of so many long; between them what is asked changes evenly.
        static let terseWords = 12.0
        static let longWords = 29.0
        static let steps = 1024
    }

    /// - Parameters:
    ///   - lengths: of each row, in terms.
    ///   - artifacts: the artifacts of each unit.
    init(_ model: MatchModel, lengths: [Int], artifacts: [[Int32]], _ constants: GroupingConstants) {
        self.model = model
        self.constants = constants
        let count = (artifacts.lazy.compactMap(\.last).max() ?? 0) + 1
        few = Self.few(artifacts: Int(count))
        let mean = lengths.reduce(0) { $0 + PortableMath.log(Double($1 + 1)) } / Double(max(lengths.count, 1))
        let long = PortableMath.log(Tuning.longWords + 1)
        let terse = PortableMath.log(Tuning.terseWords + 1)
        let terseness = min(max((long - mean) / (long - terse), 0), 1)
        wanted = constants.longOdds + (constants.terseOdds - constants.longOdds) * terseness
        let step = (0..<Tuning.steps).first { step in
            standing(similarity: Self.similarity(step), pairs: 1).map { odds($0, rival: 0) >= wanted } ?? false
        }
        leastSimilarity = step.map(Self.similarity) ?? 1
    }

    private static func similarity(_ step: Int) -> Double { (Double(step) + 0.5) / Double(Tuning.steps) }

    /// What a similarity says before any rival is looked at.
    struct Standing {
        fileprivate let believed: Double
        fileprivate let root: Double
    }

    /// - Parameter pairs: of a statement of the one and a statement of the other.
    /// - Returns: nil where the similarity says nothing.
    func standing(similarity: Double, pairs: Int) -> Standing? {
        guard similarity > model.floor else { return nil }
        let spoilt = pairs == 1 ? 0 : constants.joinSize * PortableMath.log(Double(pairs))
        return Standing(
            believed: constants.joinBase + constants.joinOdds * Self.bounded(model.logOdds(similarity)) - spoilt,
            root: similarity.squareRoot())
    }

    /// - Parameter rival: the nearest rival of either; see ``rivalry(_:_:)``.
    func odds(_ standing: Standing, rival: Double) -> Double {
        standing.believed + constants.joinLead * (standing.root - rival) - constants.joinFew * few
    }

    /// The odds that a corpus gives, as far as they are believed.
    static func bounded(_ odds: Double) -> Double { min(max(odds, Tuning.least), Tuning.most) }

    /// How much of a rival a third is that is this near to the one and to the other; both are roots of similarities, 0 where it
    /// could never join. One that is near to both is more of the same: it tells them apart by half as much.
    static func rivalry(_ one: Double, _ other: Double) -> Double { max(one, other) - min(one, other) / 2 }

    /// How often, as a natural logarithm, the artifacts would have to double to be four; 0 from four on.
    static func few(artifacts: Int) -> Double {
        PortableMath.log(Double(Tuning.artifacts) / Double(min(max(artifacts, 1), Tuning.artifacts)))
    }
}
