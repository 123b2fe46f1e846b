import Templating
import Testing

@Suite struct InterpolationTests {
    @Test func `a text without tags comes out byte for byte`() {
        for text in ["", "\n", "a { b } c", "\r\n  two\r\n\r\n", "}} ünï 🦜 }", "\u{0}\t\u{7F}"] {
            #expect(rendered(text) == text)
        }
    }

    @Test func `a name shows its value, escaped`() {
        #expect(rendered("<b>{{name}}</b>", ["name": "R&D <\"it's\">"]) == "<b>R&amp;D &lt;&quot;it&#39;s&quot;&gt;</b>")
    }

    @Test(arguments: ["{{{name}}}", "{{& name }}", "{{{ name }}}"])
    func `three braces and an ampersand show a value as it is`(template: String) {
        #expect(rendered(template, ["name": "a<b"]) == "a<b")
    }

    @Test func `markup is never escaped`() {
        #expect(rendered("{{x}}{{{x}}}", ["x": .markup(Array("<i>".utf8))]) == "<i><i>")
    }

    @Test func `null shows nothing and is no fault`() {
        #expect(rendered("({{x}}{{x.y}})", ["x": .null]) == "()")
    }

    @Test func `numbers and truth values show as words`() {
        #expect(rendered("{{n}} {{yes}} {{no}}", ["n": 40, "yes": true, "no": false]) == "40 true false")
    }

    @Test func `a dotted name goes into objects`() {
        #expect(rendered("{{a.b.c}}", ["a": ["b": ["c": "deep"]]]) == "deep")
    }

    @Test func `a dotted name is looked for outwards by its first part only`() {
        let page = Page("{{#in}}{{a.b}}{{/in}}", ["a": ["b": "outer"], "in": ["a": ["c": "x"]]])
        #expect(page.output == "")
        #expect(page.faults.hasPrefix("page.mustache:1:10: error: unknown name 'a.b'; did you mean 'a.c'? [unknown-name]"))
    }

    @Test func `a name inside something false is null`() {
        #expect(rendered("({{a.b}}{{c.d}}{{e.f}})", ["a": false, "c": [], "e": ""]) == "()")
    }

    @Test func `delimiters can be changed and changed back`() {
        #expect(rendered("{{=<% %>=}}<% a %>{{a}}<%={{ }}=%>{{a}}", ["a": "1"]) == "1{{a}}1")
        #expect(rendered("{{=| |=}}|a||{a}||&a|", ["a": "&"]) == "&amp;&&")
    }

    @Test func `a comment shows nothing, over several lines too`() {
        #expect(rendered("a{{! no\n {{tag}}b") == "ab")
        #expect(rendered("a\n  {{! alone\n on its lines }}\nb") == "a\nb")
    }
}
