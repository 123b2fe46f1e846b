import Reading
import Templating
import Testing

@testable import Rendering

@Suite struct PlainProseTests {
    private func html(_ plain: String) -> String {
        guard case .markup(let bytes) = PlainProse.html(Prose(plain: plain)).opened else { return "no markup" }
        return text(bytes)
    }

    private func markdown(_ plain: String) -> String {
        guard case .markup(let bytes) = PlainProse.markdown(Prose(plain: plain)).opened else { return "no markup" }
        return text(bytes)
    }

    @Test func `hostile text stays text`() {
        #expect(html("<script>x</script> & \"q\"") == "<p>&lt;script&gt;x&lt;/script&gt; &amp; &quot;q&quot;</p>")
        #expect(html("`<b>`") == "<p><code>&lt;b&gt;</code></p>")
        #expect(markdown("<b> [x](javascript:a) *s* |") == "\\<b> \\[x\\](javascript:a) \\*s\\* \\|")
    }

    @Test(arguments: [
        ("run `swift build` now", "<p>run <code>swift build</code> now</p>"), ("a ` b", "<p>a ` b</p>"), ("``", "<p>``</p>"),
        ("a `b` c ` d", "<p>a <code>b</code> c ` d</p>"), ("``x``", "<p>``x``</p>"), ("", "<p></p>"),
    ])
    func `what stands between two backticks is code, and a lone one is itself`(plain: String, expected: String) {
        #expect(html(plain) == expected)
    }

    @Test func `in Markdown a lone backtick opens nothing`() {
        #expect(markdown("a ` b") == "a \\` b")
        #expect(markdown("run `a|b` now") == "run `a|b` now")
        #expect(markdown("a `b\n\n<i>\n\n[x](y)` c") == "a \\`b \\<i> \\[x\\](y)\\` c")
        #expect(markdown("``x``") == "\\`\\`x\\`\\`")
    }

    @Test func `an editor's Markdown is shown as it was rendered`() {
        let prose = Prose(plain: "b", source: "**b**", html: Array("<p><strong>b</strong></p>".utf8))
        #expect(PlainProse.html(prose) == .markup(Array("<p><strong>b</strong></p>".utf8)))
        #expect(PlainProse.markdown(prose) == .markup(Array("**b**".utf8)))
    }
}
