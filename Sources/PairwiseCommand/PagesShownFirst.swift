import Diagnostics
import Planning
import Publishing

/// The pages that somebody looks at while a development server builds: they are rendered and put in their place before all
/// others, so that nobody waits for the rest of a large site.
struct PagesShownFirst: Sendable {
    /// Their files.
    private let wanted: [String]
    /// Called with the files that are of this build already, when one of the pages differs from what was there.
    private let show: @Sendable ([String]) -> Void
    /// What each file held before.
    private var former: [(path: String, bytes: [UInt8])] = []

    /// Whether somebody sees pages of this build already.
    var areShown: Bool { !former.isEmpty }

    init(_ wanted: [String], show: @escaping @Sendable ([String]) -> Void) {
        (self.wanted, self.show) = (wanted, show)
    }

    /// Nothing is shown where a page has a fault: the build may keep the site that is there.
    mutating func render(from site: Site, to folder: Destination) throws(PublishingError) {
        var made: [(path: String, bytes: [UInt8])] = []
        for path in wanted {
            guard let page = Route(file: path).flatMap(site.plan.page) else { continue }
            var faults = DiagnosticList()
            let bytes = site.renderer.html(of: page, reporting: &faults)
            guard faults.all.isEmpty else { return }
            made.append((path, bytes))
        }
        for (path, bytes) in made {
            if let old = try folder.replace(path, with: bytes) { former.append((path, old)) }
        }
        // The theme is that of before, so that its files are there.
        if areShown { show(made.map(\.path) + site.assets.files.map(\.path)) }
    }

    /// Puts back what was there.
    mutating func takeBack(in folder: Destination) throws(PublishingError) {
        for (path, bytes) in former { _ = try folder.replace(path, with: bytes) }
        former = []
    }
}
