import Diagnostics
import Synchronization
import Templating
import Testing

/// What many pages show alike is rendered once, and shows what it would show rendered anew.
@Suite struct PartTests {
    /// Counts how often the values of a part were made.
    private final class Made: Sendable {
        let count = Mutex(0)
    }

    private let made = Made()
    private let memo = PartMemo()

    /// A part named `name`, which cites the sources 7 and 9.
    private func part(_ name: String, variant: Int = 0) -> Value {
        .part(
            Part(memo, variant: variant) { [made] in
                made.count.withLock { $0 += 1 }
                return ["name": .text(name), "sources": .list([["number": .number(7)], ["number": .number(9)]])]
            })
    }

    private func rendered(
        _ page: String, partial: String = "", _ values: [[(String, Value)]], numbers: [[Int]] = [], constants: Int = 0,
        name: String = "page", keeping: [Bool] = []
    ) -> [String] {
        var diagnostics = DiagnosticList()
        let library = TemplateLibrary(
            files: [("page", page), ("page.md", page), ("p", partial)].map {
                SourceFile(path: $0.0 + ".mustache", bytes: Array($0.1.utf8))
            }, reporting: &diagnostics)
        return values.enumerated().map { index, value in
            var bytes = PageBuffer()
            let cited = PageNumbers(index < numbers.count ? numbers[index] : [])
            library.render(
                name, .object(Record(value, constants: constants)), numbers: cited,
                keepsParts: index < keeping.count ? keeping[index] : true,
                into: &bytes, reporting: &diagnostics)
            return String(decoding: bytes.bytes, as: UTF8.self) + diagnostics.sorted.map(\.message).joined()
        }
    }

    private var times: Int { made.count.withLock { $0 } }

    @Test func `a partial on a part is rendered for the first page only`() {
        let pages = rendered("{{#x}}{{>p}}{{/x}}", partial: "<b>{{name}}</b>", [[("x", part("a & b"))], [("x", part("a & b"))]])
        #expect(pages == ["<b>a &amp; b</b>", "<b>a &amp; b</b>"])
        #expect(times == 1)
    }

    @Test(arguments: [([false, true, true], 2), ([true, false, false], 1), ([false, false, false], 3)])
    func `a page that keeps nothing takes what others kept`(keeping: [Bool], made: Int) {
        let page = [("x", part("a & b"))]
        let pages = rendered("{{#x}}{{>p}}{{/x}}", partial: "<b>{{name}}</b>", [page, page, page], keeping: keeping)
        #expect(pages == ["<b>a &amp; b</b>", "<b>a &amp; b</b>", "<b>a &amp; b</b>"])
        #expect(times == made)
    }

    @Test func `a section that calls nothing is kept as well`() {
        let pages = rendered("{{#x}}<i>{{name}}</i>{{/x}}", [[("x", [part("a"), part("a")])], [("x", part("a"))]])
        #expect(pages == ["<i>a</i><i>a</i>", "<i>a</i>"])
        #expect(times == 1)
    }

    @Test func `each page puts its own numbers in`() {
        let pages = rendered(
            "{{#x}}{{>p}}{{/x}}", partial: "{{name}}{{#sources}} [{{number}}]{{/sources}}.", [[("x", part("a"))], [("x", part("a"))]],
            numbers: [[7, 9], [1, 2, 7, 8, 9, 10]])
        #expect(pages == ["a [1] [2].", "a [3] [5]."])
        #expect(times == 1)
    }

    @Test func `what looks at the page around is rendered anew`() {
        let pages = rendered(
            "{{#x}}{{>p}}{{/x}}", partial: "{{name}} of {{title}}",
            [[("x", part("a")), ("title", "one")], [("x", part("a")), ("title", "two")]])
        #expect(pages == ["a of one", "a of two"])
    }

    @Test func `what looks at a constant of all pages is kept`() {
        let page: [(String, Value)] = [("site", ["title": "S"]), ("x", part("a"))]
        #expect(rendered("{{#x}}{{>p}}{{/x}}", partial: "{{name}} in {{site.title}}", [page, page], constants: 1) == ["a in S", "a in S"])
        #expect(times == 1)
    }

