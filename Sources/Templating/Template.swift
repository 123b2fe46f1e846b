import Diagnostics

/// One template of a library, compiled and linked.
///
/// A class, so that rendering passes a reference instead of copying tables; nothing in it changes.
final class Template: Sendable {
    let name: String
    /// Position in the library.
    let index: Int
    let file: SourceFile
    let program: TemplateProgram
    /// For each link of the program the position of its template in the library; nil where there is none.
    let targets: [Int?]
    /// Nil for a template that is of the kind of the page that it stands in.
    let ownEscaping: Escaping?

    init(name: String, index: Int, file: SourceFile, program: TemplateProgram, targets: [Int?]) {
        self.name = name
        self.index = index
        self.file = file
        self.program = program
        self.targets = targets
        ownEscaping = Escaping(whereverCalled: name)
    }
}
