import Capabilities
import QualityFixtures
import Testing

/// A field that the rule of joining has not seen is grouped nearly as well as one that it has.
@Suite struct LeftOutTests {
    /// The pairs of every field whole and of two parts of it, found once.
    static let fields: [(name: String, corpora: [LabelledCorpus], pairs: [[PairEvidence]])] = {
        (QualityFixture.fields + QualityFixture.independent + QualityFixture.reworded).compactMap { name in
            guard let fixture = try? QualityFixture(name) else { return nil }
            let corpora = Array(LabelledCorpus.all(of: name, fixture.statements, fixture.labels).prefix(3))
            return (name, corpora, corpora.map { $0.pairs(.chosen) })
        }
    }()

    /// A little under what `make tune TUNE=leave-one-out` finds, which also leaves the field out in choosing what is asked.
    @Test(arguments: [
        ("databases-long", 0.95, 0.90), ("cargo-bikes-long", 0.92, 0.90), ("espresso-terse", 0.90, 0.90),
        ("notes-terse", 0.90, 0.84), ("cameras-long", 0.88, 0.80), ("trackers-terse", 0.90, 0.35),
        ("apigateways-long", 0.93, 0.75), ("emailmarketing-long", 0.95, 0.65), ("robotvacuums-long", 0.90, 0.83),
    ])
    func `a field is grouped by a rule that was fitted on the others`(field: String, precision: Double, f1: Double) throws {
        #expect(Self.fields.count == 16)
        var fit = JoinFit()
        for other in Self.fields where other.name != field {
            for (corpus, pairs) in zip(other.corpora, other.pairs) { fit.add(pairs, corpus.labels, weight: corpus.weight) }
        }
        let whole = try #require(Self.fields.first { $0.name == field }).corpora[0]
        let quality = whole.quality(fit.constants())
        #expect(quality.precision >= precision, "precision \(quality.precision)")
        #expect(quality.f1 >= f1, "F1 \(quality.f1), recall \(quality.recall)")
    }

    @Test func `weights that are fitted to pairs tell them apart`() {
        // A lead of 1 is a match and a lead of 0 is none, whatever the corpus says and however many artifacts there are.
        let pairs = (0..<40).map { index in
            PairEvidence(one: index % 2, other: 2, features: [Double(index % 5), index % 2 == 0 ? 1 : 0, Double(index % 3)])
        }
        var fit = JoinFit()
        fit.add(pairs, ["a", "b", "a"], weight: 1)
        let constants = fit.constants()
        #expect(constants.joinLead > 4)
        #expect(abs(constants.joinOdds) < 0.5)
        #expect(constants.joinBase < 0 && constants.joinBase + constants.joinLead > 0)
    }
}