    @Test func `a part in a part shows its numbers on every page`() {
        let outer = PartMemo()
        func page() -> [(String, Value)] {
            let inner = part("in")
            return [("x", .part(Part(outer, variant: 0) { ["name": "out", "inner": inner] }))]
        }
        let pages = rendered(
            "{{#x}}{{>p}}{{/x}}", partial: "{{name}}:{{#inner}}{{name}}{{#sources}} {{number}}{{/sources}}{{/inner}}", [page(), page()],
            numbers: [[7, 9], [9]])
        #expect(pages == ["out:in 1 2", "out:in  1"])
    }

    @Test func `a part that stands in two others is rendered for the first of them only`() {
        func page() -> [(String, Value)] {
            let inner = part("in")
            return [("x", .part(Part(PartMemo(), variant: 0) { ["name": "out", "inner": inner] }))]
        }
        let pages = rendered(
            "{{#x}}{{>p}}{{/x}}", partial: "{{name}}:{{#inner}}{{name}}{{#sources}} {{number}}{{/sources}}{{/inner}}", [page(), page()],
            numbers: [[7, 9], [9]])
        #expect(pages == ["out:in 1 2", "out:in  1"])
        #expect(times == 1)
    }

    @Test func `long markup in a part is the same on every page, between the words around it`() {
        let prose = Array(String(repeating: "<i>long</i> & ", count: 40).utf8)
        func page() -> [(String, Value)] {
            let inner: Value = .part(Part(memo, variant: 0) { ["prose": .late { $0.append(prose) }, "number": .number(7)] })
            return [("x", .part(Part(PartMemo(), variant: 0) { ["inner": inner, "prose": .markup(prose)] }))]
        }
        let pages = rendered(
            "{{#x}}{{>p}}{{/x}}", partial: "({{prose}}{{#inner}}[{{prose}}{{number}}]{{/inner}})", [page(), page()],
            numbers: [[7], [1, 7]])
        let text = String(decoding: prose, as: UTF8.self)
        #expect(pages == ["(\(text)[\(text)1])", "(\(text)[\(text)2])"])
    }

    @Test func `a long text in a part is the same on every page, with what is escaped in it`() {
        let long = String(repeating: "word ", count: 40)
        let text = "short & \(long)<\(long)> short"
        func page() -> [(String, Value)] {
            let prose: Value = .late { page in page.append(lending: text) { HTMLEscape.append($0, to: &$1) } }
            let inner: Value = .part(Part(memo, variant: 0) { ["prose": prose, "number": .number(7)] })
            return [("x", .part(Part(PartMemo(), variant: 0) { ["inner": inner, "prose": prose] }))]
        }
        let pages = rendered(
            "{{#x}}{{>p}}{{/x}}", partial: "({{prose}}{{#inner}}[{{prose}}{{number}}]{{/inner}})", [page(), page()],
            numbers: [[7], [1, 7]])
        let escaped = "short &amp; \(long)&lt;\(long)&gt; short"
        #expect(pages == ["(\(escaped)[\(escaped)1])", "(\(escaped)[\(escaped)2])"])
    }

    @Test func `pages of other kinds and other depths keep their own`() {
        let html = rendered("{{#x}}{{>p}}{{/x}}", partial: "{{name}}", [[("x", part("*a*"))]])
        let markdown = rendered("{{#x}}{{>p}}{{/x}}", partial: "{{name}}", [[("x", part("*a*"))]], name: "page.md")
        let deeper = rendered("{{#x}}{{>p}}{{/x}}", partial: "{{name}}", [[("x", part("b", variant: 1))]])
        #expect([html, markdown, deeper] == [["*a*"], [#"\*a\*"#], ["b"]])
    }

    @Test func `a misspelt name is reported of every page`() {
        let pages = rendered("{{#x}}{{>p}}{{/x}}", partial: "{{nmae}}", [[("x", part("a"))], [("x", part("a"))]])
        #expect(pages.allSatisfy { $0.contains("'nmae'") })
    }

    @Test func `a block is filled by the page that it stands on`() {
        let pages = rendered(
            "{{<p}}{{$b}}{{title}}{{/b}}{{/p}}", partial: "{{#x}}{{name}} {{$b}}{{/b}}{{/x}}",
            [[("x", part("a")), ("title", "one")], [("x", part("a")), ("title", "two")]])
        #expect(pages == ["a one", "a two"])
    }
}
