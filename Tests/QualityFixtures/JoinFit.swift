import Capabilities

/// Fits the weights of the rule by which clusters are joined, on labelled pairs: logistic regression, which has one best answer
/// wherever the search begins.
package struct JoinFit {
    /// One row a pair: its features, whether it is a match, and how much it counts.
    private var rows: [(features: [Double], isMatch: Bool, weight: Double)] = []

    private enum Tuning {
        /// How far weights are held near 0, on features of deviation 1: as one pair would.
        static let held = 1.0
        static let rounds = 25
        /// A step this small ends the search.
        static let near = 1e-6
    }

    package init() {}

    /// - Parameter weight: what each pair of this corpus counts.
    package mutating func add(_ pairs: [PairEvidence], _ labels: [String], weight: Double) {
        for pair in pairs { rows.append((pair.features, labels[pair.one] == labels[pair.other], weight)) }
    }

    /// The constants with the weights that make the labels most probable.
    ///
    /// Newton's method on features that are made to have mean 0 and deviation 1.
    package func constants(from start: GroupingConstants = .chosen) -> GroupingConstants {
        let width = rows.first?.features.count ?? 0
        guard width == 3 else { return start }
        let count = Double(rows.count)
        let means = (0..<width).map { column in rows.reduce(0) { $0 + $1.features[column] } / count }
        let deviations = (0..<width).map { column in
            let square = rows.reduce(0.0) { sum, row in
                sum + (row.features[column] - means[column]) * (row.features[column] - means[column])
            }
            return (square / count).squareRoot() + 1e-9
        }
        var weights = [Double](repeating: 0, count: width + 1)
        for _ in 0..<Tuning.rounds {
            var gradient = weights.enumerated().map { $0.offset < width ? -Tuning.held * $0.element : 0 }
            var curvature = (0...width).map { row in (0...width).map { $0 == row && row < width ? Tuning.held : 0.0 } }
            for row in rows {
                let inputs = (0..<width).map { (row.features[$0] - means[$0]) / deviations[$0] } + [1]
                let odds = zip(inputs, weights).reduce(0) { $0 + $1.0 * $1.1 }
                let probability = 1 / (1 + PortableMath.exp(-odds))
                let error = row.weight * ((row.isMatch ? 1 : 0) - probability)
                let slope = row.weight * probability * (1 - probability)
                for one in 0...width {
                    gradient[one] += error * inputs[one]
                    for other in 0...width { curvature[one][other] += slope * inputs[one] * inputs[other] }
                }
            }
            let step = Self.solved(curvature, gradient)
            weights = zip(weights, step).map { $0 + $1 }
            if step.allSatisfy({ abs($0) < Tuning.near }) { break }
        }
        let scaled = (0..<width).map { weights[$0] / deviations[$0] }
        var constants = start
        constants.joinOdds = scaled[0]
        constants.joinLead = scaled[1]
        constants.joinFew = scaled[2]
        constants.joinBase = weights[width] - zip(scaled, means).reduce(0) { $0 + $1.0 * $1.1 }
        return constants
    }

    /// Solves a small system of linear equations whose matrix is positive definite, by elimination.
    private static func solved(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
        var matrix = matrix
        var values = values
        for pivot in values.indices {
            for row in values.indices where row != pivot {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in values.indices { matrix[row][column] -= factor * matrix[pivot][column] }
                values[row] -= factor * values[pivot]
            }
        }
        return values.indices.map { values[$0] / matrix[$0][$0] }
    }
}
