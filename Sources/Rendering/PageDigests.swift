import Capabilities
import Digests
import Parallel
import Planning
import Reading

/// For each page a digest of all that it shows: where it is that of a former build, the page's files are the same.
///
/// What stands near is taken whole, so that nothing can be missed: an artifact with the bytes of all files that speak of it,
/// and with all that other files decide: its name, how its labels are spelt, what its statements are matched to, who is near.
/// A page that shows a little of everything has no digest.
/// - Cost: one pass over artifacts, statements and pairs; texts are not read, but those in which somebody is named.
package struct PageDigests: Sendable {
    private let site: SiteContext
    private let references: References
    /// Of what every page shows: the settings, the theme.
    private let common: Digest
    /// By artifact: what it is. Nil where a file was not read whole.
    private let artifacts: [Digest?]
    /// By artifact: what it is, and who is near it.
    private let surroundings: [Digest?]
    /// By artifact: what others claim of it.
    private let mentions: [Digest]
    /// Of the list of all parts of the matrix, which each of them shows.
    private let matrices: Digest

    /// - Parameter theme: of all templates and assets.
    init(of site: SiteContext, theme: Digest, jobs: Int) {
        self.site = site
        var common = DigestBuilder()
        common.add(theme)
        common.add(site.sources.settingsDigest != nil)
        if let settings = site.sources.settingsDigest { common.add(settings) }
        common.add(site.settings.baseURL)
        self.common = common.digest
        let references = References(of: site)
        self.references = references
        let all = sideBySide(site.graph.artifacts.count, jobs: jobs, chunk: 64) { range in
            range.map { index in
                let own = Self.artifact(index, references)
                return (own, own.map { Self.surroundings(of: index, $0, references) }, Self.mentions(of: index, references))
            }
        }.flatMap(\.self)
        artifacts = all.map(\.0)
        surroundings = all.map(\.1)
        mentions = all.map(\.2)
        var matrices = DigestBuilder()
        matrices.add(site.plan.matrices) { builder, matrix in
            builder.add(matrix.route.description)
            builder.add(matrix.artifacts.count)
            builder.add(matrix.type.map { site.plan.types[$0].label })
        }
        self.matrices = matrices.digest
    }

    /// Nil for a page that is to be rendered in any case.
    package func digest(of page: PagePlan) -> Digest? {
        var builder = DigestBuilder()
        builder.add(common)
        builder.add(page.route.description)
        builder.add(page.isIndexed)
        let isWhole =
            switch page.kind {
            case .home, .artifacts, .comparisons, .capabilities, .matrix, .search, .notFound: false
            case .artifact(let index): addArtifact(index, to: &builder)
            case .pair(let index): addPair(index, to: &builder)
            case .capability(let index): addCapability(index, to: &builder)
            case .type(let index): addType(index, to: &builder)
            case .matrixPart(let index): addMatrix(index, to: &builder)
            case .page(let index): add(site.sources.readings.digest(of: site.sources.pages[index].file), to: &builder)
            }
        return isWhole ? builder.digest : nil
    }

    // MARK: Pages

    /// - Returns: whether there is something to add.
    private func add(_ digest: Digest?, to builder: inout DigestBuilder) -> Bool {
        guard let digest else { return false }
        builder.add(digest)
        return true
    }

    /// The artifact's JSON also tells how sure its statements stand where they are.
    private func addArtifact(_ index: Int, to builder: inout DigestBuilder) -> Bool {
        builder.add(site.graph.artifacts[index].statements) { builder, statement in
            builder.add(site.graph.statements[statement].confidence.bitPattern)
        }
        builder.add(mentions[index])
        site.usual.add(to: &builder)
        return add(surroundings[index], to: &builder)
    }

    private func addPair(_ index: Int, to builder: inout DigestBuilder) -> Bool {
        let pair = site.plan.pairs[index]
        guard add(surroundings[pair.left], to: &builder), add(surroundings[pair.right], to: &builder) else { return false }
        addMentions(of: pair.right, by: pair.left, to: &builder)
        addMentions(of: pair.left, by: pair.right, to: &builder)
        builder.add(pair.shared)
        site.usual.add(to: &builder)
        builder.add(pair.files.count)
        for file in pair.files { guard references.add(file: file, to: &builder) else { return false } }
        builder.add(site.claims[pair.slug] ?? []) { builder, claim in
            builder.add(claim.file)
            builder.add(claim.line)
            // What its table denies is of its file, and so of the surroundings of both.
            if let winner = claim.winner { references.add(artifact: winner, to: &builder) }
        }
        guard let editorial = pair.editorial.map({ site.sources.comparisons[$0] }) else { return true }
        if case .artifact(let slug)? = editorial.pick, let picked = site.graph.artifact(slug) {
            references.add(artifact: picked, to: &builder)
        }
        return references.add(file: editorial.file, to: &builder)
    }

    private func addMentions(of artifact: Int, by speaker: Int, to builder: inout DigestBuilder) {
        let statements = site.graph.mentions[artifact].filter { site.graph.statements[$0].artifact == speaker }
        builder.add(statements) { references.add(mention: $1, to: &$0) }
    }

    private func addCapability(_ index: Int, to builder: inout DigestBuilder) -> Bool {
        let capability = site.graph.capabilities[index]
        references.add(capability: index, to: &builder)
        builder.add(capability.aliases) { $0.add($1) }
        builder.add(capability.explanation != nil)
        if let explanation = capability.explanation { references.add(explanation, to: &builder) }
        builder.add(capability.parent != nil)
        if let parent = capability.parent { references.add(capability: parent, to: &builder) }
        builder.add(site.children[index]) { references.add(capability: $1, to: &$0) }
        return capability.artifacts.allSatisfy { add(surroundings[$0], to: &builder) }
    }

    private func addType(_ index: Int, to builder: inout DigestBuilder) -> Bool {
        let type = site.plan.types[index]
        builder.add(type.label)
        return type.artifacts.allSatisfy { add(artifacts[$0], to: &builder) }
    }

    private func addMatrix(_ index: Int, to builder: inout DigestBuilder) -> Bool {
        builder.add(matrices)
        return site.plan.matrices[index].artifacts.allSatisfy { add(artifacts[$0], to: &builder) }
    }

    // MARK: Artifacts

    private static func artifact(_ index: Int, _ references: References) -> Digest? {
        let site = references.site
        let artifact = site.graph.artifacts[index]
        var builder = DigestBuilder()
        references.add(artifact: index, to: &builder)
        builder.add(artifact.aliases) { $0.add($1) }
        builder.add(artifact.furtherLabels) { $0.add($1) }
        builder.add(site.plan.type(of: index).map { site.plan.types[$0].label })
        builder.add(site.plan.type(of: index).map { site.plan.types[$0].slug.description })
        builder.add(artifact.files.count)
        for file in artifact.files { guard references.add(file: file, to: &builder) else { return nil } }
        builder.add(artifact.statements.count)
        for statement in artifact.statements.lazy.map({ site.graph.statements[$0] }) {
            references.add(capability: statement.capability, to: &builder)
            builder.add(statement.sources.count)
            for source in statement.sources {
                builder.add(source.file)
                builder.add(source.line)
            }
        }
        return builder.digest
    }

    private static func surroundings(of index: Int, _ own: Digest, _ references: References) -> Digest {
        let site = references.site
        var builder = DigestBuilder()
        builder.add(own)
        builder.add(site.alternatives(of: index).count)
        for other in site.alternatives(of: index) {
            references.add(artifact: other.artifact, to: &builder)
            builder.add(other.shared)
            builder.add(other.names.count)
            for name in other.names { references.add(capability: name, to: &builder) }
            builder.add(other.pair != nil)
        }
        // A capability's page names those near its artifacts of which not all is known.
        builder.add(site.plan.similarity.neighbours[index].count)
        for other in site.plan.similarity.neighbours[index] {
            references.add(artifact: other.artifact, to: &builder)
            builder.add(site.isComplete[other.artifact])
        }
        builder.add(site.pairs[index].count)
        for pair in site.pairs[index].lazy.map({ site.plan.pairs[$0] }) {
            for artifact in [pair.left, pair.right] {
                references.add(artifact: artifact, to: &builder)
                builder.add(site.isComplete[artifact])
            }
            builder.add(pair.shared)
        }
        return builder.digest
    }

    private static func mentions(of index: Int, _ references: References) -> Digest {
        var builder = DigestBuilder()
        builder.add(references.site.graph.mentions[index]) { references.add(mention: $1, to: &$0) }
        return builder.digest
    }

    /// What pages show of a thing that they link or cite. Made once for each thing: most stand on many pages.
    private struct References: Sendable {
        let site: SiteContext
        private let artifacts: [Digest]
        private let capabilities: [Digest]
        /// By path; a file of which not all bytes are known is missing.
        private let files: [String: Digest]

        init(of site: SiteContext) {
            self.site = site
            artifacts = site.graph.artifacts.map { artifact in
                var builder = DigestBuilder()
                builder.add(artifact.slug.description)
                builder.add(artifact.name)
                return builder.digest
            }
            capabilities = site.graph.capabilities.map { capability in
                var builder = DigestBuilder()
                builder.add(capability.slug.description)
                builder.add(capability.name)
                builder.add(capability.isDerived)
                builder.add(capability.artifacts.count)
                return builder.digest
            }
            files = site.sources.readings.digests.reduce(into: [:]) { files, read in
                var builder = DigestBuilder()
                builder.add(read.path)
                builder.add(read.digest)
                builder.add(site.dates.checked(file: read.path))
                files[read.path] = builder.digest
            }
        }

        func add(artifact index: Int, to builder: inout DigestBuilder) { builder.add(artifacts[index]) }

        func add(capability index: Int, to builder: inout DigestBuilder) { builder.add(capabilities[index]) }

        func add(_ prose: Prose, to builder: inout DigestBuilder) {
            prose.add(to: &builder)
        }

        /// A statement that speaks of somebody else.
        func add(mention index: Int, to builder: inout DigestBuilder) {
            let statement = site.graph.statements[index]
            add(artifact: statement.artifact, to: &builder)
            add(capability: statement.capability, to: &builder)
            if let claim = statement.text.versusAlternatives { add(claim, to: &builder) }
            builder.add(statement.sources) { builder, source in
                builder.add(source.file)
                builder.add(source.line)
                builder.add(site.dates.text(source.checked))
                builder.add(site.dates.checked(file: source.file))
            }
        }

        /// A file with all its bytes. Nothing, and false, when they are not known.
        func add(file: String, to builder: inout DigestBuilder) -> Bool {
            guard let digest = files[file] else { return false }
            builder.add(digest)
            return true
        }
    }
}
