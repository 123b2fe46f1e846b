import Testing

@testable import Serving

@Suite struct LiveScriptTests {
    private static let element = "<script src=\"/.pairwise/live.js\" data-page=\"7\" data-style=\"7\"></script>\n"

    @Test(arguments: [
        ("<p>a</p>\n</body>\n</html>\n", "<p>a</p>\n@</body>\n</html>\n"),
        ("<p>a</p></BODY></html>", "<p>a</p>@</BODY></html>"),
        ("<!-- </body> --><p>a</p></body >", "<!-- </body> --><p>a</p>@</body >"),
        ("<p>a", "<p>a@"),
        ("</bod", "</bod@"),
        ("", "@"),
    ])
    func `the script stands before the last closing body, or at the end`(page: String, served: String) {
        let bytes = LiveScript.inserted(into: Array(page.utf8), LiveState(start: 7), mount: .root)
        #expect(String(decoding: bytes, as: UTF8.self) == served.replacing("@", with: Self.element))
    }

    @Test func `below a path the script is asked for below it`() throws {
        let mount = try #require(MountPath("/atlas/"))
        let bytes = LiveScript.inserted(into: [], LiveState(start: 7), mount: mount)
        #expect(String(decoding: bytes, as: UTF8.self).contains("src=\"/atlas/.pairwise/live.js\""))
    }

    @Test func `a state is one message of one line`() {
        var state = LiveState(start: 7)
        #expect(String(decoding: state.message, as: UTF8.self) == "data: {\"page\":7,\"style\":7,\"fault\":null}\n\n")
        state.advance(onlyStyles: true)
        state.advance(onlyStyles: false)
        state.advance(onlyStyles: false)
        state.fault = "a\n\"b\" </script>"
        let message = String(decoding: state.message, as: UTF8.self)
        #expect(message.hasPrefix("data: {\"page\":9,\"style\":8,\"fault\":\"a\\n\\\"b\\\" "))
        #expect(message.split(separator: "\n").count == 1 && message.hasSuffix("\n\n"))
    }
}
