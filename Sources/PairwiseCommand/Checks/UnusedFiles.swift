import Diagnostics
import Reading
import Rendering
import Templating
import Theme

/// Templates and assets of the project that nothing uses, and pictures of `static/` that neither a page nor a stylesheet shows.
///
/// A file that takes the place of one of the built-in theme is used as that one is.
struct UnusedFiles {
    let project: String

    func report(_ site: Site, _ rendered: RenderedPages, to diagnostics: inout DiagnosticList) throws(ReadingError) {
        let builtIn = Set(ThemeFile.all.map(\.path))
        let folder = project + "/" + ThemeFiles.folder
        let all = FileReading.isFolder(folder) ? try FileReading.files(below: folder) : []
        let own = all.filter { !builtIn.contains($0) }
        reportTemplates(own.filter { $0.hasSuffix(Self.ending) }, site.renderer.templates, builtIn, to: &diagnostics)
        reportOtherEndings(own, builtIn, to: &diagnostics)

        let linked = Set(Set(rendered.pages.lazy.flatMap(\.scan.links)).compactMap(Self.lastName))
        let uses = site.assets.uses.union(site.sources.staticFiles.flatMap(usesOfStatic))
        // A script may put an address together; what it names at all counts as used.
        let scripts = try texts(of: all.filter(AssetReference.isScript))
        let templates = try texts(of: all.filter { $0.hasSuffix(Self.ending) })
        for path in own where path.hasPrefix("assets/") && !uses.contains(path) {
            let name = Self.lastName(path) ?? path
            if linked.contains(where: { Self.isHashed($0, name) }) || scripts.contains(where: { $0.contains(name) }) { continue }
            let value = "assets." + AssetNames.name(of: String(path.dropFirst("assets/".count)))
            if templates.contains(where: { $0.contains(value) }) { continue }
            diagnostics.report(CheckFault.unusedAsset(path), at: SourceRange(file: ThemeFiles.folder + path))
        }
        for file in site.sources.staticFiles where Self.isPicture(file.path) && !uses.contains(file.path) {
            guard let name = Self.lastName(file.path), !linked.contains(name), !Self.isKnownToBrowsers(name) else { continue }
            if scripts.contains(where: { $0.contains(name) }) { continue }
            diagnostics.report(CheckFault.unusedAsset("/" + file.path), at: SourceRange(file: file.source))
        }
    }

    /// - Parameter paths: below `Templates/`.
    private func texts(of paths: [String]) throws(ReadingError) -> [String] {
        try paths.map { path throws(ReadingError) in
            String(decoding: try FileReading.bytes(of: project + "/" + ThemeFiles.folder + path), as: UTF8.self)
        }
    }

    /// What a stylesheet or script of `static/` refers to.
    private func usesOfStatic(_ file: StaticFile) -> [String] {
        guard file.path.hasSuffix(".css") || AssetReference.isScript(file.path) else { return [] }
        do throws(ReadingError) {
            return AssetReference.all(in: file.path, try FileReading.bytes(of: project + "/" + file.source)).map(\.path)
        } catch {
            // The build has reported it.
            return []
        }
    }

    private static let ending = ".mustache"

    private func reportTemplates(
        _ own: [String], _ library: TemplateLibrary, _ builtIn: Set<String>, to diagnostics: inout DiagnosticList
    ) {
        let names = builtIn.filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) }
        let reached = library.reached(from: names)
        for path in own {
            let name = String(path.dropLast(Self.ending.count))
            if reached.contains(name) { continue }
            let nearest = nearestName(to: name, among: names.sorted())
            diagnostics.report(CheckFault.unusedTemplate(name, nearest: nearest), at: SourceRange(file: ThemeFiles.folder + path))
        }
    }

    /// `page.html`, where the theme has a `page.mustache`.
    private func reportOtherEndings(_ own: [String], _ builtIn: Set<String>, to diagnostics: inout DiagnosticList) {
        for path in own where !path.hasSuffix(Self.ending) && !path.hasPrefix("assets/") {
            guard let dot = path.lastIndex(of: ".") else { continue }
            let meant = path[..<dot] + Self.ending
            guard builtIn.contains(String(meant)) else { continue }
            diagnostics.report(CheckFault.unusedTemplate(path, nearest: String(meant)), at: SourceRange(file: ThemeFiles.folder + path))
        }
    }

    /// `../img/a.png?1` → `a.png`
    private static func lastName(_ path: String) -> String? {
        path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map(String.init)
    }

    /// Whether an address names a file as the build names it: `logo.png` → `logo.1f0c9a3b.png`
    private static func isHashed(_ built: String, _ name: String) -> Bool {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let (stem, ending) = (name[..<dot] + ".", name[dot...])
        return built.hasPrefix(stem) && built.hasSuffix(ending) && built.count == stem.count + 8 + ending.count
    }

    private static func isPicture(_ path: String) -> Bool {
        ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"].contains(path.split(separator: ".").last?.lowercased() ?? "")
    }

    /// Asked for by their names, without a link.
    private static func isKnownToBrowsers(_ name: String) -> Bool {
        name.hasPrefix("favicon") || name.hasPrefix("apple-touch-icon")
    }
}
