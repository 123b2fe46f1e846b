extension DiagnosticEntry {
    static let graph: [DiagnosticEntry] = [
        DiagnosticEntry(
            "shared-slug", .warning,
            meaning: """
                Two names would have one address, and differ in a sign that tells things apart (`C`, `C++`). The later one \
                by name gets an address with a few letters more.
                """,
            remedy: "Write a file in `Content/artifacts/` for either, under the slug that you want.",
            example: """
                Content/sources/a.txt:1:1: warning: 'C++' and 'C' share the slug 'c'; 'C++' is given 'c-a7be7409' [shared-slug]
                  = help: write Content/artifacts/c-a7be7409.md with 'name: C++' to settle the address
                """),
        DiagnosticEntry(
            "spellings", .note,
            meaning: "A name is taken as another spelling of a known one.",
            remedy: "Nothing, if it is the same thing. Else write a file in `Content/artifacts/` for each.",
            example: """
                Content/sources/1.txt:1:1: note: 'Zig-Lang' is taken as 'Zig Lang' [spellings]
                """),
        DiagnosticEntry(
            "repeated-alias", .error,
            meaning: "A name or alias belongs to another artifact already. A name goes before an alias, and else the first file by path.",
            remedy: "Keep it in one of the two files.",
            example: """
                Content/artifacts/zag.md:3:11: error: alias 'Zig' belongs to 'zig' already [repeated-alias]
                3 | aliases: [Zig]
                  |           ^~~
                  = help: keep it in one of the two files
                """),
        DiagnosticEntry(
            "unknown-artifact", .error,
            meaning: "No source and no file speaks of an artifact with this slug.",
            remedy: "Take the suggested slug, or write `Content/artifacts/SLUG.md`.",
            example: """
                Content/comparisons/1.md:2:7: error: unknown artifact 'zgi'; did you mean 'zig'? [unknown-artifact]
                2 | left: zgi
                  |       ^~~
                """),
        DiagnosticEntry(
            "unknown-capability", .error,
            meaning: "No file in `Content/capabilities/` has this slug.",
            remedy: "Take the suggested slug, write the file, or drop the reference.",
            example: """
                Content/artifacts/zig.md:6:18: error: unknown capability 'hot-relaod'; did you mean 'hot-reload'? [unknown-capability]
                6 | ### Hot reload {#hot-relaod}
                  |                  ^~~~~~~~~~
                """),
        DiagnosticEntry(
            "parent-cycle", .error,
            meaning: "A capability is a part of itself, by way of its parents.",
            remedy: "Take `parent` out of one of the files.",
            example: """
                Content/capabilities/mail.md:3:9: error: 'mail' is its own ancestor [parent-cycle]
                3 | parent: mail
                  |         ^~~~
                  = help: take 'parent' out of one of the files that it leads through
                """),
        DiagnosticEntry(
            "no-such-statement", .error,
            meaning: "`includes` or `excludes` gives the opening words of a statement that the artifact does not have.",
            remedy: """
                Copy the first words of its title or description as the source writes them. `pairwise explain SLUG` shows \
                them.
                """,
            example: """
                Content/capabilities/build.md:4:5: error: no capability of 'zig' begins with 'Compiles D' [no-such-statement]
                4 |   - zig: Compiles D
                  |     ^~~
                  = help: copy the first words of its description
                """),
        DiagnosticEntry(
            "pinned-twice", .error,
            meaning: "Two places pin one statement to different capabilities.",
            remedy: "Keep one of the two.",
            example: """
                Content/capabilities/post.md:4:5: error: statement is pinned at Content/artifacts/zig.md:6 already [pinned-twice]
                4 |   - zig: Compiles
                  |     ^~~
                  = help: keep one of the two
                """),
        DiagnosticEntry(
            "one-artifact", .warning,
            meaning: "A text compares two names that mean one artifact, so there is no pair.",
            remedy: "If they are two things, take the name or alias out of the file in `Content/artifacts/`.",
            example: """
                Content/sources/a.txt:1:1: warning: 'Zig' and 'Ziglang' are both 'zig', so that there is no pair to compare [one-artifact]
                  = help: if they are two, write them with other letters, or take the alias of one of them out of Content/artifacts
                """),
        DiagnosticEntry(
            "facts-disagree", .note,
            meaning: """
                Sources give different values for one fact. The page shows the one that the rule chose, and says that \
                others exist.
                """,
            remedy: """
                Write the right value into the artifact's file: what is edited by hand wins. `pairwise explain SLUG FACT` \
                shows all values with their lines.
                """,
            example: """
                Content/sources/1.txt:4:1: note: sources disagree on 'rank' of 'oak': 45/100 in 1, 43/100 in 1; as many files give each, so the first file by path wins [facts-disagree]
                4 | | Rank | 45/100 | 20/100 |
                  | ^~~~~~~~~~~~~~~~~~~~~~~~~~
                  = help: write the right value into Content/artifacts/oak.md to settle it
                """),
    ]
}
