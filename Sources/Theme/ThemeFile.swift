/// One file of the theme that is built into the executable: this repository's own `Templates/`.
package struct ThemeFile: Sendable {
    /// Relative to `Templates/`: `pair.mustache`, `assets/style.css`.
    package let path: String
    package let text: String

    /// Every file of the theme, by path.
    package static var all: [ThemeFile] { builtIn }
}
