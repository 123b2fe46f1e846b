import Diagnostics
import Markup
import Testing

@Suite struct MarkdownHTMLTests {
    private func document(_ text: String) -> MarkdownDocument {
        var diagnostics = DiagnosticList()
        return MarkdownDocument(of: SourceFile(text), reporting: &diagnostics)
    }

    private func html(_ text: String) -> String { string(document(text).html()) }

    @Test func `a table keeps its alignment`() {
        let found = html("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 |\n")
        #expect(
            found == """
                <table>
                <thead>
                <tr>
                <th style="text-align:left">a</th>
                <th style="text-align:center">b</th>
                <th style="text-align:right">c</th>
                <th>d</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td style="text-align:left">1</td>
                <td style="text-align:center">2</td>
                <td style="text-align:right">3</td>
                <td></td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func `a table of a header alone has no body`() {
        #expect(html("| a |\n|---|\n") == "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n")
    }

    @Test func `a task's box stands in the label of its words`() {
        #expect(
            html("- [ ] open *now*\n- [x] done\n  - [x] inner\n- plain\n") == """
                <ul>
                <li class="task"><label><input type="checkbox" disabled> open <em>now</em></label></li>
                <li class="task"><label><input type="checkbox" checked disabled> done</label>
                <ul>
                <li class="task"><label><input type="checkbox" checked disabled> inner</label></li>
                </ul>
                </li>
                <li>plain</li>
                </ul>

                """)
        #expect(
            html("- [x] one\n\n  two\n") == """
                <ul>
                <li class="task">
                <p><label><input type="checkbox" checked disabled> one</label></p>
                <p>two</p>
                </li>
                </ul>

                """)
    }

    @Test func `headings have ids and go down by the shift, to six at most`() {
        let document = document("# One\n\n## Two\n\n###### Six\n")
        #expect(string(document.html()) == "<h1 id=\"one\">One</h1>\n<h2 id=\"two\">Two</h2>\n<h6 id=\"six\">Six</h6>\n")
        #expect(
            string(document.html(headingLevelShift: 1))
                == "<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>\n<h6 id=\"six\">Six</h6>\n")
    }

    @Test func `inline marks, breaks, code and pictures are plain GFM`() {
        #expect(
            html(
                "*a* **b** ~~c~~ `d<e` f  \ng\\\nh ![i *j*](/k.png \"l\") <https://m.org>\n\n---\n\n3. n\n\n```swift x\no & p\n```\n"
            ) == """
                <p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code> f<br>
                g<br>
                h <img src="/k.png" alt="i j" title="l"> <a href="https://m.org">https://m.org</a></p>
                <hr>
                <ol start="3">
                <li>n</li>
                </ol>
                <pre><code class="language-swift">o &amp; p
                </code></pre>

                """)
    }

    @Test func `footnotes stand at the end, in order of reference, with a way back from each`() {
        #expect(
            html(
                "A[^one] b[^two] c[^one].\n\n[^two]: Second[^three].\n[^one]: First.\n\n    More.\n[^three]:\n    - list\n[^no]: Not shown.\n"
            ) == """
                <p>A<sup class="footnote-ref" id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> \
                b<sup class="footnote-ref" id="fnref:2"><a href="#fn:2" role="doc-noteref">2</a></sup> \
                c<sup class="footnote-ref" id="fnref:1-2"><a href="#fn:1" role="doc-noteref">1</a></sup>.</p>
                <div class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn:1">
                <p>First.</p>
                <p>More. <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩</a> \
                <a href="#fnref:1-2" class="footnote-backref" role="doc-backlink">↩<sup>2</sup></a></p>
                </li>
                <li id="fn:2">
                <p>Second<sup class="footnote-ref" id="fnref:3"><a href="#fn:3" role="doc-noteref">3</a></sup>. \
                <a href="#fnref:2" class="footnote-backref" role="doc-backlink">↩</a></p>
                </li>
                <li id="fn:3">
                <ul>
                <li>list</li>
                </ul>
                <p> <a href="#fnref:3" class="footnote-backref" role="doc-backlink">↩</a></p>
                </li>
                </ol>
                </div>

                """)
    }

    @Test func `a run of blocks has only its own footnotes, numbered from one`() {
        let document = document("A[^a].\n\nB[^b].\n\nC.\n\n[^a]: Note a.\n[^b]: Note b.\n")
        #expect(
            string(document.html(of: document.blocks[1...])) == """
                <p>B<sup class="footnote-ref" id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup>.</p>
                <p>C.</p>
                <div class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn:1">
                <p>Note b. <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩</a></p>
                </li>
                </ol>
                </div>

                """)
        #expect(string(document.html(of: document.blocks[2...])) == "<p>C.</p>\n")
    }

    @Test func `footnotes that refer to each other come once`() {
        let found = html("A[^a].\n\n[^a]: To b[^b].\n[^b]: To a[^a] and b[^b].\n")
        #expect(found.split(separator: "<li id=").count == 3)
        #expect(found.contains("href=\"#fnref:1-2\""))
        #expect(found.contains("id=\"fnref:2-2\""))
    }

    @Test func `a footnote inside a link is no link of its own`() {
        let found = html("[a[^n]](/b)\n\n[^n]: Note.\n")
        #expect(found.hasPrefix("<p><a href=\"/b\">a<sup class=\"footnote-ref\" id=\"fnref:1\">1</sup></a></p>\n"))
    }

    @Test func `destinations are rewritten, those inside the page are not`() {
        let document = document("[a](/artifacts/x/ \"t\") ![b](/c.png) [d](#head) [e](https://f.org)\n\n# Head\n")
        let found = document.html { $0.hasPrefix("/") ? "../.." + $0 : $0 }
        #expect(
            string(found) == """
                <p><a href="../../artifacts/x/" title="t">a</a> <img src="../../c.png" alt="b"> \
                <a href="#head">d</a> <a href="https://f.org">e</a></p>
                <h1 id="head">Head</h1>

                """)
    }

    @Test func `a prefix keeps the ids of two texts on a page apart`() {
        let found = string(document("# Head\n\n[a](#head) [b](#page) c[^n]\n\n[^n]: Note.\n").html(idPrefix: "left-"))
        #expect(found.contains("<h1 id=\"left-head\">Head</h1>"))
        #expect(found.contains("<a href=\"#left-head\">a</a> <a href=\"#page\">b</a>"))
        #expect(found.contains("id=\"left-fnref:1\"><a href=\"#left-fn:1\""))
        #expect(found.contains("<li id=\"left-fn:1\">"))
        #expect(found.contains("<a href=\"#left-fnref:1\""))
    }

    @Test func `a picture without an address is its words`() {
        #expect(html("![a *b*]()") == "<p>a b</p>\n")
    }
}
