import Templating
import Testing

@Suite struct SectionTests {
    @Test func `a section repeats for each item`() {
        #expect(rendered("{{#items}}<{{name}}>{{/items}}", ["items": [["name": "a"], ["name": "b"]]]) == "<a><b>")
    }

    @Test func `a dot is the item itself`() {
        #expect(rendered("{{#items}}{{.}},{{/items}}", ["items": ["a", "&", 3]]) == "a,&amp;,3,")
    }

    @Test func `lists inside lists are walked by dots`() {
        #expect(rendered("{{#rows}}{{#.}}{{.}}{{/.}};{{/rows}}", ["rows": [["1", "2"], [], ["3"]]]) == "12;;3;")
    }

    @Test(arguments: [Value.null, false, [], "", .markup([])])
    func `what is falsy skips a section and shows an inverted one`(value: Value) {
        #expect(rendered("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]) == "no")
    }

    @Test(arguments: [Value.bool(true), 0, "a", .markup([65]), ["", ""], [:]])
    func `all else is true`(value: Value) {
        #expect(rendered("{{^x}}no{{/x}}", ["x": value]) == "")
    }

    @Test func `an inner name hides an outer one`() {
        #expect(rendered("{{a}}{{#o}}{{a}}{{b}}{{/o}}{{a}}", ["a": "1", "b": "2", "o": ["a": "x"]]) == "1x21")
    }

    @Test func `a line with nothing but a section tag leaves no line`() {
        #expect(
            rendered("<ul>\n  {{#x}}\n  <li>{{.}}</li>\r\n\t{{/x}} \t\r\n</ul>", ["x": ["a", "b"]])
                == "<ul>\n  <li>a</li>\r\n  <li>b</li>\r\n</ul>")
    }

    @Test func `two tags on a line keep it`() {
        #expect(rendered(" {{#x}} {{/x}} \n", ["x": true]) == "   \n")
    }
}
