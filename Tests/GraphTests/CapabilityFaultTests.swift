import Capabilities
import SiteFixtures
import Testing

/// One case for each fault's id, as it is printed. (`shared-slug` and `spellings`: ArtifactNodeTests.)
@Suite struct CapabilityFaultTests {
    @Test(arguments: printedFaults)
    func `each fault is printed with its place`(files: String, expected: String) async throws {
        #expect(try await FixtureSite(files).graphFaults == expected)
    }
}

private let listed = """
    == artifacts/a.md
    ---
    name: A
    ---
    ## Capabilities
    ### Mail {#mail}
    Reads mail.
    """

private let printedFaults: [(files: String, expected: String)] = [
    (
        """
        == artifacts/a.md
        ---
        name: A
        aliases: [Bee]
        ---
        == artifacts/b.md
        ---
        name: bee
        ---
        """,
        """
        Content/artifacts/a.md:3:11: error: alias 'Bee' belongs to 'b' already [repeated-alias]
        3 | aliases: [Bee]
          |           ^~~
          = help: keep it in one of the two files

        """
    ),
    (
        "\(listed)\n== capabilities/mails.md\n---\nname: Mails\n---",
        """
        Content/artifacts/a.md:5:12: error: unknown capability 'mail'; did you mean 'mails'? [unknown-capability]
        5 | ### Mail {#mail}
          |            ^~~~

        """
    ),
    (
        listed,
        """
        Content/artifacts/a.md:5:12: error: unknown capability 'mail' [unknown-capability]
        5 | ### Mail {#mail}
          |            ^~~~
          = help: write Content/capabilities/mail.md, or drop the reference

        """
    ),
    (
        "== capabilities/mail.md\n---\nname: Mail\nparent: mial\n---",
        """
        Content/capabilities/mail.md:3:9: error: unknown capability 'mial'; did you mean 'mail'? [unknown-capability]
        3 | parent: mial
          |         ^~~~

        """
    ),
    (
        "== capabilities/mail.md\n---\nname: Mail\nparent: mail\n---",
        """
        Content/capabilities/mail.md:3:9: error: 'mail' is its own ancestor [parent-cycle]
        3 | parent: mail
          |         ^~~~
          = help: take 'parent' out of one of the files that it leads through

        """
    ),
    (
        "\(listed)\n== capabilities/mail.md\n---\nname: Mail\nincludes:\n  - b: Reads\n  - far-away: Reads\n  - a: Writes\n---",
        """
        Content/capabilities/mail.md:4:5: error: unknown artifact 'b'; did you mean 'a'? [unknown-artifact]
        4 |   - b: Reads
          |     ^
        Content/capabilities/mail.md:5:5: error: unknown artifact 'far-away' [unknown-artifact]
        5 |   - far-away: Reads
          |     ^~~~~~~~
          = help: artifacts come from Content/artifacts and from the source texts
        Content/capabilities/mail.md:6:5: error: no capability of 'a' begins with 'Writes' [no-such-statement]
        6 |   - a: Writes
          |     ^
          = help: copy the first words of its description

        """
    ),
    (
        "\(listed)\n== capabilities/mail.md\n---\nname: Mail\n---\n== capabilities/post.md\n---\nname: Post\nincludes:\n  - a: Reads\n---",
        """
        Content/capabilities/post.md:4:5: error: statement is pinned at Content/artifacts/a.md:5 already [pinned-twice]
        4 |   - a: Reads
          |     ^
          = help: keep one of the two

        """
    ),
    (
        """
        == artifacts/a.md
        ---
        name: A
        aliases: [Ay]
        ---
        == sources/1.txt
        A vs Ay
        | Feature | A | Ay |
        |---|---|---|
        | Capabilities | 0 | 0 |
        """,
        """
        Content/sources/1.txt:1:1: warning: 'A' and 'Ay' are both 'a', so that there is no pair to compare [one-artifact]
          = help: if they are two, write them with other letters, or take the alias of one of them out of Content/artifacts

        """
    ),
    (
        """
        == sources/1.txt
        A vs B
        | Feature | A | B |
        |---|---|---|
        | Rank | 45/100 | 20/100 |
        == sources/2.txt
        A vs C
        | Feature | A | C |
        |---|---|---|
        | Rank | 43/100 | 20/100 |
        == sources/3.txt
        A vs D
        | Feature | A | D |
        |---|---|---|
        | Rank | 43/100 | 20/100 |
        """,
        """
        Content/sources/2.txt:4:1: note: sources disagree on 'rank' of 'a': 43/100 in 2, 45/100 in 1; the one that most files give wins \
        [facts-disagree]
          = help: write the right value into Content/artifacts/a.md to settle it

        """
    ),
]
