/// Which names of a host a request may ask for.
///
/// A page of another site can give its own name the address 127.0.0.1 and then read whatever is served there; the
/// `Host` of its requests is what tells them from the author's.
enum HostRule: Sendable, Equatable {
    /// `localhost` and the loopback addresses.
    case loopback
    /// Whoever opens the server to a network takes all names.
    case any

    /// - Parameter host: the host that the server was told to listen on.
    init(listeningOn host: String) {
        self = Self.isLoopback(host) ? .loopback : .any
    }

    /// - Parameter host: as in the request, with a port or without.
    func allows(_ host: String) -> Bool {
        self == .any || Self.isLoopback(Self.withoutPort(host))
    }

    static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased()
        if name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || name == "[::1]" { return true }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
    }

    private static func withoutPort(_ host: String) -> String {
        // The colons in brackets are the address's own.
        let end = host.hasPrefix("[") ? host.firstIndex(of: "]") ?? host.startIndex : host.startIndex
        return String(host[..<(host[end...].firstIndex(of: ":") ?? host.endIndex)])
    }
}
