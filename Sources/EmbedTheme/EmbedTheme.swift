import Glibc
import PackagePlugin

/// Has `theme-embedder` turn Templates/ into a Swift file whenever one of its files changes.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates")
        let files = try Self.files(below: folder.path(percentEncoded: false), prefix: "")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding Templates/",
                executable: try context.tool(named: "theme-embedder").url,
                arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)] + files,
                inputFiles: files.map { folder.appending(path: $0) },
                outputFiles: [output])
        ]
    }

    /// Paths relative to `folder`, sorted; hidden files left out.
    private static func files(below folder: String, prefix: String) throws -> [String] {
        guard let directory = opendir(folder) else { throw Missing(folder: folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return try names.sorted().flatMap { name in
            let path = folder + "/" + name
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [prefix + name] }
            return try files(below: path, prefix: prefix + name + "/")
        }
    }

    private struct Missing: Error, CustomStringConvertible {
        let folder: String
        var description: String { "no folder \(folder)" }
    }
}
