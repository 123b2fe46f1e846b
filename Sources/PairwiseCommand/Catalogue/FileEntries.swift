extension DiagnosticEntry {
    static let file: [DiagnosticEntry] = [
        DiagnosticEntry(
            "empty-file", .error,
            meaning: "The file holds nothing, or nothing but blanks.",
            remedy: "Delete it, or save the text again.",
            example: """
                Content/sources/a.txt:1:1: error: empty file [empty-file]
                  = help: delete it, or save the comparison text again
                """),
        DiagnosticEntry(
            "not-text", .error,
            meaning: "The bytes are no UTF-8 text: a picture, a UTF-16 file, or a text with a NUL byte in it.",
            remedy: "Save the file as UTF-8 text, or move it to `Content/static/` when it is to be copied as it is.",
            example: """
                Content/sources/a.txt:1:1: error: not a text file: byte 4 is NUL [not-text]
                  = help: save it as UTF-8 text
                """),
        DiagnosticEntry(
            "bad-utf8", .error,
            meaning: "Some bytes are not UTF-8. The rest is read, and each such byte is shown as �.",
            remedy: "Save the file as UTF-8 in your editor.",
            example: """
                Content/sources/a.txt:4:13: error: bytes that are not UTF-8; they are shown as U+FFFD [bad-utf8]
                4 | | Type | Mod�l | Tool |
                  |             ^
                  = help: save it as UTF-8
                """),
        DiagnosticEntry(
            "unreadable-file", .error,
            meaning: "The system does not hand the file out: no permission, a link that leads nowhere, a pipe.",
            remedy: "See that it is there and that you may read it.",
            example: """
                Content/artifacts/zig.md:1:1: error: file cannot be read: No such file or directory [unreadable-file]
                  = help: see that it is there, and that you may read it
                """),
        DiagnosticEntry(
            "unread-kind", .warning,
            meaning: "A file in a folder of `Content/` that takes files of other endings.",
            remedy: "Give it another ending, move it to `Content/static/`, or take it out of `Content/`.",
            example: """
                Content/artifacts/zig.docx:1:1: warning: file is not read: Content/artifacts takes .md files [unread-kind]
                  = help: move it below Content/static/, from where it is copied, or give it another ending
                """),
        DiagnosticEntry(
            "unread-place", .warning,
            meaning: "A file of `Content/` that lies in none of the folders that are read.",
            remedy: """
                Move it into the folder it was meant for. Files to be copied as they are go into `Content/static/`.
                """,
            example: """
                Content/artefacts/zig.md:1:1: warning: file is not read: nothing is taken from this place [unread-place]
                  = help: Content/ holds site.yml and the folders sources, artifacts, capabilities, comparisons, pages and static
                """),
        DiagnosticEntry(
            "file-not-slug", .error,
            meaning: "A file of `artifacts/` or `capabilities/` has a name that cannot be its address.",
            remedy: "Rename it as the message says. The name that readers see stands in the file, as `name`.",
            example: """
                Content/artifacts/Zig Lang.md:1:1: error: file name is no slug; name it 'zig-lang.md' [file-not-slug]
                """),
        DiagnosticEntry(
            "folder-index", .warning,
            meaning:
                "`_index.md` is the page of a folder in Hugo. Below `pages/` it is here as well; the lists of artifacts, capabilities and comparisons are made.",
            remedy: "Write what it says as a page (`Content/pages/…`), or on the home page (`Content/pages/index.md`).",
            example: """
                Content/artifacts/_index.md:1:1: warning: file is not read: the list of artifacts has no text of its own [folder-index]
                  = help: write a page below Content/pages/, and link to it
                """),
    ]
}
