import Capabilities
import JSONText
import Reading

extension JSONWriter {
    mutating func rank(_ key: String, _ rank: Rank?) {
        self.key(key)
        guard let rank else { return null() }
        object {
            $0.member("value", rank.value)
            $0.member("max", rank.max)
        }
    }

    package mutating func price(_ key: String, _ price: Price?) {
        self.key(key)
        guard let price else { return null() }
        object {
            $0.member("amount", price.amount)
            $0.member("currency", price.currency)
            $0.member("unit", price.unit)
            $0.member("text", price.text)
        }
    }

    /// The scores that an artifact has, in the site's order.
    mutating func scores(of artifact: Artifact, _ scores: [TableLabels.Score]) {
        key("scores")
        object {
            for score in scores {
                if let number = artifact.score(score.key) { $0.member(score.key, number) }
            }
        }
    }

    /// The further rows of an artifact, as text.
    mutating func furtherFacts(of artifact: Artifact) {
        key("facts")
        object {
            for label in artifact.furtherLabels.sorted() { $0.member(label, artifact.text(.further(label))) }
        }
    }

    mutating func provenance(_ provenance: Provenance) {
        object {
            $0.member("file", provenance.file)
            $0.member("line", provenance.line)
            $0.member("checked", provenance.checked?.description)
        }
    }
}
