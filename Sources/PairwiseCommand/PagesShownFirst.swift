import Diagnostics
import Planning
import Publishing

/// The pages that somebody looks at while a development server builds: they are rendered and put in their place before all
/// others, so that nobody waits for the rest of a large site.
struct PagesShownFirst: Sendable {
    /// Their files.
    private let wanted: [String]
    /// Called with those that are in their place, when they differ from what was there.
    private let show: @Sendable ([String]) -> Void
    /// What each file held before.
    private var former: [(path: String, bytes: [UInt8])] = []

    /// Whether somebody sees pages of this build already.
    var areShown: Bool { !former.isEmpty }

    init(_ wanted: [String], show: @escaping @Sendable ([String]) -> Void) {
        (self.wanted, self.show) = (wanted, show)
    }

    /// A page with a fault is left to the build, which may keep the site that is there.
    mutating func render(from site: Site, to folder: Destination) throws(PublishingError) {
        var whole: [String] = []
        var buffer: [UInt8] = []
        for path in wanted {
            guard let page = Route(file: path).flatMap(site.plan.page) else { continue }
            var faults = DiagnosticList()
            site.renderer.renderHTML(of: page, into: &buffer, reporting: &faults)
            guard faults.all.isEmpty else { return }
            if let bytes = try folder.replace(path, with: buffer) { former.append((path, bytes)) }
            whole.append(path)
        }
        if areShown { show(whole) }
    }

    /// Puts back what was there.
    mutating func takeBack(in folder: Destination) throws(PublishingError) {
        for (path, bytes) in former { _ = try folder.replace(path, with: bytes) }
        former = []
    }
}
