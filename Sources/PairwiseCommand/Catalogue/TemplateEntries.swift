extension DiagnosticEntry {
    static let template: [DiagnosticEntry] = [
        DiagnosticEntry(
            "unclosed-tag", .error,
            meaning: "A tag is opened and its end is not found.",
            remedy: "Write the missing braces.",
            example: """
                Templates/page.mustache:1:4: error: tag '{{page.title</p>' is never closed; write '}}' at its end [unclosed-tag]
                1 | <p>{{page.title</p>
                  |    ^~~~~~~~~~~~~~~~
                """),
        DiagnosticEntry(
            "empty-tag", .error,
            meaning: "A tag has nothing between its braces.",
            remedy: "Write a name, or delete the tag.",
            example: """
                Templates/page.mustache:1:4: error: tag '{{ }}' names nothing [empty-tag]
                1 | <p>{{ }}</p>
                  |    ^~~~~
                  = help: write a name into it, or delete it
                """),
        DiagnosticEntry(
            "space-in-name", .error,
            meaning: "A name in a template is one word, with dots between its parts.",
            remedy: "Take the blank out.",
            example: """
                Templates/page.mustache:1:6: error: name 'page title' holds a space; a name is one word [space-in-name]
                1 | <p>{{page title}}</p>
                  |      ^~~~~~~~~~
                """),
        DiagnosticEntry(
            "bad-delimiters", .error,
            meaning: "A tag that sets other delimiters takes two words without `=`.",
            remedy: "Write `{{=<% %>=}}`.",
            example: """
                Templates/page.mustache:1:1: error: delimiters '<%' are not two words without '=' [bad-delimiters]
                1 | {{=<%=}}
                  | ^~~~~~~~
                  = help: write '{{=<% %>=}}' for tags like '<%name%>'
                """),
        DiagnosticEntry(
            "unclosed-section", .error,
            meaning: "A section is opened and not closed where it should be.",
            remedy: "Write the closing tag that the message names.",
            example: """
                Templates/page.mustache:1:1: error: section 'page' is never closed; write '{{/page}}' behind its content [unclosed-section]
                1 | {{#page}}<p>Words</p>
                  | ^~~~~~~~~
                """),
        DiagnosticEntry(
            "stray-close", .error,
            meaning: "A closing tag has no section to close.",
            remedy: "Correct its name, delete it, or open the section before it.",
            example: """
                Templates/page.mustache:1:25: error: 'pge' closes no open section; did you mean 'page'? [stray-close]
                1 | {{#page}}<p>Words</p>{{/pge}}{{/page}}
                  |                         ^~~
                """),
        DiagnosticEntry(
            "nested-too-deep", .error,
            meaning: "Sections stand inside each other more than 100 times.",
            remedy: "Move the inner ones into a template of their own and call it with `{{>name}}`.",
            example: """
                Templates/page.mustache:1:901: error: more than 100 sections are open here; the rest of the template is not read [nested-too-deep]
                1 | …e}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}{{#page}}
                  |                                                                                                                 ^~~~~~~~~
                  = help: move the inner sections into a template of their own and call it with '{{>name}}'
                """),
        DiagnosticEntry(
            "unknown-name", .error,
            meaning: """
                The page has no value of this name. Mustache would print nothing; here it is an error, so that a slip does \
                not become a gap. (`pairwise render`, whose data may leave things out, warns.)
                """,
            remedy: "Take the suggested name. [TEMPLATES.md](TEMPLATES.md) lists what each page's template sees.",
            example: """
                Templates/page.mustache:1:7: error: unknown name 'site.titel'; did you mean 'site.title'? [unknown-name]
                1 | <h1>{{site.titel}}</h1>
                  |       ^~~~~~~~~~
                  = page: /about/
                """),
        DiagnosticEntry(
            "no-text-to-show", .error,
            meaning: "The value is a list or an object, and has no text of its own.",
            remedy: "Open it as a section and show what is inside.",
            example: """
                Templates/page.mustache:1:7: error: 'page' is an object, which has no text to show [no-text-to-show]
                1 | <h1>{{page}}</h1>
                  |       ^~~~
                  = page: /about/
                  = help: open it with '{{#page}}' and show what is inside
                """),
        DiagnosticEntry(
            "unknown-template", .error,
            meaning: "No template has this name.",
            remedy: "Take the suggested name, or write the file in `Templates/`.",
            example: """
                Templates/page.mustache:1:4: error: unknown template 'layuot'; did you mean 'layout'? [unknown-template]
                1 | {{<layuot}}{{/layuot}}
                  |    ^~~~~~
                """),
        DiagnosticEntry(
            "endless-recursion", .error,
            meaning: "A template calls itself without end.",
            remedy: "Put a section around the call that ends up empty.",
            example: """
                Templates/page.mustache:1:4: error: template 'page' is called more than 400 levels deep; the page ends here [endless-recursion]
                1 | {{>page}}
                  |    ^~~~
                  = page: /about/
                  = help: a template that calls itself needs a section around the call that ends up empty
                """),
        DiagnosticEntry(
            "dead-asset", .warning,
            meaning: """
                A stylesheet or script of `Templates/assets/` refers to a file that neither that folder nor `Content/static/` has, \
                so that browsers will not find it: `url(…)`, `@import`, `image-set(…)`, `import`, `export … from`.
                """,
            remedy: """
                Take the suggested address, or put the file there. An address is relative to the file that holds it, as they lie in \
                the project; the build puts the hashed name in its place.
                """,
            example: """
                Templates/assets/style.css:1:23: warning: dead asset: there is no 'fonts/tex.woff2'; did you mean 'fonts/text.woff2'? [dead-asset]
                1 | @font-face { src: url(fonts/tex.woff2) }
                  |                       ^~~~~~~~~~~~~~~
                """),
        DiagnosticEntry(
            "asset-name-taken", .warning,
            meaning: """
                Two files of `Templates/assets/` have one name in templates, which is the path without its ending, and no stylesheet or \
                script shows the later one. The first by path has the name, what the built-in theme names before all others.
                """,
            remedy: "Rename one of the two.",
            example: """
                Templates/assets/brand.js:1:1: warning: asset 'brand.js' has no name in templates: 'assets.brand' is 'brand.css' [asset-name-taken]
                  = help: rename it; templates name an asset by its path without the ending
                """),
    ]
}
