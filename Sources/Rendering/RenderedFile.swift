/// One file of the built site.
package struct RenderedFile: Sendable {
    /// Relative to the output folder: `compare/a-vs-b/index.html`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
