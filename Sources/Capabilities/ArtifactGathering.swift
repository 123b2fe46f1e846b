import Digests
import Parallel
import Reading

/// Joins what all sources say about each artifact.
///
/// An artifact of which the sources are the very same readings as for a former graph is taken over from there: after an edit
/// that is all but one.
struct ArtifactGathering: Sendable {
    /// By slug.
    let artifacts: [Artifact]
    /// By artifact, then as its sources list them.
    let statements: [StatementPool.Entry]
    /// Of the words of all statements, and of whose they are.
    let words: Digest
    /// Of what all statements claim of others, and of whose they are.
    let claims: Digest
    /// Whether an editor pinned any statement.
    let hasPins: Bool
    let slugs: [Slug]
    private let gathered: [Gathered]

    /// What the sources of one artifact say, whatever those of others do.
    private final class Gathered: Sendable {
        let sources: ArtifactSources
        let observations: [(FactKey, Observation)]
        let statements: [PooledStatement]
        /// Of its further rows, as written and in lower case, as often as they stand there.
        let labels: [(label: String, lowercased: String)]
        let words: Digest
        let claims: Digest
        let hasPins: Bool

        init(_ sources: ArtifactSources) {
            self.sources = sources
            observations = sources.observations
            statements = sources.statements
            labels = observations.compactMap { key, _ in
                guard case .further(let label) = key else { return nil }
                return (label, label.lowercased())
            }
            words = Self.digest(of: statements, \.wordsDigest)
            claims = Self.digest(of: statements, \.claimDigest)
            hasPins = statements.contains { $0.text.pin != nil }
        }

        private static func digest(of statements: [PooledStatement], _ part: (CapabilityText) -> Digest) -> Digest {
            var builder = DigestBuilder()
            builder.add(statements) { $0.add(part($1.text)) }
            return builder.digest
        }
    }

    /// - Parameters:
    ///   - slugs: ascending; an artifact's index is its place here.
    ///   - sources: by artifact.
    ///   - former: of a former graph; the result does not depend on it.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(slugs: [Slug], sources: [ArtifactSources], former: ArtifactGathering?, jobs: Int) {
        let places = former.map { former in Self.places(of: slugs, among: former.slugs) }
        let gathered = sideBySide(slugs.count, jobs: jobs, chunk: 64) { range in
            range.map { index in
                if let former, let place = places?[index], former.gathered[place].sources.isSame(as: sources[index]) {
                    return former.gathered[place]
                }
                return Gathered(sources[index])
            }
        }.flatMap(\.self)
        var starts = [0]
        for one in gathered { starts.append(starts[starts.count - 1] + one.statements.count) }
        let spellings = Self.spellings(ofLabelsIn: gathered)
        let ends = starts
        artifacts = sideBySide(slugs.count, jobs: jobs, chunk: 64) { range in
            range.map { index in
                let one = gathered[index]
                let statements = ends[index]..<ends[index + 1]
                if let former, let place = places?[index], former.gathered[place] === one {
                    let known = former.artifacts[place]
                    let spelled = known.furtherLabels.allSatisfy { spellings[$0.lowercased()] == $0 }
                    if spelled, known.statements.first ?? statements.lowerBound == statements.lowerBound { return known }
                }
                return Self.artifact(slugs[index], one, statements, spellings)
            }
        }.flatMap(\.self)
        var entries: [StatementPool.Entry] = []
        entries.reserveCapacity(starts[starts.count - 1])
        for (index, one) in gathered.enumerated() {
            for statement in one.statements { entries.append(StatementPool.Entry(artifact: index, statement: statement)) }
        }
        statements = entries
        words = Self.digest(of: gathered, \.words)
        claims = Self.digest(of: gathered, \.claims)
        hasPins = gathered.contains(where: \.hasPins)
        self.gathered = gathered
        self.slugs = slugs
    }

    private static func digest(of gathered: [Gathered], _ part: (Gathered) -> Digest) -> Digest {
        var builder = DigestBuilder()
        builder.add(gathered) { $0.add(part($1)) }
        return builder.digest
    }

    /// Where each slug stands in another list; both ascending.
    private static func places(of slugs: [Slug], among others: [Slug]) -> [Int?] {
        var place = 0
        return slugs.map { slug in
            while place < others.count, others[place] < slug { place += 1 }
            return place < others.count && others[place] == slug ? place : nil
        }
    }

    private static func artifact(_ slug: Slug, _ gathered: Gathered, _ statements: Range<Int>, _ spellings: [String: String]) -> Artifact {
        let sources = gathered.sources
        let file = sources.edited
        let about = RecordsOfArtifact(sources.records)
        let names = sources.names
        let name = file?.name ?? mostCommon(names, slug: slug)
        var grouped: [FactKey: [Observation]] = [:]
        var labels: [String] = []
        for (key, observation) in gathered.observations {
            var key = key
            if case .further(let label) = key {
                let spelling = spellings[label.lowercased()] ?? label
                key = .further(spelling)
                if grouped[key] == nil { labels.append(spelling) }
            }
            grouped[key, default: []].append(observation)
        }
        return Artifact(
            slug: slug, name: name, aliases: Set((file?.aliases ?? []) + names + about.aliases).subtracting([name]).sorted(),
            url: file?.url ?? about.url, tags: file.flatMap { $0.tags.isEmpty ? nil : $0.tags } ?? about.tags,
            introduction: file?.introduction, externalSources: file?.sources ?? [],
            facts: Dictionary(uniqueKeysWithValues: grouped.map { ($0, Fact(resolving: $1, of: $0)) }),
            furtherLabels: labels, files: sources.files, statements: Array(statements), hasEditedList: file?.capabilities != nil,
            listedByOne: sources.listedByOne)
    }

    /// The spelling that most sources use; among equals one that gives the slug, then the first by UTF-8 order.
    private static func mostCommon(_ names: [String], slug: Slug?) -> String {
        let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        let equals = counts.filter { $0.value == most }.keys.sorted()
        return equals.first { Slug(of: $0) == slug } ?? equals.first ?? ""
    }

    /// Further rows whose labels differ in capitals only are one fact, on every artifact: under the spelling that most
    /// values stand under. By the label in lower case.
    private static func spellings(ofLabelsIn gathered: [Gathered]) -> [String: String] {
        var labels: [String: [String]] = [:]
        for (label, lowercased) in gathered.lazy.flatMap(\.labels) { labels[lowercased, default: []].append(label) }
        return labels.mapValues { mostCommon($0, slug: nil) }
    }
}
