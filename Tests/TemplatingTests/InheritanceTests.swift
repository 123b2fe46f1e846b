import Templating
import Testing

@Suite struct InheritanceTests {
    private let layout =
        "<html>\n<title>{{$title}}Site{{/title}}</title>\n{{$head}}{{/head}}\n<main>\n  {{$main}}\n  Nothing\n  {{/main}}\n</main>\n"

    @Test func `a block shows its own content where nobody fills it`() {
        #expect(rendered("{{>layout}}", [:], ["layout": layout]) == "<html>\n<title>Site</title>\n<main>\n  Nothing\n</main>\n")
    }

    @Test func `a page fills the blocks of its layout, with the indentation of the block`() {
        let page = """
            {{<layout}}
              {{$title}}{{name}} | Site{{/title}}
              {{$head}}
              <link>
              {{/head}}
              {{$main}}
                <h1>{{name}}</h1>
                  <p>
              {{/main}}
            {{/layout}}

            """
        #expect(
            rendered(page, ["name": "A&B"], ["layout": layout])
                == "<html>\n<title>A&amp;B | Site</title>\n<link>\n<main>\n  <h1>A&amp;B</h1>\n    <p>\n</main>\n")
    }

    @Test func `the outermost page wins over the layouts between`() {
        let page = Page(
            "{{<b}}{{$x}}page{{/x}}{{/b}}", [:],
            ["b": "{{<a}}{{$x}}b{{/x}}{{$y}}b{{/y}}{{/a}}", "a": "{{$x}}a{{/x}} {{$y}}a{{/y}} {{$z}}a{{/z}}"])
        #expect(page == Page("page b a"))
    }

    @Test func `what fills a block can hold a block for its own callers`() {
        let others: KeyValuePairs = [
            "mid": "{{<base}}{{$body}}<{{$inner}}mid{{/inner}}>{{/body}}{{/base}}", "base": "{{$body}}{{/body}}",
        ]
        #expect(rendered("{{<mid}}{{/mid}}", [:], others) == "<mid>")
        #expect(rendered("{{<mid}}{{$inner}}page{{/inner}}{{/mid}}", [:], others) == "<page>")
    }

    @Test func `a block that fills itself does not go round in circles`() {
        #expect(rendered("{{<p}}{{$a}}({{$a}}own{{/a}}){{/a}}{{/p}}", [:], ["p": "{{$a}}{{/a}}"]) == "(own)")
    }

    @Test func `a block is filled with the data of the layout's place`() {
        #expect(
            rendered(
                "{{<p}}{{$b}}{{n}}{{/b}}{{/p}}", ["n": "page", "list": [["n": "1"], ["n": "2"]]],
                ["p": "{{#list}}{{$b}}{{/b}}{{/list}}"]) == "12")
    }

    @Test func `between a parent's tags only blocks count`() {
        #expect(
            rendered("{{<p}} text {{#x}}{{$b}}no{{/b}}{{/x}} {{! note }}{{$b}}yes{{/b}} {{/p}}", [:], ["p": "{{$b}}{{/b}}"])
                == "yes")
    }

    @Test func `an indented parent indents all of its lines`() {
        #expect(
            rendered("a\n  {{<p}}\n  {{$b}}\n  1\n    2\n  {{/b}}\n  {{/p}}\nz", [:], ["p": "<\n {{$b}}{{/b}}\n>\n"])
                == "a\n  <\n   1\n     2\n  >\nz")
    }

    @Test func `a partial passes on what fills its blocks`() {
        #expect(rendered("{{<p}}{{$b}}1{{/b}}{{/p}}", [:], ["p": "{{>q}}", "q": "{{$b}}0{{/b}}"]) == "1")
    }
}
