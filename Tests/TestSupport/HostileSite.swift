extension FileTree {
    /// A project whose names, values and texts are made of markup, templates, paths and scripts.
    ///
    /// What it asks for in links of its own is sound, so that every link of the built site must be.
    package static let hostile = FileTree(
        #"""
        == Content/site.yml
        title: "<Site> & \"co\""
        description: "</script><script>alert(1)</script>"
        licence: "<x>"
        navigation:
          - {label: "<b>File</b>", url: "/files/a%20b%20%231.txt"}
        == Content/sources/markup.txt
        <script>alert("1")</script> vs ../../escaped
        Side-by-side comparison to help you choose.
        | Feature | <script>alert("1")</script> | ../../escaped |
        |---|---|---|
        | Type | <b>Model</b> | ../Type |
        | UnfragileRank | 24/100 | 22/100 |
        | Adoption | 0 | 1 |
        | Pricing | Paid | "><img src=x onerror=alert(1)> |
        | Starting Price | $2.00e-7 per <i>token</i> | javascript:alert(1) |
        | Capabilities | 2 decomposed | 2 decomposed |
        | {{Row}} | {{{value}}} | [x](javascript:alert(1)) |
        Renders <script>alert(2)</script> and {{mustache}}, <!-- comments --> and ]]> from [links](javascript:alert(3)).
        Unique: </main></body> closes nothing; `code` and **bold** stay text.
        vs alternatives: "quotes" 'single' & ampersands &amp; entities &lt;b&gt;.
        Reads ../../../etc/shadow and writes C:\temp\x.
        Unique: unknown
        vs alternatives: Same as ../../escaped, some say.
        Renders <script>alert(2)</script> and {{mustache}}, <!-- comments --> and more ]]> from pages.
        Unique: nothing.
        vs alternatives: nothing.
        Leaves by the door.
        Unique: nothing more.
        vs alternatives: nothing else.
        == Content/sources/quoted vs, 100% #1?.txt
        "Quoted vs thing" vs @scope/pkg%20!
        Side-by-side comparison to help you choose.
        | Feature | "Quoted vs thing" | @scope/pkg%20! |
        |---|---|---|
        | Type | Model | Model |
        | UnfragileRank | 24/100 | 24/100 |
        | Capabilities | 1 decomposed | 1 decomposed |
        Answers questions about documents.
        Unique: one.
        vs alternatives: two.
        Answers questions about documents.
        Unique: three.
        vs alternatives: four.
        == Content/artifacts/dotdot.md
        ---
        name: "日本 \u202E ../.."
        type: "</title><script>"
        aliases: ["a\"b"]
        sources: ["https://example.org/?a=1&b=2"]
        tags: ["<b>", "../"]
        facts:
          "<u>Row</u>": "<i>v</i>"
        ---
        Intro with `<script>` and <https://example.org/?q="x"> and a note[^1].

        [^1]: text "&<>

        ## Sources
        [its own](#sources-2)
        ## Source 1
        ## Main

        ## Capabilities

        ### Answers questions about documents
        Does *things* with ~~strike~~ and `a|b`. Again[^1].

        #### More
        [its own](#more)

        Unique: `<em>`[^1]
        == Content/artifacts/other.md
        ---
        name: Other
        ---
        ## Capabilities

        ### Answers questions about documents
        Does things with notes[^1].

        #### More
        [its own](#more)

        [^1]: text
        == Content/comparisons/pair.md
        ---
        left: dotdot
        right: other
        verdict: "<b>Take</b> {{none}} [x](javascript:1)"
        pick: dotdot
        ---
        ## Heading
        text [file](/artifacts/dotdot.md) [page](../../guide/page/#one)
        ## Heading
        text [up](#heading-2) and a note[^1]
        ## Both

        [^1]: text
        == Content/pages/index.md
        ---
        title: Home
        ---
        ## Hero q
        ## Types h
        == Content/pages/Guide/Päge.md
        ---
        title: "</title><script>alert(1)</script>"
        description: "\"><script>"
        ---
        # One
        ## Two & "three"
        ### `code`
        ## Main
        [x](//example.org/) [y](/files/a%20b%20%231.txt) ![z](/img.png) [m](#main-2)
        == Content/static/files/a b #1.txt
        x
        == Content/static/img.png
        x
        """#)
}
