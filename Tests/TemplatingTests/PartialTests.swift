import Templating
import Testing

@Suite struct PartialTests {
    @Test func `a partial sees the data of its place`() {
        #expect(rendered("{{#a}}{{>parts/card}}{{/a}}", ["a": [["n": "1"], ["n": "2"]]], ["parts/card": "[{{n}}]"]) == "[1][2]")
    }

    @Test func `a partial alone on its line indents its lines, but not values or empty lines`() {
        #expect(
            rendered("<a>\n  {{>p}}\n</a>", ["v": "1\n2"], ["p": "{{v}}\n\n<b>\n{{#v}}\n\t{{v}}\n{{/v}}\n"])
                == "<a>\n  1\n2\n\n  <b>\n  \t1\n2\n</a>")
    }

    @Test func `indentations add up, and an inline partial has none`() {
        #expect(rendered(" {{>a}}\n", [:], ["a": "a\n  {{>b}}\n-{{>b}}\n", "b": "b\nb\n"]) == " a\n   b\n   b\n -b\nb\n\n")
    }

    @Test func `an indented line that starts with a tag is indented before it`() {
        #expect(
            rendered("  {{>p}}\n", ["x": true, "v": "v"], ["p": "{{#x}}a{{/x}}\n{{v}}\n{{>q}}!\n", "q": "q"])
                == "  a\n  v\n  q!\n")
    }

    @Test func `a partial can call itself as deep as the data goes`() {
        let tree: Value = ["n": "1", "kids": [["n": "2", "kids": [["n": "3", "kids": []]]]]]
        #expect(rendered("{{>node}}", tree, ["node": "{{n}}({{#kids}}{{>node}}{{/kids}})"]) == "1(2(3()))")
    }

    @Test func `a star takes the template's name from the data`() {
        #expect(
            rendered(
                "{{#all}}{{>*kind}}{{/all}}", ["all": [["kind": "a"], ["kind": "b"], ["kind": .null]]], ["a": "A", "b": "B"])
                == "AB")
        #expect(rendered("{{<*kind}}{{$x}}1{{/x}}{{/*kind}}", ["kind": "a"], ["a": "<{{$x}}{{/x}}>"]) == "<1>")
    }

    @Test func `a template that calls itself without end is stopped with its page`() {
        let page = Page("a{{>loop}}z", [:], ["loop": "{{>loop}}{{>loop}}"])
        #expect(page.output == "a")
        #expect(
            page.faults == """
                loop.mustache:1:4: error: template 'loop' is called more than 400 levels deep; the page ends here [endless-recursion]
                1 | {{>loop}}{{>loop}}
                  |    ^~~~
                  = help: a template that calls itself needs a section around the call that ends up empty

                """)
    }
}
