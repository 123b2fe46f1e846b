import Diagnostics
import Planning
import Reading

/// A reference of a stylesheet or script to what is no asset: a file beside the assets, or nothing.
struct StrayReference: Sendable {
    let place: SourceRange
    /// Without `?query` and `#mark`.
    let written: String
    /// From the site's root.
    let path: String
    /// The file that it stands in, from the site's root.
    let file: String

    var folder: [Substring] { file.split(separator: "/").dropLast() }

    /// The first to each target.
    /// - Parameter path: of the file, from the site's root.
    static func all(of references: [AssetReference], in source: @autoclosure () -> SourceFile, at path: String) -> [StrayReference] {
        guard !references.isEmpty else { return [] }
        let source = source()
        var met: Set<String> = []
        return references.filter { met.insert($0.path).inserted }.map { reference in
            let written = reference.range.lowerBound..<reference.name.upperBound
            return StrayReference(
                place: source.range(written), written: String(decoding: source.bytes[written], as: UTF8.self), path: reference.path,
                file: path)
        }
    }
}

/// What stylesheets and scripts of the theme refer to and neither the theme nor `Content/static/` has.
package struct DeadAssets: Sendable {
    private let strays: [StrayReference]
    /// Assets and static files, from the site's root.
    private let known: [String]

    /// Whether there is nothing to ask the site's addresses for.
    package var isEmpty: Bool { strays.isEmpty }

    /// More have one cause, and each suggestion is a look at all files.
    private static let suggestionsMax = 100
    /// The names of its files are known only when it is made.
    private static let searchFolder = "search/"

    package init(of assets: Assets, beside staticFiles: [StaticFile]) {
        let statics = Set(staticFiles.map(\.path))
        strays = assets.strays.filter { !statics.contains($0.path) && !$0.path.hasPrefix(Self.searchFolder) }
        known = strays.isEmpty ? [] : assets.paths + staticFiles.map(\.path)
    }

    package func report(_ links: SiteLinks, to diagnostics: inout DiagnosticList) {
        for (index, stray) in strays.filter({ !links.has("/" + $0.path) }).enumerated() {
            let nearest = index < Self.suggestionsMax ? nearest(to: stray) : nil
            diagnostics.report(AssetFault.deadAsset(stray.written, nearest: nearest), at: stray.place)
        }
    }

    /// A file of the same name elsewhere, else one of nearly the same name; as the file would say it.
    private func nearest(to stray: StrayReference) -> String? {
        let name = stray.path.split(separator: "/").last
        let folder = stray.folder
        let addresses = known.filter { $0 != stray.file }.map { Self.relative($0, to: folder) }
        let wanted = Self.relative(stray.path, to: folder)
        let found = addresses.first { $0.split(separator: "/").last == name } ?? nearestName(to: wanted, among: addresses)
        return found.map { stray.written.hasPrefix("./") && !$0.hasPrefix("../") ? "./" + $0 : $0 }
    }

    /// `assets/fonts/a.woff2` from `assets/css` is `../fonts/a.woff2`
    private static func relative(_ path: String, to folder: [Substring]) -> String {
        let parts = path.split(separator: "/")
        let common = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
        return (folder.dropFirst(common).map { _ in ".." } + parts.dropFirst(common)).joined(separator: "/")
    }
}
