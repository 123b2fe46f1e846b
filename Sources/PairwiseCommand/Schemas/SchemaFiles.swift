/// The JSON Schemas as files of a project, where its own files can name them: without a network, and of this very version.
enum SchemaFiles {
    /// Relative to the project.
    static let folder = "schemas/"

    static let all = SchemaCommand.Kind.allCases.map { kind in (path: name(of: kind), text: kind.schema) }

    static func name(of kind: SchemaCommand.Kind) -> String { "\(kind.rawValue).schema.json" }

    /// The comment by which editors with YAML support find the schema of a file in a folder of `Content/`.
    static func reference(to kind: SchemaCommand.Kind) -> String {
        "# yaml-language-server: $schema=\(kind == .site ? "../" : "../../")\(folder)\(name(of: kind))"
    }
}
