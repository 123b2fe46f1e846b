import Testing

@testable import Serving

/// Where a request leads, by its first line alone.
@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", RequestTarget.folder([])),
        ("/?q=1", .folder([])),
        ("/a/", .folder(["a"])),
        ("/a", .file(["a"])),
        ("/a/b.css?v=2", .file(["a", "b.css"])),
        ("/a/b.css#top", .file(["a", "b.css"])),
        ("/%61%2D%62", .file(["a-b"])),
        ("/caf%C3%A9/", .folder(["café"])),
        ("/a%20b", .file(["a b"])),
        ("/.nojekyll", .file([".nojekyll"])),
        ("/.well-known/x", .file([".well-known", "x"])),
        ("/...", .file(["..."])),
        ("http://127.0.0.1:8000/a/", .folder(["a"])),
        ("HTTP://localhost", .folder([])),
        ("/.pairwise/live.js", .script),
        ("/.pairwise/live.js?x", .script),
        ("/.pairwise/events", .events),
        ("/%2Epairwise/events", .events),
        ("/.pairwise/events/", .nothing),
        ("/.pairwise/", .nothing),
        ("/.pairwise/other", .nothing),
    ])
    func `a path leads to a file, to a folder when it ends with a slash, or to the server's own`(uri: String, target: RequestTarget) {
        #expect(RequestTarget(uri, mount: .root) == target)
    }

    /// Each has been a way out of somebody's folder.
    static let hostile = [
        "", "a", "*", "..", "/..", "/../", "/../etc/passwd", "/./a", "/a/.", "/a/..", "/a/../b", "/%2e%2e/etc/passwd", "/%2E%2E/",
        "/.%2e/", "/%2e./a", "/a/%2e", "/%2e%2e%2fetc%2fpasswd", "/a%2fb", "/a%2Fb/", "/..\\..\\etc", "/a\\b", "/%5c..%5c", "/a%5Cb",
        "//etc/passwd", "//", "/a//b", "///", "/a%00", "/%00", "/a%00.html", "/%0a", "/%0d%0aSet-Cookie:x", "/%7f", "/a b", "/a\tb",
        "/%", "/%2", "/%zz", "/%2g", "/%u002e", "/%c0%ae%c0%ae/", "/%c0%af", "/%ff", "/\u{FFFD}", "/é",
        "ftp://127.0.0.1/a", "file:///etc/passwd",
    ]

    @Test(arguments: hostile)
    func `a name that no file of a site needs leads nowhere`(uri: String) {
        #expect(RequestTarget(uri, mount: .root) == .nothing)
    }

    @Test(arguments: [
        ("/atlas/", RequestTarget.folder([])), ("/atlas/a", .file(["a"])), ("/atlas", .redirect("/atlas/")),
        ("/atlas?x", .redirect("/atlas/")),
        ("/", .redirect("/atlas/")), ("/a", .nothing), ("/atlases/a", .nothing), ("/atlas/../a", .nothing), ("/atlas//a", .nothing),
        ("/atlas/.pairwise/events", .events), ("/.pairwise/events", .nothing), ("/%61tlas/a", .nothing),
    ])
    func `below a path only that path leads anywhere`(uri: String, target: RequestTarget) throws {
        let mount = try #require(MountPath("/atlas/"))
        #expect(RequestTarget(uri, mount: mount) == target)
    }

    @Test(arguments: [("a/", "/x/a/"), ("a b/ü", "/x/a%20b/%C3%BC/"), ("%2e", "/x/%252e/"), ("\"<>", "/x/%22%3C%3E/")])
    func `the address of a folder is encoded again`(names: String, address: String) throws {
        let mount = try #require(MountPath("x"))
        #expect(RequestTarget.address(of: names.split(separator: "/").map(String.init), mount: mount) == address)
    }

    @Test(arguments: [
        ("", "/"), ("/", "/"), ("x", "/x/"), ("/x", "/x/"), ("x/", "/x/"), ("/x/y/", "/x/y/"), ("/~me/1.0_a-b/", "/~me/1.0_a-b/"),
        ("//", "/"), ("//x", nil), ("/x//y/", nil), ("/../", nil), ("/x/./", nil), ("/a b/", nil), ("/é/", nil), ("/x?y", nil),
        ("/%41/", nil),
    ])
    func `a site is mounted below plain names only`(text: String, path: String?) {
        #expect(MountPath(text)?.description == path)
    }

    @Test(arguments: [
        ("localhost", true), ("localhost:8000", true), ("LOCALHOST", true), ("atlas.localhost:80", true), ("127.0.0.1:8000", true),
        ("127.8.9.1", true), ("[::1]:8000", true), ("[::1]", true),
        ("example.org", false), ("127.0.0.1.example.org", false), ("localhost.example.org", false), ("notlocalhost", false),
        ("127.0.0.1@example.org", false), ("128.0.0.1", false), ("127.0.0", false), ("127.0.0.256", false), ("0.0.0.0", false), ("", false),
        ("192.168.1.7:8000", false), ("[::2]", false), ("[::1].example.org", false), ("[::1", false),
    ])
    func `only names of loopback may be asked for`(host: String, isAllowed: Bool) {
        #expect(HostRule.loopback.allows(host) == isAllowed)
        #expect(HostRule.any.allows(host))
    }

    @Test(arguments: [
        ("127.0.0.1", HostRule.loopback), ("localhost", .loopback), ("::1", .loopback), ("0.0.0.0", .any), ("192.168.1.7", .any),
    ])
    func `who opens the server to a network takes all names`(host: String, rule: HostRule) {
        #expect(HostRule(listeningOn: host) == rule)
    }

    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("A.HTML", "text/html; charset=utf-8"), ("index.md", "text/markdown; charset=utf-8"),
        ("style.1f0c9a3b.css", "text/css; charset=utf-8"), ("search.js", "text/javascript; charset=utf-8"),
        ("index.json", "application/json"),
        ("feed.xml", "application/xml"), ("a.svg", "image/svg+xml"), ("a.woff2", "font/woff2"), ("robots.txt", "text/plain; charset=utf-8"),
        ("LICENSE", "application/octet-stream"), ("a.", "application/octet-stream"), ("a.html.exe", "application/octet-stream"),
    ])
    func `the ending of a name says what the file is`(name: String, type: String) {
        #expect(ContentType.of(name) == type)
    }
}
