import Templating
import Testing

@Suite struct EscapingTests {
    @Test func `a template whose name ends in json is JSON wherever it is called, and what calls it is what it was`() {
        let value: Value = ["x": "a \"b\" \\ </script> & \n é"]
        let json = #"a \"b\" \\ \u003c/script> & \n é"#
        let page = rendered("<{{>p.json}}>&{{{x}}}", value, ["p.json": "{{x}}"])
        #expect(page == "<\(json)>&a \"b\" \\ </script> & \n é")
        #expect(rendered("{{>p.json}}{{x}}", ["x": "<"], ["p.json": "{{x}}"]) == #"\u003c&lt;"#)
        #expect(rendered("{{x}}", ["x": "<"], name: "a.json") == #"\u003c"#)
    }

    @Test func `the outermost template's name decides how text is escaped`() {
        let value: Value = ["x": "<*&'>"]
        #expect(rendered("{{x}}{{>p}}", value, ["p": "{{x}}"], name: "a") == "&lt;*&amp;&#39;&gt;&lt;*&amp;&#39;&gt;")
        #expect(rendered("{{x}}", value, name: "feed.xml") == "&lt;*&amp;&#39;&gt;")
        #expect(rendered("{{x}}{{>p}}", value, ["p": "{{x}}"], name: "a.md") == #"\<\*&'>\<\*&'>"#)
        #expect(rendered("{{x}}{{>p}}", value, ["p": "{{x}}"], name: "a.txt") == "<*&'><*&'>")
    }

    @Test func `HTML and XML never get a control character`() {
        #expect(rendered("{{x}}", ["x": "a\u{0}b\u{1B}c\td\ne\r"]) == "a\u{FFFD}b\u{FFFD}c\td\ne\r")
    }

    @Test(arguments: [
        // What starts markup anywhere.
        (#"a\b `c` *d* **e** ~~f~~"#, #"a\\b \`c\` \*d\* \*\*e\*\* \~\~f\~\~"#),
        ("[x](javascript:y) ![z](w)", #"\[x\](javascript:y) !\[z\](w)"#),
        ("a | b", #"a \| b"#),
        ("<script> 1 < 2 > 1", #"\<script> 1 \< 2 > 1"#),
        ("AT&T &amp; &#35; &x", "AT&T \\&amp; \\&#35; &x"),
        ("_a_ snake_case __b__", #"\_a\_ snake_case \_\_b\_\_"#),
        ("https://a.b www.c.d", #"https\://a.b www\.c.d"#),
        // What starts a block, at the start only.
        ("# a # b", ##"\# a # b"##),
        ("#1 of all", "#1 of all"),
        ("F #", ##"F \#"##),
        ("C#", "C#"),
        ("- a - b", #"\- a - b"#),
        ("---", #"\---"#),
        ("-5 °C", "-5 °C"),
        ("+ a", #"\+ a"#),
        ("+12", "+12"),
        ("> a > b", #"\> a > b"#),
        ("===", #"\==="#),
        ("1. a 2. b", #"1\. a 2. b"#),
        ("12) a", #"12\) a"#),
        ("1.21", "1.21"),
        (":-- x", #"\:-- x"#),
        // Lines and white space.
        ("a\n\n# b\r\nc", "a # b c"),
        ("    code  ", " code "),
        ("a\u{0}b", "a\u{FFFD}b"),
        ("Swift 6.3 – well-known, e.g. (this)!", "Swift 6.3 – well-known, e.g. (this)!"),
    ])
    func `text in Markdown stays text and stays readable`(text: String, expected: String) {
        #expect(rendered("{{x}}", ["x": .text(text)], name: "page.md") == expected)
    }
}
