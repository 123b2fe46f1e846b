/// The script of live reload, and its place in a page.
///
/// It is in pages as they are served, never in what a build writes.
enum LiveScript {
    /// A page with the script before its `</body>`, or at its end, where HTML lets that tag be left out.
    ///
    /// - Cost: one pass from the end of the page.
    static func inserted(into page: [UInt8], _ state: LiveState, mount: MountPath) -> [UInt8] {
        let place = lastClosingBody(in: page) ?? page.count
        var bytes: [UInt8] = []
        let element = Array(element(state, mount: mount).utf8)
        bytes.reserveCapacity(page.count + element.count)
        bytes += page[..<place]
        bytes += element
        bytes += page[place...]
        return bytes
    }

    /// What stands in for a site of which nothing could be built.
    static func emptyPage(_ state: LiveState, mount: MountPath) -> [UInt8] {
        Array(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Nothing is built yet</title>
            <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
            </head>
            <body>
            <h1>Nothing is built yet</h1>
            <p>The page appears here as soon as a build gives one. What stands in the way is in the terminal.</p>
            \(element(state, mount: mount))</body>
            </html>

            """.utf8)
    }

    /// The numbers tell the script which build the page is of.
    private static func element(_ state: LiveState, mount: MountPath) -> String {
        let address = "\(mount)\(RequestTarget.ownFolder)/live.js"
        return "<script src=\"\(address)\" data-page=\"\(state.page)\" data-style=\"\(state.style)\"></script>\n"
    }

    private static func lastClosingBody(in page: [UInt8]) -> Int? {
        let tag = Array("</body".utf8)
        guard page.count >= tag.count else { return nil }
        return stride(from: page.count - tag.count, through: 0, by: -1).first { start in
            page[start] == tag[0] && tag.indices.allSatisfy { page[start + $0] | 0x20 == tag[$0] | 0x20 }
        }
    }
}
