import Glibc

/// Writes the files of a folder as one Swift file: `theme-embedder OUTPUT.swift FOLDER FILE…`.
///
/// Run by the EmbedTheme plug-in at build time; the file names are relative to the folder, in the order given.
@main
enum ThemeEmbedder {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { fail("usage: theme-embedder OUTPUT FOLDER FILE...") }
        var source = """
            // Made from Templates/ by theme-embedder; not to be edited.

            extension ThemeFile {
                static let builtIn: [ThemeFile] = [

            """
        for path in arguments[3...].sorted() {
            let text = contents(of: arguments[2] + "/" + path)
            // As many # as no run in the text can end.
            var fence = "#"
            while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
            source += "        ThemeFile(path: \"\(path)\", text: \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
        }
        source += "    ]\n}\n"
        guard let file = fopen(arguments[1], "w") else { fail("cannot write \(arguments[1])") }
        fputs(source, file)
        fclose(file)
    }

    private static func contents(of path: String) -> String {
        guard let file = fopen(path, "r") else { fail("cannot read \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while true {
            let byte = fgetc(file)
            if byte == EOF { break }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
        guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\r") else {
            fail("\(path): a theme's file is UTF-8 text with LF line ends")
        }
        return text
    }

    private static func fail(_ message: String) -> Never {
        let line = "theme-embedder: \(message)\n"
        write(STDERR_FILENO, line, line.utf8.count)
        exit(1)
    }
}
