import JSONText
import TestSupport
import Testing

@Suite struct LinkTests {
    private func built(_ project: FileTree?) async throws -> FileTree {
        try await withTemporaryFolder { folder in
            try project?.write(to: folder)
            let run = try Execution.pairwise(
                "build", "--project", project == nil ? Repository.root : folder, "--output", folder + "/site", in: folder)
            #expect(run.errors.contains("Built "), "\(run.errors)")
            return try FileTree(below: folder + "/site")
        }
    }

    @Test(arguments: ["/", "/any/sub/path/"])
    func `every link of the demo leads somewhere`(mount: String) async throws {
        let (followed, problems) = LinkCheck(of: try await built(nil), mountedAt: mount).run()
        #expect(followed > 1000)
        #expect(problems == [])
    }

    @Test(arguments: ["/", "/any/sub/path/"])
    func `every link of a site of hostile names leads somewhere`(mount: String) async throws {
        let (followed, problems) = LinkCheck(of: try await built(.hostile), mountedAt: mount).run()
        #expect(followed > 200)
        #expect(problems == [])
    }

    @Test func `the 404 page finds the site's root wherever a host shows it`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.texts(tools: 2, reach: 1, edition: 1).write(to: folder)
            for (address, mount) in [("https://example.org", "/"), ("https://example.org/a/b", "/a/b/")] {
                _ = try Execution.pairwise("build", "--base-url", address, in: folder)
                let tags = HTMLTags.all(in: try Disk.bytes(of: folder + "/public/404.html"))
                #expect(tags.first { $0.name == "base" }?["href"] == mount)
            }
        }
    }

    @Test func `only the 404 page has a base`() async throws {
        let site = try await built(.hostile)
        let pages = site.files.filter { $0.key.hasSuffix(".html") && HTMLTags.all(in: $0.value).contains { $0.name == "base" } }
        #expect(pages.keys.sorted() == ["404.html"])
    }

    @Test func `no page has an id twice, whatever its texts are called`() async throws {
        for (page, bytes) in try await built(.hostile).files where page.hasSuffix(".html") {
            let ids = HTMLTags.all(in: bytes).compactMap { $0["id"] }
            let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
            #expect(twice == [], "\(page)")
        }
    }

    @Test func `each page that is indexed tells search engines what it is, in JSON that no name breaks`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.hostile.write(to: folder)
            _ = try Execution.pairwise("build", "--base-url", "https://example.org/x", in: folder)
            let site = try FileTree(below: folder + "/public")
            var kinds: Set<String> = []
            for (path, bytes) in site.files where path.hasSuffix("/index.html") {
                let page = String(decoding: bytes, as: UTF8.self)
                let data = page.split(separator: "<script type=\"application/ld+json\">").dropFirst().map { $0.prefix { $0 != "<" } }
                let kind = String(path.prefix { $0 != "/" })
                guard ["artifacts", "compare", "capabilities", "types"].contains(kind), path.split(separator: "/").count == 3 else {
                    continue
                }
                #expect(data.count == (page.contains("content=\"noindex") ? 0 : 1), "\(path)")
                for text in data {
                    let graph = try JSONReader.value(in: Array(text.utf8))["@graph"]
                    guard case .array(let nodes)? = graph, case .array(let crumbs)? = nodes.first?["itemListElement"] else {
                        Issue.record("\(path): \(text)")
                        continue
                    }
                    kinds.insert(kind)
                    #expect(crumbs.first?["item"] == .string("https://example.org/x/"))
                    guard case .string(let name)? = crumbs.last?["name"] else {
                        Issue.record("\(path): \(text)")
                        continue
                    }
                    #expect(!name.isEmpty)
                }
            }
            #expect(kinds.contains("artifacts") && kinds.contains("compare"))
        }
    }

    @Test func `no hostile text becomes a script, a handler or a tag`() async throws {
        for (page, bytes) in try await built(.hostile).files where page.hasSuffix(".html") {
            for tag in HTMLTags.all(in: bytes) {
                #expect(tag.name != "script" || tag["src"] != nil || tag["type"] == "application/ld+json", "\(page)")
                #expect(!tag.attributes.contains { $0.name.hasPrefix("on") }, "\(page)")
                #expect(tag.name != "img" || tag["src"]?.hasSuffix("img.png") == true, "\(page)")
                let links = [tag["href"], tag["src"]].compactMap { $0?.lowercased() }
                #expect(!links.contains { $0.hasPrefix("javascript:") }, "\(page)")
            }
        }
    }
}
