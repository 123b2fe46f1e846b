extension DiagnosticEntry {
    static let page: [DiagnosticEntry] = [
        DiagnosticEntry(
            "route-taken", .error,
            meaning: "Two pages would have one address.",
            remedy: "Rename the file.",
            example: """
                Content/pages/about.md:1:1: error: address '/about/' belongs to pages/About.md [route-taken]
                  = help: rename the file
                """),
        DiagnosticEntry(
            "same-artifact-twice", .error,
            meaning: "A comparison names one artifact as both sides.",
            remedy: "Name another artifact as `left` or `right`.",
            example: """
                Content/comparisons/1.md:3:8: error: 'zig' is compared with itself [same-artifact-twice]
                3 | right: zig
                  |        ^~~
                  = help: name another artifact as 'left' or 'right'
                """),
        DiagnosticEntry(
            "comparison-twice", .error,
            meaning: "Two files in `Content/comparisons/` are about one pair.",
            remedy: "Join the two.",
            example: """
                Content/comparisons/2.md:2:7: error: pair is written about in comparisons/1.md already [comparison-twice]
                2 | left: rust
                  |       ^~~~
                  = help: join the two files
                """),
        DiagnosticEntry(
            "pick-outside-pair", .error,
            meaning: "`pick` names an artifact that is neither of the two.",
            remedy: "Write one of the two slugs, or `none`.",
            example: """
                Content/comparisons/1.md:4:7: error: 'ada' is neither of the two; 'pick' takes one of them, or none [pick-outside-pair]
                4 | pick: ada
                  |       ^~~
                """),
        DiagnosticEntry(
            "dead-link", .error,
            meaning: "A link that you wrote leads to a page or file that the site does not have.",
            remedy: "Take the suggested address, or write the page.",
            example: """
                Content/pages/about.md:4:11: error: dead link: the site has no '/artifacts/zigg/'; did you mean '/artifacts/zig/'? [dead-link]
                4 | See [Zig](/artifacts/zigg/).
                  |           ^~~~~~~~~~~~~~~~
                """),
        DiagnosticEntry(
            "static-file-in-the-way", .error,
            meaning: "A file of `Content/static/` has the path of a file that the build makes.",
            remedy: "Rename it, or move it into a folder of its own.",
            example: """
                Content/static/index.html:1:1: error: static file stands in the way of '/index.html', which the build makes [static-file-in-the-way]
                  = help: rename it, or move it into a folder of its own
                """),
        DiagnosticEntry(
            "over-budget", .error,
            meaning: """
                The site is larger than `budgets` of site.yml allows: `page` the HTML of a page, `file` any one file, `files` their \
                number, `site` all together. The published site stays as it was.
                """,
            remedy: "Make it smaller (pictures, `pairs: nearest`, long texts), or raise the budget.",
            example: """
                Content/site.yml:2:10: error: the site has 26 files, and 'budgets' allows 20 [over-budget]
                2 |   files: 20
                  |          ^~
                  = help: make less of it, or raise the budget
                """),
    ]
}
