/// All that a connection needs to know to answer.
struct ServedSite: Sendable {
    let folder: SiteFolder
    let mount: MountPath
    let hosts: HostRule
    let live: LiveReload
    let first: FirstPages

    /// What a request is answered with.
    enum Answer {
        /// A page, with the script in it that keeps it up to date.
        case page([UInt8], isFound: Bool)
        case file(SiteFolder.OpenFile, type: String)
        case script
        case events
        /// When the build that goes on has made it.
        case later
        case redirect(String)
        case refusal(Refusal)
    }

    /// The whole of a refusal is one line of text.
    enum Refusal {
        case method, host, noHost, notFound

        var text: String {
            switch self {
            case .method: "This server answers GET and HEAD.\n"
            case .host: "This server answers to localhost. To open it to other names, start it with --host.\n"
            case .noHost: "The request names no host.\n"
            case .notFound: "Not found.\n"
            }
        }
    }

    /// - Parameter hosts: all `Host` headers of the request.
    func answer(isRead: Bool, uri: String, hosts names: [String]) -> Answer {
        guard names.count == 1 || names.isEmpty && hosts == .any else { return .refusal(.noHost) }
        guard names.allSatisfy(hosts.allows) else { return .refusal(.host) }
        guard isRead else { return .refusal(.method) }
        switch RequestTarget(uri, mount: mount) {
        case .script: return .script
        case .events: return .events
        case .redirect(let address): return .redirect(address)
        case .nothing: return notFound()
        case .folder(let names):
            let names = names + ["index.html"]
            guard first.has(names.joined(separator: "/")) else { return .later }
            // The state before the bytes: at worst a page is loaded once more than it must.
            let state = live.state
            if case .file(let file) = folder.open(names) { return found(file, names, state) }
            return notFound()
        case .file(let names):
            guard first.has(names.joined(separator: "/")) else { return .later }
            let state = live.state
            switch folder.open(names) {
            case .file(let file):
                let type = ContentType.of(names.last ?? "")
                return type == ContentType.html ? found(file, names, state) : .file(file, type: type)
            case .folder:
                let query = uri.firstIndex(of: "?").map { uri[$0...] } ?? ""
                return .redirect(RequestTarget.address(of: names, mount: mount) + query)
            case .nothing: return notFound()
            }
        }
    }

    private func found(_ file: SiteFolder.OpenFile, _ names: [String], _ state: LiveState) -> Answer {
        first.wasAsked(for: names.joined(separator: "/"))
        return .page(page(file, state), isFound: true)
    }

    private func notFound() -> Answer {
        let state = live.state
        if case .file(let file) = folder.open(["404.html"]) { return .page(page(file, state), isFound: false) }
        return .page(LiveScript.emptyPage(state, mount: mount), isFound: false)
    }

    private func page(_ file: SiteFolder.OpenFile, _ state: LiveState) -> [UInt8] {
        defer { file.close() }
        var bytes: [UInt8] = []
        while true {
            let next = file.next(max(file.size + 1, 4096))
            if next.isEmpty { break }
            if bytes.isEmpty { bytes = next } else { bytes += next }
        }
        return LiveScript.inserted(into: bytes, state, mount: mount)
    }
}
