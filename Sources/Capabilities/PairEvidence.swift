/// What is known of two statements of two artifacts before any is joined: what ``JoinRule`` weighs, for choosing its weights.
package struct PairEvidence: Sendable {
    /// Indices of the statements given.
    package let one: Int
    package let other: Int
    /// What the corpus says, the lead over the nearest rival, how few artifacts there are (below 0).
    package let features: [Double]

    package init(one: Int, other: Int, features: [Double]) {
        self.one = one
        self.other = other
        self.features = features
    }
}

extension StatementClustering {
    /// Every pair of statements of two artifacts that are read.
    ///
    /// - Cost: the cube of their number. For labelled fields, not for sites.
    package func pairEvidence() -> [PairEvidence] {
        let rows = units.read.indices
        let owners = units.read.map { units.artifacts[Int($0)] }
        let roots = rows.map { one in
            rows.map { owners[one] == owners[$0] ? 0 : max(evidence.similarity(one, $0), 0).squareRoot() }
        }
        let few = JoinRule.few(artifacts: Int(owners.max() ?? 0) + 1)
        var pairs: [PairEvidence] = []
        for one in rows {
            for other in rows where other > one && owners[one] != owners[other] {
                var rival = 0.0
                for third in rows where third != one && third != other {
                    rival = max(rival, JoinRule.rivalry(roots[one][third], roots[other][third]))
                }
                let root = roots[one][other]
                pairs.append(
                    PairEvidence(
                        one: units.input[Int(units.read[one])], other: units.input[Int(units.read[other])],
                        features: [JoinRule.bounded(model.logOdds(root * root)), root - rival, -few]))
            }
        }
        return pairs
    }
}
