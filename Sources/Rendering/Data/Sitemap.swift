import Planning
import Templating

/// `/sitemap.xml`: every indexed page; past 50,000 addresses an index of parts.
///
/// Addresses are absolute, as the protocol asks; without a `baseURL` in site.yml they can only be paths.
struct Sitemap {
    let site: SiteContext
    /// In one file, by the protocol.
    var addressesMax = 50_000

    var files: [RenderedFile] {
        let addresses = site.plan.pages.filter(\.isIndexed).map { site.absolute($0.route.description) ?? $0.route.description }
        guard addresses.count > addressesMax else {
            return [RenderedFile(path: "sitemap.xml", bytes: Self.list(addresses[...]))]
        }
        let starts = Array(stride(from: 0, to: addresses.count, by: addressesMax))
        let parts = starts.enumerated().map { number, start in
            RenderedFile(
                path: "sitemap-\(number + 1).xml",
                bytes: Self.list(addresses[start..<min(start + addressesMax, addresses.count)]))
        }
        var index = Self.opening("sitemapindex")
        for part in parts {
            Self.append(site.absolute("/" + part.path) ?? "/" + part.path, within: "sitemap", to: &index)
        }
        index += "</sitemapindex>\n".utf8
        return [RenderedFile(path: "sitemap.xml", bytes: index)] + parts
    }

    private static func list(_ addresses: ArraySlice<String>) -> [UInt8] {
        var xml = opening("urlset")
        for address in addresses { append(address, within: "url", to: &xml) }
        xml += "</urlset>\n".utf8
        return xml
    }

    private static func opening(_ element: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(element) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """.utf8)
    }

    private static func append(_ address: String, within element: String, to xml: inout [UInt8]) {
        xml += "<\(element)><loc>".utf8
        HTMLEscape.append(address, to: &xml)
        xml += "</loc></\(element)>\n".utf8
    }
}

/// `/robots.txt`
struct RobotsFile {
    let site: SiteContext

    var file: RenderedFile {
        var text = "User-agent: *\n"
        text += site.settings.allowsRobots ? "Allow: /\n" : "Disallow: /\n"
        if site.settings.allowsRobots, let sitemap = site.absolute("/sitemap.xml") { text += "\nSitemap: \(sitemap)\n" }
        return RenderedFile(path: "robots.txt", bytes: Array(text.utf8))
    }
}
