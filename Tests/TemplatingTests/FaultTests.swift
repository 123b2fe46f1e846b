import Templating
import Testing

/// One case per fault, with all that is printed.
@Suite struct FaultTests {
    @Test(arguments: [
        (
            "<a>\n  {{name</a>\n{{b.c}}",
            """
            page.mustache:2:3: error: tag '{{name</a>' is never closed; write '}}' at its end [unclosed-tag]
            2 |   {{name</a>
              |   ^~~~~~~~~~

            """
        ),
        (
            "{{{b}} {{b.c}} {{! note",
            """
            page.mustache:1:1: error: tag '{{{b}}' is never closed; write '}}}' at its end [unclosed-tag]
            1 | {{{b}} {{b.c}} {{! note
              | ^~~~~~
            page.mustache:1:16: error: tag '{{!' is never closed; write '}}' at its end [unclosed-tag]
            1 | {{{b}} {{b.c}} {{! note
              |                ^~~

            """
        ),
        (
            "a {{# }}b{{/}}",
            """
            page.mustache:1:3: error: tag '{{# }}' names nothing [empty-tag]
            1 | a {{# }}b{{/}}
              |   ^~~~~~
              = help: write a name into it, or delete it
            page.mustache:1:10: error: tag '{{/}}' names nothing [empty-tag]
            1 | a {{# }}b{{/}}
              |          ^~~~~
              = help: write a name into it, or delete it

            """
        ),
        (
            "{{ first name }}",
            """
            page.mustache:1:4: error: name 'first name' holds a space; a name is one word [space-in-name]
            1 | {{ first name }}
              |    ^~~~~~~~~~

            """
        ),
        (
            "{{=<%=}}{{b.c}}",
            """
            page.mustache:1:1: error: delimiters '<%' are not two words without '=' [bad-delimiters]
            1 | {{=<%=}}{{b.c}}
              | ^~~~~~~~
              = help: write '{{=<% %>=}}' for tags like '<%name%>'

            """
        ),
        (
            "{{#b}}\n  {{#b}}\n{{/b}}",
            """
            page.mustache:1:1: error: section 'b' is never closed; write '{{/b}}' behind its content [unclosed-section]
            1 | {{#b}}
              | ^~~~~~

            """
        ),
        (
            "{{#b}}{{^b}}\n{{/b}}{{/b}}{{#b}}{{^.}}\n{{/b}}",
            """
            page.mustache:2:19: error: section '.' is still open where 'b' closes on line 3; write '{{/.}}' before it [unclosed-section]
            2 | {{/b}}{{/b}}{{#b}}{{^.}}
              |                   ^~~~~~

            """
        ),
        (
            "{{#items}}\n{{/itmes}}{{/items}}",
            """
            page.mustache:2:4: error: 'itmes' closes no open section; did you mean 'items'? [stray-close]
            2 | {{/itmes}}{{/items}}
              |    ^~~~~

            """
        ),
        (
            "{{#items}}\n{{/other}}{{/items}}{{/b}}",
            """
            page.mustache:2:4: error: 'other' closes no open section; 'items' is open since line 1 [stray-close]
            2 | {{/other}}{{/items}}{{/b}}
              |    ^~~~~
            page.mustache:2:24: error: 'b' closes no open section [stray-close]
            2 | {{/other}}{{/items}}{{/b}}
              |                        ^
              = help: delete it, or open the section before it

            """
        ),
        (
            "ä {{bb.c}}{{titel}} {{#titel}}{{/titel}}{{items.x}}",
            """
            page.mustache:1:6: error: unknown name 'bb.c'; did you mean 'b.c'? [unknown-name]
            1 | ä {{bb.c}}{{titel}} {{#titel}}{{/titel}}{{items.x}}
              |     ^~~~
            page.mustache:1:14: error: unknown name 'titel'; did you mean 'title'? [unknown-name]
            1 | ä {{bb.c}}{{titel}} {{#titel}}{{/titel}}{{items.x}}
              |             ^~~~~
            page.mustache:1:25: error: unknown name 'titel'; did you mean 'title'? [unknown-name]
            1 | ä {{bb.c}}{{titel}} {{#titel}}{{/titel}}{{items.x}}
              |                        ^~~~~
            page.mustache:1:44: error: unknown name 'items.x' [unknown-name]
            1 | ä {{bb.c}}{{titel}} {{#titel}}{{/titel}}{{items.x}}
              |                                           ^~~~~~~
              = help: docs/TEMPLATES.md lists what the templates of each page see

            """
        ),
        (
            "{{items}}",
            """
            page.mustache:1:3: error: 'items' is a list, which has no text to show [no-text-to-show]
            1 | {{items}}
              |   ^~~~~
              = help: open it with '{{#items}}' and show what is inside

            """
        ),
        (
            "{{#b}}{{.}}{{/b}}",
            """
            page.mustache:1:9: error: '.' is an object, which has no text to show [no-text-to-show]
            1 | {{#b}}{{.}}{{/b}}
              |         ^
              = help: open it with '{{#.}}' and show what is inside

            """
        ),
        (
            "{{>crad}}{{>*title}}{{<nothing}}{{/nothing}}",
            """
            page.mustache:1:4: error: unknown template 'crad'; did you mean 'card'? [unknown-template]
            1 | {{>crad}}{{>*title}}{{<nothing}}{{/nothing}}
              |    ^~~~
            page.mustache:1:14: error: unknown template 'cart'; did you mean 'card'? [unknown-template]
            1 | {{>crad}}{{>*title}}{{<nothing}}{{/nothing}}
              |              ^~~~~
            page.mustache:1:24: error: unknown template 'nothing' [unknown-template]
            1 | {{>crad}}{{>*title}}{{<nothing}}{{/nothing}}
              |                        ^~~~~~~
              = help: a template is a file of Templates/, or one of the built-in theme

            """
        ),
    ])
    func `a fault is printed at its place`(template: String, printed: String) {
        let page = Page(template, ["b": ["c": "1"], "title": "cart", "items": ["a", "b"]], ["card": "", "page2": ""])
        #expect(page.faults == printed)
    }

    @Test func `sections nested too deeply are refused`() {
        let page = Page("a" + String(repeating: "{{#b}}", count: 5000) + "c", ["b": "1"])
        #expect(page.output == "a")
        #expect(
            page.faults.hasPrefix(
                "page.mustache:1:602: error: more than 100 sections are open here; the rest of the template is not read [nested-too-deep]"
            ))
        #expect(
            page.faults.hasSuffix("= help: move the inner sections into a template of their own and call it with '{{>name}}'\n"))
    }

    @Test func `several faults of one template are all reported, and the rest renders`() {
        let page = Page("{{a}} {{}} {{#x}} {{/y}} {{a}}", ["a": "1", "x": true])
        #expect(page.output == "1    1")
        #expect(page.faults.split(separator: "\n").filter { $0.contains("error:") }.count == 3)
    }

    @Test func `a fault that a section repeats is reported once`() {
        let page = Page("{{#l}}{{nmae}}{{/l}}", ["l": [["name": "a"], ["name": "b"]]])
        #expect(page.faults.split(separator: "\n").count == 3)
    }

    @Test func `a plain Mustache run only warns of what is not there`() {
        let page = Page("{{a}}{{>b}}", strictness: .plain)
        #expect(
            page.faults == """
                page.mustache:1:3: warning: unknown name 'a' [unknown-name]
                1 | {{a}}{{>b}}
                  |   ^
                page.mustache:1:9: warning: unknown template 'b' [unknown-template]
                1 | {{a}}{{>b}}
                  |         ^

                """)
    }
}
